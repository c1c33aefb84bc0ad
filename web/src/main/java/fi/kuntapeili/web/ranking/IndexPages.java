package fi.kuntapeili.web.ranking;

import fi.kuntapeili.benchmark.index.Method;
import fi.kuntapeili.benchmark.index.Method.Normalisation;
import fi.kuntapeili.benchmark.ranking.ComputedIndex;
import fi.kuntapeili.benchmark.ranking.DeclaredIndex.DeclaredInput;
import fi.kuntapeili.benchmark.ranking.DeclaredIndex.DeclaredPillar;
import fi.kuntapeili.benchmark.ranking.IndexResult;
import fi.kuntapeili.benchmark.ranking.IndexResult.MethodShift;
import fi.kuntapeili.benchmark.ranking.IndexResult.Ranked;
import fi.kuntapeili.benchmark.ranking.IndexResult.Shift;
import fi.kuntapeili.benchmark.report.RankChart;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.ranking.IndexPage.GridCell;
import fi.kuntapeili.web.ranking.IndexPage.GridRow;
import fi.kuntapeili.web.ranking.IndexPage.InputRow;
import fi.kuntapeili.web.ranking.IndexPage.Lacking;
import fi.kuntapeili.web.ranking.IndexPage.OwnRow;
import fi.kuntapeili.web.ranking.IndexPage.PillarScore;
import fi.kuntapeili.web.ranking.IndexPage.RankedRow;
import fi.kuntapeili.web.ranking.IndexPage.ShiftRow;
import fi.kuntapeili.web.ranking.IndexPage.UnitOption;
import fi.kuntapeili.web.ranking.IndexPage.UnrankedRow;
import fi.kuntapeili.web.text.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Puts the page of an index together in the reader's language. */
@ApplicationScoped
class IndexPages {

    @Inject
    UnitNames unitNames;

    @Inject
    ReferenceStatistics statistics;

    @Inject
    CurrentLanguage language;

    @Inject
    Texts texts;

    IndexPage page(ComputedIndex index, Optional<OrganisationCode> chosen) {
        UnaryOperator<String> names = unitNames.in(language.language());
        String own = chosen.map(OrganisationCode::value).orElse("");
        IndexResult result = index.result();
        RankChart chart = RankChart.over(Math.max(1, result.ranked().size()));
        Map<String, LocalizedText> inputNames = new HashMap<>();
        List<InputRow> inputs = inputs(index);
        inputs.forEach(row -> inputNames.put(row.input().id(), row.statistic().name()));
        Map<String, LocalizedText> pillarNames = new HashMap<>();
        index.declared().pillars().forEach(pillar -> pillarNames.put(pillar.id(), pillar.name()));
        return new IndexPage(
                index,
                chart,
                index.declared().enough().movePointRight(2),
                result.ranked().stream()
                        .map(row -> new RankedRow(
                                names.apply(row.unit()),
                                row,
                                chart.bar(row.low(), row.high(), row.rank()),
                                missing(row.values(), row.marks(), inputs),
                                estimated(row.values(), row.marks(), inputs),
                                row.unit().equals(own)))
                        .toList(),
                result.unranked().stream()
                        .map(row -> new UnrankedRow(
                                names.apply(row.unit()),
                                row.nothing()
                                        ? List.of()
                                        : row.lacking().stream()
                                                .map(pillarNames::get)
                                                .toList(),
                                missing(row.values(), row.marks(), inputs).stream()
                                        .filter(lacking -> lacking.whyKey().isPresent())
                                        .toList(),
                                row.unit().equals(own)))
                        .toList(),
                inputs,
                inputs.stream()
                        .flatMap(row -> row.statistic().attribution().stream())
                        .distinct()
                        .toList(),
                shifts(result.withoutInputs(), inputNames),
                shifts(result.withoutPillars(), pillarNames),
                grid(index),
                own,
                result.of(own).map(row -> own(index, row, names)),
                units(result, names));
    }

    private static List<Lacking> missing(
            List<BigDecimal> values, Map<String, ReferenceValue.Status> marks, List<InputRow> inputs) {
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i) == null)
                .mapToObj(i -> new Lacking(
                        inputs.get(i).statistic().name(),
                        Optional.ofNullable(marks.get(inputs.get(i).input().id()))
                                .map(mark -> mark.isEstimate() ? "index_mark_estimate" : "index_mark_suppressed")))
                .toList();
    }

    private static List<LocalizedText> estimated(
            List<BigDecimal> values, Map<String, ReferenceValue.Status> marks, List<InputRow> inputs) {
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i) != null
                        && marks.containsKey(inputs.get(i).input().id()))
                .mapToObj(i -> inputs.get(i).statistic().name())
                .toList();
    }

    private static List<ShiftRow> shifts(List<Shift> shifts, Map<String, LocalizedText> names) {
        return shifts.stream()
                .map(shift -> new ShiftRow(names.get(shift.left()), shift.meanRankShift()))
                .toList();
    }

    private static OwnRow own(ComputedIndex index, Ranked row, UnaryOperator<String> names) {
        List<DeclaredPillar> pillars = index.declared().pillars();
        return new OwnRow(
                names.apply(row.unit()),
                row,
                IntStream.range(0, pillars.size())
                        .mapToObj(p -> new PillarScore(
                                pillars.get(p).name(), row.pillars().get(p)))
                        .toList());
    }

    private List<InputRow> inputs(ComputedIndex index) {
        Map<String, ReferenceStatistic> known = new HashMap<>();
        statistics.all().forEach(statistic -> known.put(statistic.id(), statistic));
        List<InputRow> rows = new ArrayList<>();
        for (DeclaredPillar pillar : index.declared().pillars()) {
            for (DeclaredInput input : pillar.inputs()) {
                rows.add(new InputRow(
                        pillar.name(),
                        input,
                        known.get(input.statistic()),
                        index.result().weights().get(rows.size())));
            }
        }
        return rows;
    }

    private static List<GridRow> grid(ComputedIndex index) {
        return Arrays.stream(Normalisation.values())
                .map(normalisation -> new GridRow(
                        "index_scale_" + normalisation.name().toLowerCase(Locale.ROOT),
                        cell(index, normalisation, false),
                        cell(index, normalisation, true)))
                .toList();
    }

    private static GridCell cell(ComputedIndex index, Normalisation normalisation, boolean geometric) {
        Optional<Method> method = Arrays.stream(Method.values())
                .filter(one -> one.normalisation() == normalisation && one.geometric() == geometric)
                .findFirst();
        return new GridCell(
                method.filter(one -> one == index.declared().method()).isPresent(),
                method.flatMap(one -> index.result().methods().stream()
                                .filter(shift -> shift.method() == one)
                                .findFirst())
                        .map(MethodShift::meanRankShift)
                        .orElse(null));
    }

    private List<UnitOption> units(IndexResult result, UnaryOperator<String> names) {
        Collator collator =
                Collator.getInstance(texts.locale(language.language()).toLocale());
        List<UnitOption> options = new ArrayList<>();
        result.ranked().forEach(row -> options.add(new UnitOption(row.unit(), names.apply(row.unit()))));
        result.unranked().forEach(row -> options.add(new UnitOption(row.unit(), names.apply(row.unit()))));
        options.sort(Comparator.comparing(UnitOption::name, collator));
        return options;
    }
}
