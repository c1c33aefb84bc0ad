package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.peergroup.ResolveGroups;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import fi.kuntapeili.survey.questionnaire.Value;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped questionnaire and indicators on a whole round of made-up answers, without a database. */
class FinnishRoundTest {

    private static final int UNITS = 200;
    private static final CellPath COST = CellPath.of("res_cost_own");
    private static final Questionnaire QUESTIONNAIRE = FinnishIndicators.questionnaire();
    private static final List<Indicator> INDICATORS = FinnishIndicators.indicators(QUESTIONNAIRE);
    private static final Map<OrganisationCode, AnswerSet> ANSWERS = new LinkedHashMap<>();
    private static final Map<OrganisationCode, Surroundings> SURROUNDINGS = new LinkedHashMap<>();
    private static final Map<OrganisationCode, Map<String, ReferenceValue>> REFERENCE = new LinkedHashMap<>();
    private static Snapshot snapshot;
    private static SortedMap<FigureColumn, Map<String, Disclosure<Released>>> released;

    @BeforeAll
    static void aRoundIsAnswered() {
        Random random = new Random(5);
        for (int i = 0; i < UNITS; i++) {
            OrganisationCode code = code(i);
            BigDecimal population = BigDecimal.valueOf(500 + (long) Math.exp(9 + 1.3 * random.nextGaussian()));
            REFERENCE.put(
                    code,
                    Map.of(
                            "population",
                            new ReferenceValue("population", code, 2024, population, ReferenceValue.Status.FINAL)));
            Surroundings around = new Surroundings(Map.of(), Map.of("population", population), Map.of());
            SURROUNDINGS.put(code, around);
            if (i % 10 != 9) {
                ANSWERS.put(code, GeneratedAnswers.of(QUESTIONNAIRE, around, 1_000 + i));
            }
        }
        snapshot = snapshot(ANSWERS);
        released = released(snapshot);
    }

    private static OrganisationCode code(int i) {
        return new OrganisationCode("%03d".formatted(i));
    }

    private static Snapshot snapshot(Map<OrganisationCode, AnswerSet> answers) {
        List<OrganisationCode> asked = new ArrayList<>(SURROUNDINGS.keySet());
        Collections.shuffle(asked, new Random(answers.hashCode()));
        Slice all = evaluated(asked, answers);
        return new Snapshot(all.asked(), all.answered(), INDICATORS, all, groups());
    }

    private static Slice evaluated(List<OrganisationCode> asked, Map<OrganisationCode, AnswerSet> answers) {
        return new EvaluateUnits(QUESTIONNAIRE, INDICATORS).of(asked, answers, SURROUNDINGS, REFERENCE, List.of());
    }

    private static ResolveGroups.Groups groups() {
        return new ResolveGroups.Groups(
                List.of(
                        group("all", 0, 0, UNITS),
                        group("third", 1, 0, 60),
                        group("small", 1, 190, 194),
                        group("large", 1, 60, 190)),
                List.of());
    }

    private static PeerGroup group(String id, int tier, int from, int to) {
        List<OrganisationCode> members = new ArrayList<>();
        for (int i = from; i < to; i++) {
            members.add(code(i));
        }
        LocalizedText name = new LocalizedText(Map.of("en", id));
        return new PeerGroup(
                id, name, id, name, tier == 0 ? GroupKind.EVERYONE : GroupKind.ATTRIBUTE, tier, true, members);
    }

    private static SortedMap<FigureColumn, Map<String, Disclosure<Released>>> released(Snapshot of) {
        return new ReleaseFigures(of, QUESTIONNAIRE, DisclosurePolicy.standard(), Map.of()).all();
    }

    private static String releaseHash(SortedMap<FigureColumn, Map<String, Disclosure<Released>>> of) {
        return ReleaseHash.of("r", 1, new TreeSet<>(of.keySet()), of::get);
    }

    @Test
    void everyComputedIndicatorHasSaneValues() {
        for (Indicator indicator : INDICATORS) {
            if (!indicator.collected()) {
                continue;
            }
            for (FigureColumn column : EvaluateUnits.of(indicator)) {
                RawColumn raw = snapshot.column(column);
                int there = 0;
                for (int unit = 0; unit < raw.units(); unit++) {
                    if (raw.has(unit)) {
                        there++;
                        assertPossible(indicator, raw.value(unit));
                    } else {
                        assertTrue(Double.isNaN(raw.value(unit)), column.id());
                    }
                }
                assertTrue(there >= 20, column.id() + " has only " + there + " values");
            }
        }
    }

    private static void assertPossible(Indicator indicator, double value) {
        String where = indicator.id() + " is " + value;
        switch (indicator.unit().code()) {
            case "percent", "points_0_100" -> assertTrue(value >= 0 && value <= 100, where);
            case "scale_1_5" -> assertTrue(value >= 1 && value <= 5, where);
            case "eur_per_inhabitant" -> assertTrue(Math.abs(value) < 1e9, where);
            default -> assertTrue(value >= 0 && value < 1e9, where);
        }
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        List<OrganisationCode> codes = new ArrayList<>(ANSWERS.keySet());
        Collections.reverse(codes);
        Map<OrganisationCode, AnswerSet> reversed = new LinkedHashMap<>();
        codes.forEach(code -> reversed.put(code, ANSWERS.get(code)));
        Snapshot again = snapshot(reversed);
        assertEquals(snapshot.sha256("r"), again.sha256("r"));
        assertEquals(releaseHash(released), releaseHash(released(again)));
    }

    @Test
    void howThoseAskedAreDividedChangesNothing() {
        List<OrganisationCode> asked = snapshot.asked();
        Slice whole = evaluated(asked, ANSWERS);
        List<Slice> parts = Stream.of(asked.subList(0, 7), asked.subList(7, 150), asked.subList(150, asked.size()))
                .map(some -> evaluated(some, parted(some)))
                .toList();
        whole.byColumn().forEach((column, raw) -> {
            RawColumn joined = RawColumn.joined(
                    parts.stream().map(part -> part.column(column)).toList());
            assertArrayEquals(raw.storedDoubles(), joined.storedDoubles(), column.id());
            assertArrayEquals(raw.storedStatuses(), joined.storedStatuses(), column.id());
        });
        whole.open().forEach((path, answers) -> {
            Map<OrganisationCode, String> joined = new TreeMap<>();
            parts.forEach(part -> joined.putAll(part.openAnswers(path)));
            assertEquals(answers, joined, path);
        });
    }

    private static Map<OrganisationCode, AnswerSet> parted(List<OrganisationCode> some) {
        Map<OrganisationCode, AnswerSet> answers = new LinkedHashMap<>(ANSWERS);
        answers.keySet().retainAll(some);
        return answers;
    }

    @Test
    void oneOtherAnswerIsAnotherSnapshot() {
        Map<OrganisationCode, AnswerSet> changed = new LinkedHashMap<>(ANSWERS);
        changed.put(code(3), GeneratedAnswers.of(QUESTIONNAIRE, SURROUNDINGS.get(code(3)), 77));
        assertNotEquals(snapshot.sha256("r"), snapshot(changed).sha256("r"));
    }

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
        assertNotEquals(snapshot.sha256("r"), moved.sha256("r"));
        assertEquals(released, released(moved));
        assertEquals(releaseHash(released), releaseHash(released(moved)));
    }

    @Test
    void whatANeverShownQuestionFeedsIsForTheGroupOfAll() {
        Exposure exposure = new Exposure(QUESTIONNAIRE);
        List<String> national = new ArrayList<>();
        for (Indicator indicator : INDICATORS) {
            if (indicator.collected() && exposure.of(indicator) == DisclosureClass.NATIONAL_ONLY) {
                national.add(indicator.id());
                Map<String, Disclosure<Released>> cells = released.get(FigureColumn.of(indicator.id()));
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
        new ReleaseFigures(snapshot, questionnaire, policy, Map.of())
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
                (ReleasedNumbers) released.get(cost).get("all").figure().orElseThrow();
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
                        released.get(FigureColumn.of(indicator.id())).get("small");
                boolean open = exposure.of(indicator) == DisclosureClass.OPEN;
                assertEquals(open, cell.isShown(), indicator.id());
                assertTrue(open || cell.status() != PublicStatus.RELEASED);
            }
        }
        RawColumn raw = snapshot.column(FigureColumn.of("ind_measurement"));
        double[] four = {raw.value(190), raw.value(191), raw.value(192), raw.value(193)};
        Arrays.sort(four);
        ReleasedNumbers figures = (ReleasedNumbers) released.get(FigureColumn.of("ind_measurement"))
                .get("small")
                .figure()
                .orElseThrow();
        BigDecimal median = BigDecimal.valueOf((four[1] + four[2]) / 2)
                .setScale(snapshot.indicator("ind_measurement").orElseThrow().decimals(), RoundingMode.HALF_UP);
        assertEquals(median, figures.median().figure().orElseThrow());
    }

    @Test
    void aMeanIsThereForOneIndicatorOfEachBaseQuestionOnly() {
        List<String> withMean = new ArrayList<>();
        released.forEach((column, cells) -> cells.get("all").figure().ifPresent(cell -> {
            if (cell instanceof ReleasedNumbers numbers && numbers.mean().isShown()) {
                withMean.add(column.id());
            }
        }));
        assertTrue(List.of("ind_fte_10k", "ind_net_cost_pc").containsAll(withMean), withMean.toString());
    }

    @Test
    void freeTextAndRostersAreNeverAmongTheAnswersShownByName() {
        Map<String, SortedMap<OrganisationCode, String>> open =
                evaluated(snapshot.asked(), ANSWERS).open();
        assertTrue(open.containsKey("mk_voucher"));
        assertFalse(open.containsKey("mk_state_aid_competence"));
        open.forEach((path, answers) -> {
            assertFalse(path.startsWith("org_roster") || path.startsWith("gp_actions"), path);
            assertFalse(answers.containsValue(GeneratedAnswers.FREE_TEXT), path);
        });
    }

    @Test
    void theStatisticsThatWereUsedAreKeptWithTheirYear() {
        assertEquals(2024, snapshot.ownReference(code(0)).get("population").year());
        assertEquals(Map.of(), snapshot.ownReference(code(9)), "nothing was computed for who did not answer");
        assertFalse(snapshot.hasAnswered(code(9)));
    }

    @Test
    void storedColumnsAndCellsReadBackAsTheyWere() {
        snapshot.columns().stream().map(snapshot::column).forEach(raw -> {
            RawColumn back = RawColumn.stored(raw.storedDoubles(), raw.storedStatuses());
            for (int unit = 0; unit < raw.units(); unit++) {
                assertEquals(raw.value(unit), back.value(unit));
                assertEquals(raw.status(unit), back.status(unit));
                assertEquals(raw.followsFromOpen(unit), back.followsFromOpen(unit));
            }
        });
        SortedMap<FigureColumn, Map<String, Disclosure<Released>>> back = new TreeMap<>();
        released.forEach((column, cells) -> {
            Map<String, Disclosure<Released>> read = new LinkedHashMap<>();
            cells.forEach((group, cell) -> read.put(group, cell.map(c -> StoredCell.read(StoredCell.write(c)))));
            back.put(column, read);
        });
        assertEquals(released, back);
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
        assertTrue(released.get(cost).get("third").isShown());
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
        assertEquals(released.get(another), figures.get(another));
        assertNotEquals(snapshot.sha256("r"), open.sha256("r"), "it is part of the snapshot");
        assertEquals(
                snapshot.ownValues(code(3)), open.ownValues(code(3)), "a value stays what it is, seen by name or not");
    }
}
