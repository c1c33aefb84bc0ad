package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.access.Role;
import java.util.Objects;
import java.util.UUID;

/**
 * Who acts on a response, in which capacity, and in which language numbers are typed and shown.
 *
 * @param role in which the person acts for the organisation of the response; STAFF for the federation
 */
public record Author(UUID memberId, String name, Role role, String language) {

    public Author {
        Objects.requireNonNull(memberId, "memberId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(language, "language");
    }
}
