package fi.kuntapeili.benchmark.disclosure;

import fi.kuntapeili.benchmark.statistics.Quantile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * The parameters of disclosure control and the rules that follow from them, in the order in which they are applied.
 *
 * <p>A missing or weakened parameter is refused at construction, and without a policy there is no engine: what is
 * broken releases nothing.
 *
 * @param minOthers how many protected contributors besides a viewer a figure needs
 * @param tailMin how many protected contributors must lie at or below, and at or above, a published quantile
 * @param pPercent a mean is withheld when the second largest contributor could work out the largest to within this many
 *     per cent
 * @param safetyZone whether a mean is also withheld when one contributor makes up more than a quarter of it
 * @param quantileType how quantiles interpolate
 * @param rounding relative rounding by number of protected contributors, coarsest first, the first from zero
 * @param shareParts into how many bands shares are cut
 * @param ownSelections what holds for hand-picked groups
 */
public record DisclosurePolicy(
        int minOthers,
        int tailMin,
        int pPercent,
        boolean safetyZone,
        Quantile.Type quantileType,
        List<Rounding> rounding,
        ShareParts shareParts,
        OwnSelections ownSelections) {

    private static final int STRICT_OTHERS = 9;

    /** Largest rounding step as a part of the figure, from so many protected contributors on. */
    public record Rounding(int from, BigDecimal relative) {
        public Rounding {
            Objects.requireNonNull(relative);
            require(from >= 0, "rounding starts at a number of contributors");
            require(relative.signum() > 0, "a rounding step is above zero");
            require(relative.compareTo(BigDecimal.ONE) < 0, "a rounding step is smaller than the figure");
        }
    }

    /** How finely shares are told. */
    public enum ShareParts {
        THIRDS,
        /** Fifths where there are enough answers and nothing can be concluded from them; thirds elsewhere. */
        FIFTHS
    }

    /**
     * What holds for hand-picked groups. Everyone who picks groups adds to what everyone can put together, so removed ones
     * count as well.
     *
     * @param minContributors protected contributors that each needs
     * @param perOrganisation how many an organisation may pick in one snapshot
     * @param perSnapshot how many all organisations together may pick in one snapshot
     * @param exposure shares are told only while each member is in so many hand-picked groups at most
     */
    public record OwnSelections(int minContributors, int perOrganisation, int perSnapshot, int exposure) {
        public OwnSelections {
            require(perOrganisation >= 0 && perSnapshot >= 0, "numbers of hand-picked groups are not negative");
            require(exposure >= 0 && exposure <= 8, "exposure is from 0 to 8");
        }
    }

    /** A rule with its name and the reason that can be given for it. */
    public record Rule(String name, String reason) {}

    public DisclosurePolicy {
        Objects.requireNonNull(quantileType, "quantileType");
        Objects.requireNonNull(shareParts, "shareParts");
        Objects.requireNonNull(ownSelections, "ownSelections");
        rounding = List.copyOf(rounding);
        require(minOthers >= 3, "minOthers is at least 3");
        require(tailMin >= 3, "tailMin is at least 3");
        require(pPercent >= 1 && pPercent <= 100, "pPercent is from 1 to 100");
        require(ownSelections.minContributors() > minOthers, "ownSelections.minContributors is above minOthers");
        require(!rounding.isEmpty() && rounding.get(0).from() == 0, "rounding covers every number of contributors");
        for (int i = 1; i < rounding.size(); i++) {
            Rounding coarser = rounding.get(i - 1);
            Rounding finer = rounding.get(i);
            require(finer.from() > coarser.from(), "rounding levels are in ascending order");
            require(
                    finer.relative().compareTo(coarser.relative()) <= 0,
                    "rounding is coarsest for the smallest groups");
        }
    }

    /**
     * Five others, three in each tail, p = 10 %, type 7 quantiles, rounding to 10, 5 and 2 %, shares in thirds; hand-picked
     * groups of ten, five for each organisation.
     */
    public static DisclosurePolicy standard() {
        return new DisclosurePolicy(
                5,
                3,
                10,
                false,
                Quantile.Type.SEVEN,
                List.of(
                        new Rounding(0, new BigDecimal("0.10")),
                        new Rounding(30, new BigDecimal("0.05")),
                        new Rounding(100, new BigDecimal("0.02"))),
                ShareParts.THIRDS,
                new OwnSelections(10, 5, 200, 8));
    }

    /** The same policy with shares cut as finely as this where nothing can be concluded from them. */
    public DisclosurePolicy with(ShareParts wanted) {
        return new DisclosurePolicy(
                minOthers, tailMin, pPercent, safetyZone, quantileType, rounding, wanted, ownSelections);
    }

    /**
     * For questions that are more delicate than others: nine others, shares in thirds, and larger hand-picked groups. Their
     * means are left to the measure: there are none.
     */
    public DisclosurePolicy strict() {
        int others = Math.max(STRICT_OTHERS, minOthers);
        OwnSelections larger = new OwnSelections(
                Math.max(others + 1, ownSelections.minContributors()),
                ownSelections.perOrganisation(),
                ownSelections.perSnapshot(),
                ownSelections.exposure());
        return new DisclosurePolicy(
                others, tailMin, pPercent, safetyZone, quantileType, rounding, ShareParts.THIRDS, larger);
    }

    /** Protected contributors that any figure needs. The viewer may be one of them, whoever the viewer is. */
    public int minContributors() {
        return minOthers + 1;
    }

    int neededFor(Statistic statistic) {
        int forTails = switch (statistic) {
            case MEDIAN -> 2 * tailMin;
            case Q1, Q3 -> 4 * tailMin;
            case P10, P90 -> 10 * tailMin;
            case N, MEAN, SHARE -> 0;
        };
        return Math.max(minContributors(), forTails);
    }

    BigDecimal relativeRounding(int contributors) {
        BigDecimal relative = rounding.get(0).relative();
        for (Rounding level : rounding) {
            if (contributors >= level.from()) {
                relative = level.relative();
            }
        }
        return relative;
    }

    /** The rules in the order of application, with the numbers of this policy. */
    public List<Rule> rules() {
        return List.of(
                new Rule(
                        "minimum_frequency",
                        "At least " + minContributors() + " protected contributors, because the viewer may be one and"
                                + " then faces " + minOthers + " others"),
                new Rule(
                        "symmetric_difference",
                        "No two groups that differ by fewer than " + minContributors()
                                + " contributors, because their difference would be a figure about those few"),
                new Rule(
                        "linear_audit",
                        "No group that lets a total for fewer than " + minContributors()
                                + " be worked out together with the groups before it"),
                new Rule(
                        "tail",
                        "At least " + tailMin + " protected contributors at or beyond a quantile on either side, so"
                                + " that no extreme value is shown"),
                new Rule(
                        "p_percent",
                        "No mean from which the second largest could work out the largest to within " + pPercent
                                + " per cent"),
                new Rule("share_bands", "Shares in wide bands, so that unanimity never shows"),
                new Rule("rounding", "Figures on a coarse grid, so that no single answer can be read off them"));
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
