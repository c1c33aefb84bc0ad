package fi.kuntapeili.benchmark.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.ReleasedShares;
import fi.kuntapeili.benchmark.disclosure.ShareBand;
import fi.kuntapeili.benchmark.disclosure.Statistic;
import fi.kuntapeili.benchmark.indicator.FinnishIndicators;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.FigureColumn;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FigureRowsTest {

    private static final Disclosure<BigDecimal> NONE = Disclosure.withheld(PublicStatus.TOO_FEW);
    private static final LocalizedText NAME = new LocalizedText(Map.of("en", "Name"));

    private final ReleasedFigures figures = figures();

    @Test
    void groupsThatAreNotForEveryoneAreLeftOut() {
        List<FigureRow> rows = FigureRows.of(figures, DataQuery.everything());
        assertTrue(rows.stream().allMatch(row -> row.group().equals("all")));
        assertTrue(FigureRows.ofGroup(figures, "network").stream()
                .allMatch(row -> row.group().equals("network") && row.status() == PublicStatus.CONFIDENTIAL));
    }

    @Test
    void aWithheldStatisticIsARowWithoutAValueAndOneThatDoesNotExistIsNoRow() {
        List<FigureRow> rows = FigureRows.of(figures, new DataQuery(Set.of("ind_vacancy"), Set.of(), Set.of()));
        FigureRow p90 = row(rows, "p90");
        assertEquals(PublicStatus.TOO_FEW, p90.status());
        assertNull(p90.value());
        assertTrue(rows.stream().noneMatch(row -> row.statistic().equals("share")));
        assertEquals(new BigDecimal("4.5"), row(rows, "median").value());
        assertEquals("count", row(rows, "n").unit());
    }

    @Test
    void aShareIsItsThirdWithTheOptionAsCategory() {
        List<FigureRow> rows = FigureRows.of(
                figures, new DataQuery(Set.of("ind_voucher_use"), Set.of("all"), Set.of(Statistic.SHARE)));
        assertEquals(
                List.of(new FigureRow(
                        "2024",
                        "ind_voucher_use",
                        "all",
                        "share",
                        "yes",
                        new BigDecimal("2"),
                        PublicStatus.RELEASED,
                        "third",
                        true)),
                rows);
    }

    @Test
    void aNegativeFigureStaysANumberAndARowSaysWhetherItIsSynthetic() {
        FigureRow row = new FigureRow(
                "2024", "i", "all", "median", null, new BigDecimal("-2"), PublicStatus.RELEASED, "eur", true);
        assertTrue(CsvTable.of(List.of(row)).endsWith("2024,i,all,median,,-2,RELEASED,eur,true,7\r\n"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theCubeHasEveryFigureInItsPlace() {
        List<FigureRow> rows = FigureRows.of(figures, DataQuery.everything());
        Map<String, Object> cube = JsonStat.of(figures, rows, "en", Optional.empty());
        List<Integer> size = (List<Integer>) cube.get("size");
        Map<String, Object> dimensions = (Map<String, Object>) cube.get("dimension");
        Map<String, Object> values = (Map<String, Object>) cube.get("value");
        Map<String, Object> statuses = (Map<String, Object>) cube.get("status");
        for (FigureRow row : rows) {
            int place = 0;
            List<String> codes = List.of(
                    row.indicator(), row.group(), row.statistic(), row.category() == null ? "total" : row.category());
            for (int i = 0; i < codes.size(); i++) {
                String id = ((List<String>) cube.get("id")).get(i);
                Map<String, Object> category =
                        (Map<String, Object>) ((Map<String, Object>) dimensions.get(id)).get("category");
                place = place * size.get(i) + ((Map<String, Integer>) category.get("index")).get(codes.get(i));
            }
            assertEquals(row.value(), values.get(Integer.toString(place)), row.toString());
            assertEquals(
                    row.status() == PublicStatus.RELEASED,
                    !statuses.containsKey(Integer.toString(place)),
                    row.toString());
        }
        assertFalse(values.isEmpty());
    }

    private static FigureRow row(List<FigureRow> rows, String statistic) {
        return rows.stream()
                .filter(row -> row.statistic().equals(statistic))
                .findFirst()
                .orElseThrow();
    }

    private static ReleasedFigures figures() {
        List<Indicator> indicators = FinnishIndicators.indicators(FinnishIndicators.questionnaire()).stream()
                .filter(indicator -> Set.of("ind_vacancy", "ind_voucher_use").contains(indicator.id()))
                .toList();
        Released numbers = new ReleasedNumbers(
                Disclosure.shown(14),
                Disclosure.shown(new BigDecimal("4.5")),
                Disclosure.shown(BigDecimal.ONE),
                Disclosure.shown(BigDecimal.TEN),
                NONE,
                NONE,
                NONE);
        Released shares = new ReleasedShares(Disclosure.shown(14), List.of(Disclosure.shown(new ShareBand(2, 3))));
        return new ReleasedFigures(
                new SnapshotHeader(
                        "2024",
                        NAME,
                        2024,
                        1,
                        Optional.empty(),
                        new QuestionnaireVersion("q", "1"),
                        "",
                        "",
                        "",
                        Instant.EPOCH,
                        14,
                        20,
                        true,
                        Optional.empty()),
                indicators,
                List.of(group("all", true), group("network", false)),
                List.of(),
                Map.of(
                        FigureColumn.of("ind_vacancy"),
                        Map.of("all", Disclosure.shown(numbers)),
                        FigureColumn.of("ind_voucher_use"),
                        Map.of("all", Disclosure.shown(shares))));
    }

    private static PeerGroup group(String id, boolean isPublic) {
        return new PeerGroup(id, NAME, id, NAME, GroupKind.NETWORK, isPublic ? 0 : 2, isPublic, List.of());
    }
}
