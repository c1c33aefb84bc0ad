package fi.kuntapeili.benchmark.disclosure;

import static fi.kuntapeili.benchmark.disclosure.Situations.POLICY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What was found for one unit and one observer is used again for others, and must never answer for one it does not fit. */
class MeanAuditSearchTest {

    private record Asked(ContributorPattern pattern, TotalledAmounts amounts) {

        static Asked of(PeerWorld world) {
            List<Contribution> answers = world.amounts();
            ContributorPattern pattern = ContributorPattern.of(answers);
            Map<Integer, Double> amounts = new HashMap<>();
            answers.stream()
                    .filter(answer -> !answer.open())
                    .forEach(
                            answer -> amounts.put(answer.unit(), ((Contribution.Given.Amount) answer.given()).value()));
            List<BitSet> groups = world.groups.stream()
                    .map(group -> ContributorPattern.intersection(group.units(), pattern.protectedUnits()))
                    .filter(group -> pattern.contributors(group) >= POLICY.minContributors())
                    .toList();
            return new Asked(pattern, new TotalledAmounts(amounts, groups));
        }

        BitSet told() {
            return new MeanAudit(POLICY, pattern, amounts).told(pattern.protectedUnits());
        }

        /** Every unit from every place with a program of its own. */
        BitSet toldOneByOne() {
            BitSet told = new BitSet();
            pattern.protectedUnits().stream()
                    .filter(unit -> isWorthTelling(unit) && places(unit).anyMatch(known -> tells(unit, known)))
                    .forEach(told::set);
            return told;
        }

        /** The least step of rounding is four tenths of the largest that is allowed. */
        private boolean isWorthTelling(int unit) {
            double amount = amounts.of(unit);
            return amount > 0
                    && amounts.groups().stream()
                            .filter(group -> group.get(unit))
                            .anyMatch(group -> 0.2 * amount
                                    >= 0.4
                                            * POLICY.relativeRounding(pattern.contributors(group))
                                                    .doubleValue()
                                            * amounts.together(group));
        }

        private Stream<BitSet> places(int unit) {
            Stream<BitSet> alone = pattern.protectedUnits().stream().mapToObj(Situations::units);
            return Stream.concat(Stream.of(new BitSet()), Stream.concat(alone, pattern.holdings().stream()))
                    .filter(place -> !place.get(unit));
        }

        private boolean tells(int unit, BitSet place) {
            BitSet known = (BitSet) place.clone();
            known.set(unit);
            return new AmountProgram(amounts)
                    .raised(unit, 0.1 * amounts.of(unit), known)
                    .isEmpty();
        }
    }

    @Property(tries = 60)
    void theSameUnitsAreToldAsWithAProgramForEach(@ForAll long seed, @ForAll @IntRange(min = 10, max = 30) int units) {
        Asked asked = Asked.of(new PeerWorld(seed, units, 2, 2));
        assertEquals(asked.toldOneByOne(), asked.told());
    }

    /** The worlds of the property have both: units that are told and units that are not. */
    @Test
    void someAreToldAndSomeAreNot() {
        int told = 0;
        int asked = 0;
        for (int seed = 0; seed < 20; seed++) {
            Asked world = Asked.of(new PeerWorld(seed, 20, 2, 2));
            told += world.told().cardinality();
            asked += world.pattern().protectedUnits().cardinality();
        }
        assertTrue(told > 20 && asked > 2 * told, told + " of " + asked);
    }
}
