package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorReader;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.peergroup.ResolveGroups;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.organisation.ReferenceValue.Status;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireReader;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import fi.kuntapeili.survey.questionnaire.Value;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a publisher says of a statistic, in a snapshot: ten units, cost 100 each, population 10, 20, ..., 100. */
class MarkedStatisticTest {

    private static final int UNITS = 10;
    private static final LocalizedText NAME = new LocalizedText(Map.of("en", "all"));
    private static final Questionnaire QUESTIONNAIRE =
            QuestionnaireReader.read("""
                    id: q
                    version: '1'
                    sections: [{id: s, title: {en: s}, minutes: 1}]
                    questions:
                      - {id: cost, section: s, kind: money, confidentiality: peer, text: {en: c}}
                    """, Set.of("en")).questionnaire().orElseThrow();
    private static final List<Indicator> INDICATORS = IndicatorReader.read(
                    """
            indicators:
              - id: ind
                name: {en: n}
                definition: {en: d}
                unit: {code: eur_per_inhabitant, label: {en: u}}
                disclosureClass: peer
                numerator: cost
                denominator: ref.people
            """, QUESTIONNAIRE, Set.of("people"), Set.of("en"))
            .indicators();

    private static OrganisationCode code(int unit) {
        return new OrganisationCode("%03d".formatted(unit));
    }

    private static ReferenceValue people(int unit, Status status, boolean counts) {
        BigDecimal number = status == Status.SUPPRESSED ? null : BigDecimal.valueOf(10L * unit);
        return new ReferenceValue("people", code(unit), 2024, number, status, counts);
    }

    /** @param marked the statistic of one unit; that of the others is final */
    private static Snapshot snapshot(ReferenceValue marked) {
        List<OrganisationCode> asked = IntStream.rangeClosed(1, UNITS)
                .mapToObj(MarkedStatisticTest::code)
                .toList();
        Map<OrganisationCode, AnswerSet> answers = new HashMap<>();
        Map<OrganisationCode, Surroundings> around = new HashMap<>();
        Map<OrganisationCode, Map<String, ReferenceValue>> reference = new HashMap<>();
        for (int unit = 1; unit <= UNITS; unit++) {
            OrganisationCode code = code(unit);
            ReferenceValue people = code.equals(marked.organisation()) ? marked : people(unit, Status.FINAL, true);
            answers.put(
                    code,
                    new AnswerSet(
                            Map.of(CellPath.of("cost"), new Answer.Given(new Value.Number(BigDecimal.valueOf(100)))),
                            Map.of()));
            Map<String, Object> shown = people.shown()
                    .<Map<String, Object>>map(value -> Map.of("people", value))
                    .orElse(Map.of());
            around.put(
                    code,
                    new Surroundings(
                            Map.of(),
                            shown,
                            Map.of(),
                            people.status().isMarked() ? Map.of("people", people) : Map.of()));
            reference.put(code, Map.of("people", people));
        }
        PeerGroup all = new PeerGroup("all", NAME, "all", NAME, GroupKind.EVERYONE, 0, true, asked);
        Slice slice = new EvaluateUnits(QUESTIONNAIRE, INDICATORS).of(asked, answers, around, reference, List.of());
        return new Snapshot(
                slice.asked(), slice.answered(), INDICATORS, slice, new ResolveGroups.Groups(List.of(all), List.of()));
    }

    private static int answers(Snapshot snapshot) {
        ReleasedNumbers numbers =
                (ReleasedNumbers) new ReleaseFigures(snapshot, QUESTIONNAIRE, DisclosurePolicy.standard(), Map.of())
                        .all()
                        .get(FigureColumn.of("ind"))
                        .get("all")
                        .figure()
                        .orElseThrow();
        return numbers.answers().figure().orElseThrow();
    }

    private static IndicatorValue own(Snapshot snapshot) {
        return snapshot.ownValues(code(5)).get("ind");
    }

    @Test
    void aValueOverAKeptBackStatisticIsMissingBecauseOfItsPublisher() {
        Snapshot snapshot = snapshot(people(5, Status.SUPPRESSED, false));
        assertEquals(new IndicatorValue.None(ValueStatus.SUPPRESSED), own(snapshot));
        assertTrue(snapshot.ownReference(code(5)).get("people").isSuppressed());
        assertEquals(UNITS - 1, answers(snapshot));
        assertFalse(snapshot.sha256("r").isEmpty());
    }

    @Test
    void anEstimateIsShownToItsOwnerAndCountsInNoGroup() {
        Snapshot snapshot = snapshot(people(5, Status.ESTIMATED, false));
        assertEquals(new IndicatorValue.Number(2, false, ValueStatus.ESTIMATED), own(snapshot));
        assertEquals(UNITS - 1, answers(snapshot));
        assertEquals(
                UNITS - 1,
                snapshot.counts(INDICATORS.get(0), snapshot.groups().compared().get(0)).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    @Test
    void anEstimateCountsWhereThePackSaysSoAndIsStillOne() {
        Snapshot snapshot = snapshot(people(5, Status.IMPUTED, true));
        assertEquals(new IndicatorValue.Number(2, false, ValueStatus.IMPUTED), own(snapshot));
        assertEquals(UNITS, answers(snapshot));
        assertTrue(
                snapshot.counts(INDICATORS.get(0), snapshot.groups().compared().get(0))
                        .containsKey(new IndicatorValue.Number(2)));
    }

    @Test
    void theStatusStandsInTheHashAndComesBackFromStorage() {
        Snapshot counting = snapshot(people(5, Status.ESTIMATED, true));
        Snapshot not = snapshot(people(5, Status.ESTIMATED, false));
        assertNotEquals(counting.sha256("r"), not.sha256("r"));
        RawColumn column = not.column(FigureColumn.of("ind"));
        RawColumn stored = RawColumn.stored(column.storedDoubles(), column.storedStatuses());
        assertEquals(ValueStatus.ESTIMATED, stored.status(4));
        assertTrue(stored.isThere(4));
        assertFalse(stored.has(4));
        assertTrue(stored.has(3));
    }
}
