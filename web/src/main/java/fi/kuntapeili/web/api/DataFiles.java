package fi.kuntapeili.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kuntapeili.benchmark.comparison.Comparison;
import fi.kuntapeili.benchmark.release.AttackGate;
import fi.kuntapeili.benchmark.release.CsvTable;
import fi.kuntapeili.benchmark.release.DataQuery;
import fi.kuntapeili.benchmark.release.FigureRow;
import fi.kuntapeili.benchmark.release.FigureRows;
import fi.kuntapeili.benchmark.release.JsonStat;
import fi.kuntapeili.benchmark.snapshot.PickPeers;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Released figures as the interface sends them, without a request: the same rows, pages and writers. */
@ApplicationScoped
public class DataFiles {

    @Inject
    ObjectMapper json;

    @Inject
    PickPeers pickPeers;

    @Inject
    AttackGate gate;

    /** Every page of everything that is open, as JSON. */
    public List<byte[]> json(ReleasedFigures figures) {
        return pages(figures).stream().map(this::bytes).toList();
    }

    /** Every page of everything that is open, as CSV. */
    public List<byte[]> csv(ReleasedFigures figures) {
        return pages(figures).stream()
                .map(page -> CsvTable.of(page.values()).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Every page of everything that is open, as JSON-stat with labels in the language. */
    public List<byte[]> jsonStat(ReleasedFigures figures, String language) {
        return pages(figures).stream()
                .map(page -> bytes(JsonStat.of(figures, page.values(), language, gate.summary(figures.header()))))
                .toList();
    }

    /** Own values of the organisation beside what is released about the group. */
    public byte[] comparison(Comparison comparison) {
        return bytes(item(comparison));
    }

    OwnDataResource.ComparisonItem item(Comparison comparison) {
        ReleasedFigures figures = pickPeers.figuresFor(comparison.header(), comparison.organisation());
        return OwnDataResource.ComparisonItem.of(
                comparison, FigureRows.ofGroup(figures, comparison.group().id()));
    }

    private static List<ApiPage<FigureRow>> pages(ReleasedFigures figures) {
        List<FigureRow> rows = FigureRows.of(figures, DataQuery.everything());
        IntFunction<String> address =
                number -> "/api/v1/data?round=" + figures.header().round() + "&page=" + number;
        List<ApiPage<FigureRow>> pages = new ArrayList<>();
        do {
            pages.add(ApiPage.of(rows, pages.size() + 1, address));
        } while (pages.get(pages.size() - 1).nextPage() != null);
        return pages;
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Released figures could not be written as JSON", e);
        }
    }
}
