package fi.kuntapeili.benchmark.byname;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.byname.PairSheet.Spread;
import fi.kuntapeili.benchmark.byname.PairSheet.Standing;
import fi.kuntapeili.benchmark.indicator.Direction;
import fi.kuntapeili.benchmark.indicator.Element;
import fi.kuntapeili.benchmark.indicator.FinnishIndicators;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.indicator.QuestionSet;
import fi.kuntapeili.benchmark.statistics.PairComparison;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PairSheetTest {

    private static final Questionnaire QUESTIONNAIRE = FinnishIndicators.questionnaire();
    private static final List<Indicator> INDICATORS = FinnishIndicators.indicators(QUESTIONNAIRE);
    private static final OrganisationCode ONE = new OrganisationCode("1");
    private static final OrganisationCode TWO = new OrganisationCode("2");
    private static final OrganisationCode THREE = new OrganisationCode("3");

    /** One standard deviation as told from the quartiles. */
    private static final Spread SPREAD = new Spread(0, 1.349);

    private static Indicator with(Direction direction) {
        return INDICATORS.stream()
                .filter(indicator -> indicator.direction() == direction)
                .findFirst()
                .orElseThrow();
    }

    private static PairSheet.Row row(Direction direction, Optional<Spread> spread, double... values) {
        List<PartyValue> all = new ArrayList<>();
        for (double value : values) {
            all.add(new PartyValue.Has(new IndicatorValue.Number(value)));
        }
        return new PairSheet.Row(with(direction), all, spread);
    }

    private static PairRequest request(Consent.State... states) {
        SortedMap<OrganisationCode, Consent> consents = new TreeMap<>();
        List<OrganisationCode> codes = List.of(ONE, TWO, THREE);
        for (int i = 0; i < states.length; i++) {
            consents.put(codes.get(i), new Consent(states[i], Optional.empty(), Optional.empty()));
        }
        boolean all = List.of(states).stream().allMatch(Consent.State.CONSENTED::equals);
        return new PairRequest(
                new UUID(0, 1),
                "round",
                1,
                QuestionSet.of(Element.ECONOMY),
                "purpose",
                ONE,
                "Somebody",
                Instant.EPOCH,
                consents.keySet().stream().map(PairParty::of).toList(),
                consents,
                all ? Optional.of(Instant.EPOCH) : Optional.empty());
    }

    private static PairRequest ofThree() {
        return new PairRequest(
                new UUID(0, 1),
                "round",
                1,
                QuestionSet.of(Element.ECONOMY),
                "purpose",
                ONE,
                "Somebody",
                Instant.EPOCH,
                List.of(PairParty.of(ONE), PairParty.of(TWO), PairParty.of(THREE)),
                new TreeMap<>(),
                Optional.empty());
    }

    @Test
    void aheadIsWhoHasMoreOfTheBetterAndLessOfTheWorse() {
        PairSheet sheet = new PairSheet(
                ofThree(),
                List.of(
                        row(Direction.HIGHER, Optional.of(SPREAD), 2, 1, 0),
                        row(Direction.LOWER, Optional.of(SPREAD), 2, 1, 0),
                        row(Direction.HIGHER, Optional.of(SPREAD), 1.19, 1, 0),
                        row(Direction.NEUTRAL, Optional.of(SPREAD), 2, 1, 0)),
                0);
        PairSheet.Pair pair = sheet.pair(0, 1);
        assertEquals(
                List.of(Standing.AHEAD, Standing.BEHIND, Standing.LEVEL, Standing.DIFFERENT),
                pair.differences().stream().map(PairSheet.Difference::standing).toList());
        assertEquals(new PairComparison(1, 1, 1), pair.tally(), "what has no better end is not counted");
        assertEquals(1, pair.differences().get(0).difference().orElseThrow(), 1e-12);
        assertEquals(3, sheet.pairs().size());
    }

    @Test
    void withoutPublishedQuartilesOrAValueNothingIsMeasured() {
        PairSheet.Row missing = new PairSheet.Row(
                with(Direction.HIGHER),
                List.of(new PartyValue.Has(new IndicatorValue.Number(1)), new PartyValue.DoesNotAddUp()),
                Optional.of(SPREAD));
        PairSheet sheet = new PairSheet(
                ofThree(),
                List.of(
                        row(Direction.HIGHER, Optional.empty(), 2, 1),
                        row(Direction.HIGHER, Optional.of(new Spread(1, 1)), 2, 1),
                        missing),
                0);
        assertTrue(sheet.pair(0, 1).differences().stream()
                .allMatch(difference -> difference.standing() == Standing.NOT_COMPARED));
        assertEquals(0, sheet.pair(0, 1).tally().compared());
    }

    @Test
    void oneNoOrOneYesTakenBackEndsARequestForEverybody() {
        Consent.State yes = Consent.State.CONSENTED;
        assertEquals(
                PairRequest.State.WAITING, request(yes, Consent.State.ASKED).state());
        assertEquals(PairRequest.State.SHOWN, request(yes, yes).state());
        assertEquals(
                PairRequest.State.DECLINED,
                request(yes, Consent.State.DECLINED, Consent.State.ASKED).state());
        assertEquals(
                PairRequest.State.WITHDRAWN,
                request(yes, yes, Consent.State.WITHDRAWN).state());
    }

    @Test
    void everyIndicatorThatMayBeShownByNameIsInTheSetOfItsElement() {
        Set<String> never = Set.of("ind_state_aid_readiness", "ind_losses", "ind_risk_exposure");
        List<String> all = QuestionSet.offered(INDICATORS, QUESTIONNAIRE).stream()
                .filter(set -> set.kind() == QuestionSet.Kind.ELEMENT)
                .flatMap(set -> set.of(INDICATORS, QUESTIONNAIRE).stream())
                .map(Indicator::id)
                .sorted()
                .toList();
        assertEquals(
                INDICATORS.stream()
                        .filter(Indicator::collected)
                        .map(Indicator::id)
                        .filter(id -> !never.contains(id))
                        .sorted()
                        .toList(),
                all);
    }

    @Test
    void anIndicatorOfASectionIsMadeOfThatSectionAlone() {
        QuestionSet resources = QuestionSet.read("section_resources").orElseThrow();
        List<String> ids = resources.of(INDICATORS, QUESTIONNAIRE).stream()
                .map(Indicator::id)
                .toList();
        assertTrue(ids.contains("ind_net_cost_pc"), ids.toString());
        assertTrue(ids.stream().noneMatch("ind_self_success"::equals), ids.toString());
        assertEquals(Optional.empty(), QuestionSet.read("everything"));
    }
}
