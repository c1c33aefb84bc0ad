package fi.kuntapeili.benchmark.snapshot;

import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.ANSWERS;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.COST;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.INDICATORS;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.QUESTIONNAIRE;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.REFERENCE;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.RELEASED;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.SNAPSHOT;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.SURROUNDINGS;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.code;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.groups;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.releaseHash;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.released;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.snapshot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.ReleasedShares;
import fi.kuntapeili.benchmark.disclosure.ShareBand;
import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.benchmark.indicator.Element;
import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.FinnishIndicators;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.QuestionSet;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is released of a round of made-up answers to the shipped questionnaire, without a database. */
class FinnishReleaseTest {

    @Test
    void anAnswerThatMovesNoRoundedFigureLeavesNoTraceInWhatIsReleased() {
        OrganisationCode someone = ANSWERS.entrySet().stream()
                .filter(entry -> entry.getValue().value(COST).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        AnswerSet given = ANSWERS.get(someone);
        BigDecimal cost = ((Value.Number) given.value(COST).orElseThrow()).number();
        Map<CellPath, Answer> cells = new LinkedHashMap<>(given.cells());
        cells.put(COST, new Answer.Given(new Value.Number(cost.add(BigDecimal.ONE))));
        Map<OrganisationCode, AnswerSet> changed = new LinkedHashMap<>(ANSWERS);
        changed.put(someone, new AnswerSet(cells, given.rosterRows()));
        Snapshot moved = snapshot(changed);
        assertNotEquals(SNAPSHOT.sha256("r"), moved.sha256("r"));
        assertEquals(RELEASED, released(moved));
        assertEquals(releaseHash(RELEASED), releaseHash(released(moved)));
    }

    @Test
    void whatANeverShownQuestionFeedsIsForTheGroupOfAll() {
        Exposure exposure = new Exposure(QUESTIONNAIRE);
        List<String> national = new ArrayList<>();
        for (Indicator indicator : INDICATORS) {
            if (indicator.collected() && exposure.of(indicator) == DisclosureClass.NATIONAL_ONLY) {
                national.add(indicator.id());
                Map<String, Disclosure<Released>> cells = RELEASED.get(FigureColumn.of(indicator.id()));
                assertTrue(cells.get("all").isShown(), indicator.id());
                cells.forEach((group, cell) -> assertTrue(group.equals("all") || !cell.isShown(), indicator.id()));
            }
        }
        assertEquals(List.of("ind_state_aid_readiness", "ind_losses", "ind_risk_exposure"), national);
    }

    @Test
    void whereFifthsAreWantedTheSharesOfProtectedAnswersAreToldInFifths() {
        Questionnaire closed = FinnishIndicators.questionnaire(text -> {
            int block = text.indexOf("- id: org_main_model");
            return text.substring(0, block)
                    + text.substring(block).replaceFirst("confidentiality: open", "confidentiality: peer");
        });
        FigureColumn model = FigureColumn.of("ind_model");
        assertEquals(Set.of(3), shares(closed, DisclosurePolicy.ShareParts.THIRDS, model));
        assertEquals(Set.of(5), shares(closed, DisclosurePolicy.ShareParts.FIFTHS, model));
    }

    private static Set<Integer> shares(
            Questionnaire questionnaire, DisclosurePolicy.ShareParts wanted, FigureColumn column) {
        DisclosurePolicy policy = DisclosurePolicy.standard().with(wanted);
        Set<Integer> told = new TreeSet<>();
        new ReleaseFigures(SNAPSHOT, questionnaire, policy, Map.of())
                .of(List.of(column))
                .get(column)
                .values()
                .forEach(cell -> told.addAll(parts(cell)));
        return told;
    }

    private static List<Integer> parts(Disclosure<Released> cell) {
        return cell.figure().stream()
                .filter(ReleasedShares.class::isInstance)
                .flatMap(figure -> ((ReleasedShares) figure).bands().stream())
                .flatMap(band -> band.figure().stream())
                .map(ShareBand::parts)
                .toList();
    }

    @Test
    void anIndicatorThatItsAuthorsCallStrictHasNoMean() {
        List<Indicator> strict = FinnishIndicators.changed(QUESTIONNAIRE, text -> {
            int block = text.indexOf("- id: ind_net_cost_pc");
            return text.substring(0, block)
                    + text.substring(block).replaceFirst("disclosureClass: peer", "disclosureClass: strict");
        });
        Slice all = new EvaluateUnits(QUESTIONNAIRE, strict)
                .of(List.copyOf(SURROUNDINGS.keySet()), ANSWERS, SURROUNDINGS, REFERENCE, List.of());
        Snapshot kept = new Snapshot(all.asked(), all.answered(), strict, all, groups());
        FigureColumn cost = FigureColumn.of("ind_net_cost_pc");
        ReleasedNumbers usual =
                (ReleasedNumbers) RELEASED.get(cost).get("all").figure().orElseThrow();
        ReleasedNumbers stricter =
                (ReleasedNumbers) released(kept).get(cost).get("all").figure().orElseThrow();
        assertTrue(usual.mean().isShown());
        assertEquals(PublicStatus.CONFIDENTIAL, stricter.mean().status());
        assertEquals(usual.median(), stricter.median());
    }

    @Test
    void onlyOpenIndicatorsAreShownForAFewWithTheirDecimalsAndNotRoundedFurther() {
        Exposure exposure = new Exposure(QUESTIONNAIRE);
        for (Indicator indicator : INDICATORS) {
            if (indicator.collected() && indicator.valueType() == ValueType.NUMBER) {
                Disclosure<Released> cell =
                        RELEASED.get(FigureColumn.of(indicator.id())).get("small");
                boolean open = exposure.of(indicator) == DisclosureClass.OPEN;
                assertEquals(open, cell.isShown(), indicator.id());
                assertTrue(open || cell.status() != PublicStatus.RELEASED);
            }
        }
        RawColumn raw = SNAPSHOT.column(FigureColumn.of("ind_measurement"));
        double[] four = {raw.value(190), raw.value(191), raw.value(192), raw.value(193)};
        Arrays.sort(four);
        ReleasedNumbers figures = (ReleasedNumbers) RELEASED.get(FigureColumn.of("ind_measurement"))
                .get("small")
                .figure()
                .orElseThrow();
        BigDecimal median = BigDecimal.valueOf((four[1] + four[2]) / 2)
                .setScale(SNAPSHOT.indicator("ind_measurement").orElseThrow().decimals(), RoundingMode.HALF_UP);
        assertEquals(median, figures.median().figure().orElseThrow());
    }

    @Test
    void aMeanIsThereForOneIndicatorOfEachBaseQuestionOnly() {
        List<String> withMean = new ArrayList<>();
        RELEASED.forEach((column, cells) -> cells.get("all").figure().ifPresent(cell -> {
            if (cell instanceof ReleasedNumbers numbers && numbers.mean().isShown()) {
                withMean.add(column.id());
            }
        }));
        assertTrue(List.of("ind_fte_10k", "ind_net_cost_pc").containsAll(withMean), withMean.toString());
    }

    @Test
    void whoAgreedToBeSeenByNameProtectsNobodyInAnyGroup() {
        QuestionSet economy = QuestionSet.of(Element.ECONOMY);
        List<OpenConsent> seen = new ArrayList<>();
        for (int i = 0; i < 58; i++) {
            seen.add(new OpenConsent("third", economy, code(i)));
        }
        Slice named = new EvaluateUnits(QUESTIONNAIRE, INDICATORS)
                .of(SURROUNDINGS.keySet(), ANSWERS, SURROUNDINGS, REFERENCE, seen);
        Snapshot open = new Snapshot(named.asked(), named.answered(), INDICATORS, named, groups());
        SortedMap<FigureColumn, Map<String, Disclosure<Released>>> figures = released(open);
        FigureColumn cost = FigureColumn.of("ind_net_cost_pc");
        assertTrue(RELEASED.get(cost).get("third").isShown());
        assertFalse(figures.get(cost).get("third").isShown(), "two protected ones are left");
        assertTrue(figures.get(cost).get("large").isShown());
        FigureColumn sameQuestions = FigureColumn.of("ind_fte_10k");
        assertEquals(
                new Exposure(QUESTIONNAIRE)
                        .told(open.indicator("ind_fte_10k").orElseThrow()).stream()
                                .anyMatch(question -> economy.of(INDICATORS, QUESTIONNAIRE).stream()
                                        .anyMatch(shown -> new Exposure(QUESTIONNAIRE)
                                                .told(shown)
                                                .contains(question))),
                !figures.get(sameQuestions).get("third").isShown(),
                "whatever shares an answer with what is shown is known too");
        FigureColumn another = FigureColumn.of("ind_self_success");
        assertEquals(RELEASED.get(another), figures.get(another));
        assertNotEquals(SNAPSHOT.sha256("r"), open.sha256("r"), "it is part of the SNAPSHOT");
        assertEquals(
                SNAPSHOT.ownValues(code(3)), open.ownValues(code(3)), "a value stays what it is, seen by name or not");
    }
}
