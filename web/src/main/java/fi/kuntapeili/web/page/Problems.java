package fi.kuntapeili.web.page;

import java.util.List;
import java.util.Optional;

/** What a reader has to put right in a form; none when all is well. */
public record Problems(List<Problem> all) {

    public static final Problems NONE = new Problems(List.of());

    public Problems {
        all = List.copyOf(all);
    }

    public static Problems of(String field, String text) {
        return new Problems(List.of(new Problem(field, text)));
    }

    /** What is wrong with a field; empty when nothing is. */
    public Optional<String> at(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .findFirst();
    }
}
