package fi.kuntapeili.benchmark.byname;

import java.time.Instant;
import java.util.Optional;

/**
 * Where one organisation stands towards a request.
 *
 * @param by name of the person who decided
 */
public record Consent(State state, Optional<String> by, Optional<Instant> at) {

    public enum State {
        ASKED,
        CONSENTED,
        DECLINED,
        /** Consented first and then no more. */
        WITHDRAWN
    }
}
