package fi.kuntapeili.web.ranking;

import fi.kuntapeili.benchmark.ranking.ComputedIndex;
import fi.kuntapeili.benchmark.ranking.DeclaredIndex.DeclaredInput;
import fi.kuntapeili.benchmark.ranking.IndexResult.Ranked;
import fi.kuntapeili.benchmark.ranking.IndexResult.Weight;
import fi.kuntapeili.benchmark.report.RankChart;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.text.LocalizedText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One composite index: what it measures, who stands where and how sure that is, and what its choices do to it.
 *
 * @param sources how the statistics name their sources, each once
 * @param enoughPercent how much of a pillar's weight a unit needs values for
 * @param chosen code of the unit that is picked out; empty for none
 * @param own its row, if it is ranked
 * @param units to pick out, by name
 */
@CheckedTemplate(basePath = "ranking")
record IndexPage(
        ComputedIndex index,
        RankChart chart,
        BigDecimal enoughPercent,
        List<RankedRow> ranked,
        List<UnrankedRow> unranked,
        List<InputRow> inputs,
        List<LocalizedText> sources,
        List<ShiftRow> withoutInputs,
        List<ShiftRow> withoutPillars,
        List<GridRow> grid,
        String chosen,
        Optional<OwnRow> own,
        List<UnitOption> units)
        implements TemplateInstance {

    /**
     * @param missing statistics that the unit lacks
     * @param estimated names of the statistics whose values are estimates of their publishers
     */
    record RankedRow(
            String name,
            Ranked ranked,
            RankChart.Bar bar,
            List<Lacking> missing,
            List<LocalizedText> estimated,
            boolean own) {}

    /** @param whyKey of the product's text that says what the publisher says of it, where it says something */
    record Lacking(LocalizedText name, Optional<String> whyKey) {}

    /**
     * @param lacking names of the pillars with too few values; empty when there are no values at all
     * @param keptBack statistics that the unit lacks and of which their publishers say why
     */
    record UnrankedRow(String name, List<LocalizedText> lacking, List<Lacking> keptBack, boolean own) {}

    record InputRow(LocalizedText pillar, DeclaredInput input, ReferenceStatistic statistic, Weight weight) {}

    /** @param places by how many units move on average; null where nobody is ranked either way */
    record ShiftRow(LocalizedText left, BigDecimal places) {}

    /** A way of bringing values to one scale, and what becomes of the ranks when they are then put together. */
    record GridRow(String key, GridCell arithmetic, GridCell geometric) {}

    /** @param own whether it is the method of the index; otherwise {@code places}, or null for a method not tried */
    record GridCell(boolean own, BigDecimal places) {}

    record OwnRow(String name, Ranked ranked, List<PillarScore> pillars) {}

    record PillarScore(LocalizedText name, BigDecimal score) {}

    record UnitOption(String code, String name) {}
}
