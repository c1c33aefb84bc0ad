package fi.kuntapeili.survey.response;

import java.util.Set;

/**
 * What a person may do with the sections of one response.
 *
 * @param readable ids of sections whose answers may be seen
 * @param writable ids of sections whose answers may be changed, if the response takes answers
 * @param mayManage may invite, assign sections and submit
 */
public record Rights(Set<String> readable, Set<String> writable, boolean mayManage) {

    public Rights {
        readable = Set.copyOf(readable);
        writable = Set.copyOf(writable);
    }

    public boolean mayRead(String section) {
        return readable.contains(section);
    }

    public boolean mayWrite(String section) {
        return writable.contains(section);
    }
}
