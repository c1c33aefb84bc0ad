package fi.kuntapeili.benchmark.disclosure;

import fi.kuntapeili.benchmark.disclosure.Contribution.Given;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers to one question, checked against its measure.
 *
 * @param contributorOf the protected contributor behind each protected unit
 * @param hidden units that answered but do not contribute, where that itself is protected; null where contributing
 *     tells nothing
 * @param waived units whose amounts means may tell; of no concern to the ledger
 */
record Contributions(
        ContributorPattern pattern,
        Map<Integer, Integer> contributorOf,
        Map<Integer, Given> byUnit,
        BitSet hidden,
        BitSet waived) {

    static Contributions of(DisclosureRequest request) {
        BitSet hidden = request.applicability() instanceof Applicability.FollowsProtectedAnswer follows
                ? follows.notApplicable()
                : null;
        List<Contribution> counted = request.contributions();
        if (request.measure() instanceof Measure.Numeric numeric && numeric.zeroMeansNotApplicable()) {
            hidden = hidden == null ? new BitSet() : hidden;
            counted = withoutZeros(counted, hidden);
        }
        Map<Integer, Given> byUnit = new HashMap<>();
        BitSet waived = new BitSet();
        for (Contribution contribution : counted) {
            check(request.measure(), contribution.given());
            byUnit.put(contribution.unit(), contribution.given());
            waived.set(contribution.unit(), contribution.waived());
        }
        ContributorPattern pattern = ContributorPattern.of(counted);
        if (hidden != null) {
            hidden.andNot(pattern.protectedUnits());
            hidden.andNot(pattern.openUnits());
        }
        return new Contributions(pattern, pattern.contributorOf(), Map.copyOf(byUnit), hidden, waived);
    }

    private static List<Contribution> withoutZeros(List<Contribution> contributions, BitSet hidden) {
        List<Contribution> others = new ArrayList<>();
        for (Contribution contribution : contributions) {
            if (!contribution.given().equals(new Given.Amount(0))) {
                others.add(contribution);
            } else if (!contribution.open()) {
                hidden.set(contribution.unit());
            }
        }
        return others;
    }

    private static void check(Measure measure, Given given) {
        boolean fits = measure instanceof Measure.Shares shares
                ? given instanceof Given.Chosen chosen && fits(shares, chosen)
                : given instanceof Given.Amount;
        if (!fits) {
            throw new IllegalArgumentException("A contribution does not fit what is measured");
        }
    }

    private static boolean fits(Measure.Shares shares, Given.Chosen chosen) {
        return (shares.several() || chosen.options().size() == 1)
                && chosen.options().stream().allMatch(option -> option >= 0 && option < shares.options());
    }

    /** How many protected contributors the rules may rely on in a group. */
    int contributors(BitSet group) {
        return relyOn(group, pattern.contributors(group));
    }

    /**
     * Cuts a count of the group's answers or contributors to what figures may give away.
     *
     * <p>Where contributing is itself protected, a figure that needs so many contributors tells that there are as
     * many. It may be shown only if more could have contributed, and more than a single contributor knows of:
     * otherwise it would say that the question applies to everyone.
     */
    int relyOn(BitSet group, int count) {
        return hidden == null ? count : Math.min(count, asked().contributors(group) - margin(group));
    }

    /** Everyone to whom the question might have applied, as far as that is protected. */
    ContributorPattern asked() {
        BitSet closed = (BitSet) pattern.protectedUnits().clone();
        closed.or(hidden);
        return new ContributorPattern(closed, pattern.openUnits(), pattern.holdings());
    }

    /** By how many a showing may not narrow down to whom the question applies: what one contributor knows and one. */
    int margin(BitSet group) {
        return 1 + Math.max(1, pattern.largestHolding(group));
    }
}
