package fi.kuntapeili.benchmark.attack;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.Statistic;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The rules as everybody can read them. That they are known must not help, so an attacker uses them all.
 *
 * @param strictMinimum the same as {@code minContributors}, of strict indicators
 * @param rounding from coarse to fine; empty if figures are exact
 * @param perOrganisation hand-picked groups of one organisation
 * @param exposure hand-picked groups of one member, as long as shares are told
 */
public record PublicRules(
        int minContributors,
        int strictMinimum,
        int tailMin,
        int pPercent,
        List<Level> rounding,
        int pickedMinimum,
        int perOrganisation,
        int perSnapshot,
        int exposure) {

    /** Largest step as a part of the figure, from so many contributors on. */
    public record Level(int from, BigDecimal relative) {}

    private static final int SMALLEST_POWER = -12;
    static final int RATIO_DIGITS = 2;
    private static final int POWERS = 15;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int[] MANTISSAS = {1, 2, 5};

    public PublicRules {
        rounding = List.copyOf(rounding);
    }

    public static PublicRules of(DisclosurePolicy policy) {
        return new PublicRules(
                policy.minContributors(),
                policy.strict().minContributors(),
                policy.tailMin(),
                policy.pPercent(),
                policy.rounding().stream()
                        .map(level -> new Level(level.from(), level.relative()))
                        .toList(),
                policy.ownSelections().minContributors(),
                policy.ownSelections().perOrganisation(),
                policy.ownSelections().perSnapshot(),
                policy.ownSelections().exposure());
    }

    /** The same, of figures that are not rounded. */
    public PublicRules withoutRounding() {
        return new PublicRules(
                minContributors,
                strictMinimum,
                tailMin,
                pPercent,
                List.of(),
                pickedMinimum,
                perOrganisation,
                perSnapshot,
                exposure);
    }

    /** How many contributors any figure of the indicator is promised to have, and groups with figures to differ by. */
    int neededFor(PublicIndicator indicator) {
        return indicator.strict() ? strictMinimum : minContributors;
    }

    /** How many contributors a statistic of the indicator is promised to have. */
    int neededFor(PublicIndicator indicator, String statistic) {
        int forTails = switch (statistic) {
            case "median" -> 2 * tailMin;
            case "q1", "q3" -> 4 * tailMin;
            case "p10", "p90" -> 10 * tailMin;
            default -> 0;
        };
        return Math.max(neededFor(indicator), forTails);
    }

    /** Below which part of the answers a quantile lies, in per cent; empty for what is none. */
    static Optional<Integer> percentOf(String statistic) {
        return switch (statistic) {
            case "p10" -> Optional.of(10);
            case "q1" -> Optional.of(25);
            case "median" -> Optional.of(50);
            case "q3" -> Optional.of(75);
            case "p90" -> Optional.of(90);
            default -> Optional.empty();
        };
    }

    /** Whether there is such a statistic at all. */
    static boolean exists(String statistic) {
        for (Statistic known : Statistic.values()) {
            if (known.code().equals(statistic)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Between which figures one lies that was rounded to {@code published}.
     *
     * @param contributors of a quantile
     * @param coarseUnit of an indicator with few possible values
     */
    Bounds unrounded(BigDecimal published, int contributors, Optional<BigDecimal> coarseUnit) {
        Level applied = null;
        for (Level level : rounding) {
            applied = level.from() <= contributors ? level : applied;
        }
        return applied == null
                ? Bounds.exactly(published.doubleValue()).dusted()
                : unrounded(published, applied.relative(), coarseUnit)
                        .orElseThrow(() -> new IllegalArgumentException("Nothing is rounded to " + published));
    }

    /**
     * The same for a mean, which is rounded by the number of amounts that are not zero; nobody knows that number. There are
     * no means of few possible values.
     */
    Bounds unroundedMean(BigDecimal published, int atMost) {
        return rounding.stream()
                .filter(level -> level.from() <= atMost)
                .flatMap(level -> unrounded(published, level.relative(), Optional.empty()).stream())
                .reduce(Bounds::or)
                .orElse(Bounds.exactly(published.doubleValue()).dusted());
    }

    /**
     * The same for a mean amount of which only its ratio to a public mean is told, in two digits: every mean on the grid
     * that has this ratio, each with the figures that are rounded to it.
     *
     * @param base the public mean, above zero
     */
    Bounds unroundedAmount(BigDecimal ratio, BigDecimal base, int atMost) {
        if (rounding.isEmpty() || ratio.signum() == 0) {
            return Bounds.exactly(ratio.multiply(base).doubleValue()).dusted();
        }
        BigDecimal size = ratio.abs().stripTrailingZeros();
        BigDecimal digit = BigDecimal.ONE.scaleByPowerOfTen(
                size.precision() - size.scale() - Math.max(RATIO_DIGITS, size.precision()));
        // Below a power of ten the next smaller ratio is ten times as near.
        BigDecimal below = size.precision() == 1 && size.unscaledValue().equals(BigInteger.ONE)
                ? digit.scaleByPowerOfTen(-1)
                : digit;
        Bounds told = new Bounds(
                        size.subtract(below.divide(TWO)).multiply(base).doubleValue(),
                        size.add(digit.divide(TWO)).multiply(base).doubleValue())
                .dusted();
        Bounds amount = rounding.stream()
                .filter(level -> level.from() <= atMost)
                .flatMap(level -> onGrid(told, level.relative()).stream())
                .reduce(Bounds::or)
                .orElse(told)
                .dusted();
        return ratio.signum() > 0 ? amount : new Bounds(-amount.high(), -amount.low());
    }

    /** Figures above zero that are rounded to something within bounds. */
    private static Optional<Bounds> onGrid(Bounds told, BigDecimal relative) {
        Bounds found = null;
        int power = (int) Math.ceil(Math.log10(told.high()));
        for (int exponent = power - POWERS; exponent <= power + 1; exponent++) {
            for (int i = 0; i < MANTISSAS.length; i++) {
                BigDecimal step = BigDecimal.valueOf(MANTISSAS[i]).scaleByPowerOfTen(exponent);
                Bounds zone = new Bounds(ratio(step, relative), ratio(after(i, exponent), relative));
                if (zone.low() > 2 * told.high() || 2 * zone.high() < told.low()) {
                    continue;
                }
                long last = (long) Math.floor(told.high() / step.doubleValue());
                for (long k = (long) Math.ceil(told.low() / step.doubleValue()); k <= last; k++) {
                    Bounds near = around(step.multiply(BigDecimal.valueOf(k)), step, zone);
                    found = near == null ? found : found == null ? near : found.or(near);
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** The step after this one. */
    private static BigDecimal after(int mantissa, int exponent) {
        return mantissa + 1 < MANTISSAS.length
                ? BigDecimal.valueOf(MANTISSAS[mantissa + 1]).scaleByPowerOfTen(exponent)
                : BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
    }

    /** Every step that could have led here, each with the figures for which it is used; empty if there is none. */
    private static Optional<Bounds> unrounded(
            BigDecimal published, BigDecimal relative, Optional<BigDecimal> coarseUnit) {
        BigDecimal smallest =
                coarseUnit.map(unit -> unit.divide(BigDecimal.valueOf(2))).orElse(BigDecimal.ZERO);
        Bounds bounds = null;
        if (published.signum() == 0 && smallest.signum() == 0) {
            return Optional.of(Bounds.exactly(0));
        }
        BigDecimal size = published.abs().max(smallest);
        int power = size.precision() - size.scale();
        for (int exponent = Math.max(SMALLEST_POWER, power - POWERS); exponent <= power + 1; exponent++) {
            for (int i = 0; i < MANTISSAS.length; i++) {
                BigDecimal step = BigDecimal.valueOf(MANTISSAS[i]).scaleByPowerOfTen(exponent);
                BigDecimal next = after(i, exponent);
                if (next.compareTo(smallest) <= 0) {
                    continue;
                }
                boolean smallestStep = step.compareTo(smallest) <= 0;
                Bounds zone = new Bounds(smallestStep ? 0 : ratio(step, relative), ratio(next, relative));
                Bounds found = around(published, smallestStep ? smallest : step, zone);
                bounds = found == null ? bounds : bounds == null ? found : bounds.or(found);
            }
        }
        return Optional.ofNullable(bounds).map(Bounds::dusted);
    }

    private static double ratio(BigDecimal step, BigDecimal relative) {
        return step.divide(relative, 20, RoundingMode.HALF_UP).doubleValue();
    }

    /** Figures of a size in the zone that this step rounds to {@code published}; null if there are none. */
    private static Bounds around(BigDecimal published, BigDecimal step, Bounds zone) {
        if (published.remainder(step).signum() != 0) {
            return null;
        }
        double value = published.doubleValue();
        double half = step.doubleValue() / 2;
        Bounds near = new Bounds(value - half, value + half);
        Bounds size = zone.low() == 0
                ? new Bounds(-zone.high(), zone.high())
                : value >= 0 ? zone : new Bounds(-zone.high(), -zone.low());
        Bounds both = near.and(size);
        return both.low() <= both.high() ? both : null;
    }
}
