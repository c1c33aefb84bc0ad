package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.attack.AttackReport;
import fi.kuntapeili.benchmark.attack.AttackSuite;
import fi.kuntapeili.benchmark.attack.PublicFigure;
import fi.kuntapeili.benchmark.attack.PublicGroup;
import fi.kuntapeili.benchmark.attack.PublicRules;
import fi.kuntapeili.benchmark.attack.PublicSurface;
import fi.kuntapeili.benchmark.attack.Reading;
import fi.kuntapeili.benchmark.attack.Truth;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.release.DataQuery;
import fi.kuntapeili.benchmark.release.FigureRow;
import fi.kuntapeili.benchmark.release.FigureRows;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Attackers read ratios of sums, and figures of strict indicators, as data files publish them. */
class AttackedRatiosTest {

    private static final DisclosurePolicy POLICY = DisclosurePolicy.standard();
    private static final String SUMS = "mean: sums";
    private static final String STRICT = "mean: true\ndisclosureClass: strict";
    private static final int SECOND_LARGEST = 3;
    private static final int DENOMINATORS = 11;
    private static final int PARAMETERS = 26;

    /** Forty-five of very different size, in overlapping groups. */
    private static Snapshot units(String fields) {
        Random random = new Random(45);
        double[] people = new double[45];
        double[] costs = new double[45];
        for (int unit = 0; unit < 45; unit++) {
            people[unit] = Math.rint(1000 * Math.exp(1.5 * random.nextGaussian()));
            costs[unit] = Math.rint(people[unit] * Math.exp(3 + 0.5 * random.nextGaussian()));
        }
        Map<String, int[]> networks = new LinkedHashMap<>();
        networks.put("most", IntStream.range(0, 30).toArray());
        networks.put("seven fewer", IntStream.range(0, 23).toArray());
        networks.put("eight", IntStream.range(30, 38).toArray());
        networks.put(
                "every third", IntStream.range(0, 15).map(third -> 3 * third).toArray());
        return CostPerHead.snapshot(fields, costs, people, networks);
    }

    private static List<PublicFigure> published(Snapshot snapshot, DisclosurePolicy policy) {
        LocalizedText name = new LocalizedText(Map.of("en", "made up"));
        SnapshotHeader header = new SnapshotHeader(
                "made-up",
                name,
                2024,
                1,
                Optional.empty(),
                new QuestionnaireVersion("q", "1"),
                "",
                "",
                "",
                Instant.EPOCH,
                0,
                0,
                true,
                Optional.empty());
        ReleasedFigures figures = new ReleasedFigures(
                header,
                snapshot.indicators(),
                snapshot.groups().compared(),
                List.of(),
                CostPerHead.cells(snapshot, policy));
        return FigureRows.of(figures, new DataQuery(Set.of(), Set.of(), Set.of())).stream()
                .map(AttackedRatiosTest::written)
                .toList();
    }

    private static PublicFigure written(FigureRow row) {
        return new PublicFigure(
                row.indicator(),
                row.group(),
                row.statistic(),
                "",
                row.value() == null ? null : row.value().toPlainString(),
                row.status().name());
    }

    private static PublicSurface surface(Snapshot known, List<PublicFigure> figures) {
        List<PublicGroup> groups = known.groups().compared().stream()
                .map(group -> {
                    BitSet members = new BitSet();
                    group.members().forEach(code -> members.set(Collections.binarySearch(known.asked(), code)));
                    return PublicGroup.declared(group.id(), members);
                })
                .toList();
        return new PublicSurface(
                PublicRules.of(POLICY), groups, knowledge(known).indicators(), List.of(), List.of(() -> figures));
    }

    private static PublicKnowledge knowledge(Snapshot known) {
        return new PublicKnowledge(known, CostPerHead.QUESTIONNAIRE);
    }

    private static AttackReport.Result run(int attack, Snapshot known, List<PublicFigure> figures) {
        return AttackSuite.run(attack, Reading.of(surface(known, figures)), truth(known));
    }

    private static Truth truth(Snapshot known) {
        Map<String, Set<Integer>> byName = new HashMap<>();
        return new Truth(knowledge(known).answers(byName::put), byName, List.of());
    }

    private static void holds(Snapshot known, List<PublicFigure> figures) {
        AttackReport report = AttackSuite.run(surface(known, figures), truth(known));
        assertEquals(List.of(), report.findings());
        assertTrue(report.holds(), report.summary());
    }

    private static void breaks(int attack, Snapshot known, List<PublicFigure> figures) {
        AttackReport.Result result = run(attack, known, figures);
        assertFalse(result.findings().isEmpty(), result.title());
        assertEquals(0, result.mistaken(), result.title());
    }

    private static List<PublicFigure> ratios(List<PublicFigure> figures) {
        return figures.stream()
                .filter(figure -> figure.statistic().equals("ratio_of_sums") && figure.text() != null)
                .toList();
    }

    @Test
    void ratiosOfSumsAreReadAsTotalsOfAmountsAndTellNobodysAmount() {
        Snapshot snapshot = units(SUMS);
        List<PublicFigure> figures = published(snapshot, POLICY);
        assertTrue(ratios(figures).size() >= 3, figures.toString());
        holds(snapshot, figures);
        assertTrue(run(SECOND_LARGEST, snapshot, figures).tried() > 0);
    }

    /** Twelve, of whom one is nearly everybody. */
    private static Snapshot dominated() {
        double[] people = new double[12];
        double[] costs = new double[12];
        for (int unit = 0; unit < 12; unit++) {
            people[unit] = unit == 0 ? 1_000_000 : 1000;
            costs[unit] = people[unit] * (90 + unit % 3);
        }
        return CostPerHead.snapshot(SUMS, costs, people, Map.of());
    }

    @Test
    void withoutThePercentRuleOfAmountsTheSecondLargestWorksOutTheLargest() {
        Snapshot snapshot = dominated();
        assertEquals(List.of(), ratios(published(snapshot, POLICY)));
        holds(snapshot, published(snapshot, POLICY));
        DisclosurePolicy lax = new DisclosurePolicy(
                POLICY.minOthers(),
                POLICY.tailMin(),
                1,
                POLICY.safetyZone(),
                POLICY.quantileType(),
                POLICY.rounding(),
                POLICY.shareParts(),
                POLICY.ownSelections());
        List<PublicFigure> broken = published(snapshot, lax);
        assertEquals(1, ratios(broken).size());
        breaks(SECOND_LARGEST, snapshot, broken);
    }

    @Test
    void aThirdDigitOfARatioAndASecondMeanBesideItAreNoticed() {
        Snapshot snapshot = units(SUMS);
        List<PublicFigure> figures = new ArrayList<>(published(snapshot, POLICY));
        PublicFigure ratio = ratios(figures).get(0);
        figures.remove(ratio);
        String finer =
                new BigDecimal(ratio.text()).multiply(new BigDecimal("1.001")).toPlainString();
        figures.add(new PublicFigure("ind", ratio.group(), "ratio_of_sums", "", finer, "RELEASED"));
        breaks(PARAMETERS, snapshot, figures);
        List<PublicFigure> both = new ArrayList<>(published(snapshot, POLICY));
        both.add(new PublicFigure("ind", ratio.group(), "mean", "", "20", "RELEASED"));
        breaks(DENOMINATORS, snapshot, both);
    }

    @Test
    void aRatioOfSumsOfWhatHasNoneIsNoticed() {
        Snapshot snapshot = units("mean: true");
        List<PublicFigure> figures = new ArrayList<>(published(snapshot, POLICY));
        holds(snapshot, figures);
        figures.add(new PublicFigure("ind", "all", "ratio_of_sums", "", "20", "RELEASED"));
        breaks(PARAMETERS, snapshot, figures);
    }

    @Test
    void strictFiguresAreOfTenAndWithoutMeans() {
        Snapshot snapshot = units(STRICT);
        List<PublicFigure> figures = published(snapshot, POLICY);
        assertTrue(Arrays.asList("all", "most").stream()
                .allMatch(group -> figures.stream()
                        .anyMatch(figure -> figure.group().equals(group)
                                && figure.statistic().equals("median")
                                && figure.text() != null)));
        holds(snapshot, figures);
    }

    /** The rules for all others let a group of eight, two that differ by seven, and means be told. */
    @Test
    void strictFiguresThatAreReleasedLikeAnyOtherAreFound() {
        Snapshot strict = units(STRICT);
        List<PublicFigure> usual = published(units("mean: true"), POLICY);
        holds(units("mean: true"), usual);
        for (int attack : List.of(1, 4, 5, 6, PARAMETERS)) {
            breaks(attack, strict, usual);
        }
    }
}
