package fi.kuntapeili.benchmark.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuntapeili.benchmark.disclosure.CandidateGroup;
import fi.kuntapeili.benchmark.disclosure.Contribution;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosureControl;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.DisclosureRequest;
import fi.kuntapeili.benchmark.disclosure.GroupTier;
import fi.kuntapeili.benchmark.disclosure.Measure;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.Scale;
import fi.kuntapeili.benchmark.indicator.FinnishIndicators;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.FigureColumn;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import fi.kuntapeili.survey.text.LocalizedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sixty units in three size classes and three regions; in two cells of the nine there are too few, one is empty. */
class TwoWayTableTest {

    private static final int[][] UNITS = {{4, 9, 8}, {9, 12, 0}, {8, 2, 8}};

    private static final Indicator COST = FinnishIndicators.indicators(FinnishIndicators.questionnaire()).stream()
            .filter(indicator -> indicator.id().equals("ind_net_cost_pc"))
            .findFirst()
            .orElseThrow();

    private final Map<String, BitSet> members = new LinkedHashMap<>();
    private int units;

    @Test
    void marginsAreShownFirstAndTheCellsThatWouldTellASmallOneGiveWay() {
        TwoWayTable table = TwoWayTable.of(figures(), COST).get(0);
        assertEquals(List.of("r0", "r1", "r2"), names(table.heads()));
        assertEquals(
                List.of(
                        "s0: too_few confidential shown | shown",
                        "s1: shown shown nobody | shown",
                        "s2: confidential too_few shown | shown",
                        "all: shown shown shown | shown"),
                table.body().stream().map(TwoWayTableTest::line).toList());
    }

    @Test
    void anIndicatorWithSeveralOptionsHasNoSuchTable() {
        Indicator model = FinnishIndicators.indicators(FinnishIndicators.questionnaire()).stream()
                .filter(indicator -> indicator.id().equals("ind_model"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(), TwoWayTable.of(figures(), model));
    }

    private static String line(TwoWayTable.Row row) {
        List<String> cells = row.cells().stream()
                .map(cell -> cell.figure().isPresent() ? "shown" : cell.key().replace("release_cell_", ""))
                .toList();
        int margin = cells.size() - 1;
        return row.group().map(name -> name.in("en")).orElse("all") + ": " + String.join(" ", cells.subList(0, margin))
                + " | " + cells.get(margin);
    }

    private static List<String> names(List<LocalizedText> texts) {
        return texts.stream().map(text -> text.in("en")).toList();
    }

    private ReleasedFigures figures() {
        for (int size = 0; size < 3; size++) {
            for (int region = 0; region < 3; region++) {
                for (int i = 0; i < UNITS[size][region]; i++) {
                    put("all");
                    put("s" + size);
                    put("r" + region);
                    put("s" + size + "_r" + region);
                    units++;
                }
            }
        }
        List<PeerGroup> groups = new ArrayList<>();
        List<CandidateGroup> candidates = new ArrayList<>();
        members.forEach((id, in) -> {
            GroupTier tier =
                    id.equals("all") ? GroupTier.ALL : id.contains("_") ? GroupTier.CROSSING : GroupTier.ATTRIBUTE;
            candidates.add(new CandidateGroup(id, tier, in));
            groups.add(group(id, tier));
        });
        List<Contribution> answers = IntStream.range(0, units)
                .mapToObj(unit -> Contribution.number(unit, 100 + unit))
                .toList();
        Map<String, Disclosure<Released>> cells = new DisclosureControl(DisclosurePolicy.standard(), candidates)
                .release(DisclosureRequest.of(Measure.numeric(Scale.openEnded()), answers));
        return new ReleasedFigures(
                header(), List.of(COST), groups, List.of(), Map.of(FigureColumn.of(COST.id()), cells));
    }

    private void put(String group) {
        members.computeIfAbsent(group, unseen -> new BitSet()).set(units);
    }

    private static PeerGroup group(String id, GroupTier tier) {
        String rule = id.contains("_") ? "crossed" : id.substring(0, 1);
        GroupKind kind = switch (tier) {
            case ALL -> GroupKind.EVERYONE;
            case CROSSING -> GroupKind.CROSSING;
            default -> GroupKind.ATTRIBUTE;
        };
        return new PeerGroup(id, name(id), rule, name(rule), kind, tier.ordinal(), true, List.of());
    }

    private static LocalizedText name(String text) {
        return new LocalizedText(Map.of("en", text));
    }

    private static SnapshotHeader header() {
        return new SnapshotHeader(
                "2024",
                name("Round"),
                2024,
                1,
                Optional.empty(),
                new QuestionnaireVersion("q", "1"),
                "",
                "",
                "",
                Instant.EPOCH,
                60,
                60,
                true,
                Optional.empty());
    }
}
