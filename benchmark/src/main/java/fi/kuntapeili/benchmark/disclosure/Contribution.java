package fi.kuntapeili.benchmark.disclosure;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One unit's valid, applicable answer in a snapshot. Missing and not-applicable answers are no contributions.
 *
 * <p>Nothing that shows, prints or exports figures may see this type.
 *
 * @param unit index of the unit in the snapshot
 * @param given the value
 * @param open whether the value is visible by name to anyone but the unit itself, or follows from values that are
 * @param protectionUnit who knows the value besides the unit because it answers for several; empty when nobody does
 * @param waived whether the unit agreed that means are shown from which its amount can be estimated. (Hundepool et al.,
 *     Handbook on Statistical Disclosure Control, section 4.2, waivers.) It is a contributor like any other and protected
 *     from everything else
 */
public record Contribution(int unit, Given given, boolean open, String protectionUnit, boolean waived) {

    /** The value of a contribution. Its text is the kind alone, so that no log or error text can carry an answer. */
    public sealed interface Given {

        /** A finite number; negative zero becomes zero. */
        record Amount(double value) implements Given {
            public Amount {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("A contribution is a finite number");
                }
                value = value + 0.0;
            }

            @Override
            public String toString() {
                return "Amount";
            }
        }

        /** The options chosen; none chosen is an answer too. */
        record Chosen(Set<Integer> options) implements Given {
            public Chosen {
                options = Set.copyOf(options);
            }

            @Override
            public String toString() {
                return "Chosen";
            }
        }
    }

    public Contribution {
        if (unit < 0 || given == null || protectionUnit == null) {
            throw new IllegalArgumentException("A contribution has a unit, a value and a protection unit");
        }
    }

    /** Of a unit that waived nothing. */
    public Contribution(int unit, Given given, boolean open, String protectionUnit) {
        this(unit, given, open, protectionUnit, false);
    }

    public static Contribution number(int unit, double value) {
        return new Contribution(unit, new Given.Amount(value), false, "");
    }

    public static Contribution choice(int unit, int... options) {
        Set<Integer> chosen = Arrays.stream(options).boxed().collect(Collectors.toUnmodifiableSet());
        return new Contribution(unit, new Given.Chosen(chosen), false, "");
    }

    /** Option zero of {@link Measure#yesNo()} or none. */
    public static Contribution yesNo(int unit, boolean yes) {
        return yes ? choice(unit, 0) : choice(unit);
    }

    public Contribution visibleByName(boolean visible) {
        return new Contribution(unit, given, visible, protectionUnit, waived);
    }

    public Contribution answeredThrough(String newProtectionUnit) {
        return new Contribution(unit, given, open, newProtectionUnit, waived);
    }

    public Contribution waivedForMeans(boolean agreed) {
        return new Contribution(unit, given, open, protectionUnit, agreed);
    }
}
