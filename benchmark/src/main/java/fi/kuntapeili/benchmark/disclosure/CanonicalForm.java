package fi.kuntapeili.benchmark.disclosure;

import java.util.function.Function;

/** How one disclosed figure is written for hashing: its value, or its public status. */
final class CanonicalForm {
    private CanonicalForm() {}

    static <T> String of(Disclosure<T> disclosure, Function<T, String> shown) {
        return disclosure
                .figure()
                .map(shown)
                .orElseGet(() -> disclosure.status().name());
    }
}
