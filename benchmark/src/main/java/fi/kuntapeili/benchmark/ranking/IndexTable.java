package fi.kuntapeili.benchmark.ranking;

import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.ranking.DeclaredIndex.DeclaredInput;
import fi.kuntapeili.benchmark.ranking.IndexResult.Ranked;
import fi.kuntapeili.benchmark.ranking.IndexResult.Unranked;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.text.CsvWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** An index as CSV: a unit a row, ranked ones first, each with its interval and with the method that it was made by. */
public final class IndexTable {

    private final ComputedIndex index;
    private final UnaryOperator<String> names;

    private IndexTable(ComputedIndex index, UnaryOperator<String> names) {
        this.index = index;
        this.names = names;
    }

    /** @param names of units by code */
    public static String of(ComputedIndex index, UnaryOperator<String> names) {
        return new IndexTable(index, names).csv();
    }

    /** How sure the rank is: a unit with a value missing is ranked by what it has. */
    public enum Status {
        RANKED,
        RANKED_WITHOUT_SOME,
        NOT_RANKED;

        public static Status of(Ranked ranked) {
            return ranked.incomplete() ? RANKED_WITHOUT_SOME : RANKED;
        }
    }

    private String csv() {
        DeclaredIndex declared = index.declared();
        List<Object> header = new ArrayList<>(List.of(
                "index",
                "version",
                "code",
                "name",
                "status",
                "rank_low",
                "rank_high",
                "rank",
                "median_rank",
                "top_quarter_percent",
                "score"));
        declared.pillars().forEach(pillar -> header.add("score_" + pillar.id()));
        declared.inputs().forEach(input -> header.add("value_" + input.id()));
        declared.inputs().forEach(input -> header.add("value_status_" + input.id()));
        header.addAll(List.of("method", "draws", "seed", "synthetic", "sha256"));
        CsvWriter csv = new CsvWriter().row(header);
        index.result().ranked().forEach(ranked -> csv.row(row(ranked)));
        index.result().unranked().forEach(unranked -> csv.row(row(unranked)));
        return csv.toString();
    }

    private List<Object> row(Ranked ranked) {
        List<Object> row = begin(ranked.unit(), Status.of(ranked));
        row.addAll(Arrays.asList(
                ranked.low(),
                ranked.high(),
                ranked.rank(),
                ranked.medianRank(),
                ranked.topQuarterPercent(),
                ranked.index()));
        row.addAll(ranked.pillars());
        row.addAll(ranked.values());
        row.addAll(statuses(ranked.values(), ranked.marks()));
        return ended(row);
    }

    private List<Object> row(Unranked unranked) {
        List<Object> row = begin(unranked.unit(), Status.NOT_RANKED);
        int figures = 6 + index.declared().pillars().size();
        row.addAll(Collections.nCopies(figures, null));
        row.addAll(unranked.values());
        row.addAll(statuses(unranked.values(), unranked.marks()));
        return ended(row);
    }

    private List<ValueStatus> statuses(List<BigDecimal> values, Map<String, ReferenceValue.Status> marks) {
        return statuses(index.declared(), values, marks);
    }

    /** Of each input, in their order, what its value is: there, missing, or what its publisher says of it. */
    public static List<ValueStatus> statuses(
            DeclaredIndex declared, List<BigDecimal> values, Map<String, ReferenceValue.Status> marks) {
        List<DeclaredInput> inputs = declared.inputs();
        return IntStream.range(0, inputs.size())
                .mapToObj(i -> ValueStatus.of(Optional.ofNullable(
                                marks.get(inputs.get(i).id()))
                        .or(() -> Optional.ofNullable(values.get(i)).map(there -> ReferenceValue.Status.FINAL))))
                .toList();
    }

    private List<Object> begin(String unit, Status status) {
        return new ArrayList<>(
                Arrays.asList(index.declared().id(), index.declared().version(), unit, names.apply(unit), status));
    }

    private List<Object> ended(List<Object> row) {
        row.addAll(Arrays.asList(
                index.declared().method().name().toLowerCase(Locale.ROOT),
                index.result().draws(),
                Long.toUnsignedString(index.result().seed()),
                index.declared().synthetic(),
                index.sha256()));
        return row;
    }
}
