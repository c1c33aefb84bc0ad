package fi.kuntapeili.benchmark.disclosure;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What comes back when a figure about others is asked for: a released figure, or the public reason for not showing it.
 *
 * <p>There is no third case and no way from a {@link Withheld} to what lies behind it.
 */
public sealed interface Disclosure<T> {

    /** A released, rounded statistic. */
    record Shown<T>(T statistic) implements Disclosure<T> {
        public Shown {
            Objects.requireNonNull(statistic, "A shown statistic has a value");
        }
    }

    /** Not shown; {@code reason} is {@link PublicStatus#TOO_FEW} or {@link PublicStatus#CONFIDENTIAL}. */
    record Withheld<T>(PublicStatus reason) implements Disclosure<T> {
        public Withheld {
            if (reason == null || reason == PublicStatus.RELEASED) {
                throw new IllegalArgumentException("A withheld statistic needs a reason");
            }
        }
    }

    static <T> Disclosure<T> shown(T statistic) {
        return new Shown<>(statistic);
    }

    static <T> Disclosure<T> withheld(PublicStatus reason) {
        return new Withheld<>(reason);
    }

    default PublicStatus status() {
        return this instanceof Withheld<T> withheld ? withheld.reason() : PublicStatus.RELEASED;
    }

    default boolean isShown() {
        return this instanceof Shown<T>;
    }

    /** The released statistic, empty when withheld. */
    default Optional<T> figure() {
        return this instanceof Shown<T> shown ? Optional.of(shown.statistic()) : Optional.empty();
    }

    /** Something worked out of the released statistic alone; a withheld one stays withheld for the same reason. */
    default <U> Disclosure<U> map(Function<? super T, ? extends U> further) {
        if (this instanceof Shown<T> shown) {
            return new Shown<>(further.apply(shown.statistic()));
        }
        return new Withheld<>(status());
    }

    /** As {@link #map}, where the further figure may itself be withheld. */
    default <U> Disclosure<U> flatMap(Function<? super T, Disclosure<U>> further) {
        return this instanceof Shown<T> shown ? further.apply(shown.statistic()) : new Withheld<>(status());
    }
}
