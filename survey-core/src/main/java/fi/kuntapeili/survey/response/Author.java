package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.access.Actor;
import java.util.Objects;
import java.util.UUID;

/**
 * Who acts on a response, and in which language numbers are typed and shown.
 *
 * @param actor somebody signed in
 */
public record Author(Actor actor, String language) {

    public Author {
        Objects.requireNonNull(language, "language");
        if (!actor.isSignedIn()) {
            throw new IllegalArgumentException("An author is signed in");
        }
    }

    public UUID memberId() {
        return actor.memberId();
    }

    public String name() {
        return actor.name();
    }
}
