package fi.kuntapeili.benchmark.attack;

import java.util.Set;

/** An answer that somebody knows: its own, one given for another, or one that is visible by name. */
public sealed interface Known {

    record Amount(double value) implements Known {}

    /** The options chosen, numbered from zero; none is an answer too. */
    record Options(Set<Integer> chosen) implements Known {
        public Options {
            chosen = Set.copyOf(chosen);
        }
    }

    static Known amount(double value) {
        return new Amount(value);
    }

    static Known options(Integer... chosen) {
        return new Options(Set.of(chosen));
    }
}
