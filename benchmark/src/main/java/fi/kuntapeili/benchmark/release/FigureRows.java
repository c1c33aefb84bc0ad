package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.ReleasedShares;
import fi.kuntapeili.benchmark.disclosure.ShareBand;
import fi.kuntapeili.benchmark.disclosure.Statistic;
import fi.kuntapeili.benchmark.indicator.Category;
import fi.kuntapeili.benchmark.indicator.GroupMean;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.FigureColumn;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The released figures of a round as rows of data: in the order of the pack's indicators, then its groups, then the
 * statistics. Only groups that are for everyone are in them. Statistics that an indicator does not have are left out;
 * those that are withheld are rows without a value.
 */
public final class FigureRows {

    private static final String YES = "yes";
    private static final String COUNT = "count";
    private static final String RATIO_OF_SUMS = "ratio_of_sums";
    private static final Map<Integer, String> PARTS = Map.of(3, "third", 5, "fifth");

    private final ReleasedFigures figures;
    private final DataQuery query;
    private final List<FigureRow> rows = new ArrayList<>();

    private FigureRows(ReleasedFigures figures, DataQuery query) {
        this.figures = figures;
        this.query = query;
    }

    public static List<FigureRow> of(ReleasedFigures figures, DataQuery query) {
        return new FigureRows(figures, query).all(PeerGroup::isPublic);
    }

    /** Everything about one group, whether or not it is for everyone; the caller has made sure that the reader may see it. */
    public static List<FigureRow> ofGroup(ReleasedFigures figures, String group) {
        return new FigureRows(figures, new DataQuery(Set.of(), Set.of(group), Set.of())).all(any -> true);
    }

    private List<FigureRow> all(Predicate<PeerGroup> open) {
        for (Indicator indicator : figures.indicators()) {
            if (!indicator.collected() || !query.wantsIndicator(indicator.id())) {
                continue;
            }
            for (PeerGroup group : figures.groups()) {
                if (open.test(group) && query.wantsGroup(group.id())) {
                    add(indicator, group.id());
                }
            }
        }
        return List.copyOf(rows);
    }

    private void add(Indicator indicator, String group) {
        switch (indicator.valueType()) {
            case NUMBER -> addNumbers(indicator, group, null, figures.numbers(FigureColumn.of(indicator.id()), group));
            case COMPOSITION -> {
                for (Category part : indicator.categories()) {
                    FigureColumn column = new FigureColumn(indicator.id(), part.code());
                    addNumbers(indicator, group, part.code(), figures.numbers(column, group));
                }
            }
            case CATEGORY, BOOLEAN -> addShares(indicator, group, figures.shares(indicator.id(), group));
        }
    }

    private void addNumbers(Indicator indicator, String group, String category, Disclosure<ReleasedNumbers> released) {
        addAnswers(indicator, group, category, released.flatMap(ReleasedNumbers::answers));
        Set<Statistic> statistics = EnumSet.range(Statistic.MEDIAN, Statistic.P90);
        if (indicator.hasMean()) {
            statistics.add(Statistic.MEAN);
        }
        for (Statistic statistic : statistics) {
            add(
                    indicator,
                    group,
                    statistic,
                    category,
                    released.flatMap(numbers -> numbers.figure(statistic)),
                    indicator.unit().code());
        }
    }

    /** The mean of a group as one is called by its own name, so that nobody takes it for the mean of the units. */
    private static String name(Indicator indicator, Statistic statistic) {
        return statistic == Statistic.MEAN && indicator.mean() == GroupMean.OF_SUMS ? RATIO_OF_SUMS : statistic.code();
    }

    private void addShares(Indicator indicator, String group, Disclosure<ReleasedShares> released) {
        addAnswers(indicator, group, null, released.flatMap(ReleasedShares::answers));
        List<String> categories = indicator.valueType() == ValueType.BOOLEAN
                ? List.of(YES)
                : indicator.categories().stream().map(Category::code).toList();
        for (int i = 0; i < categories.size(); i++) {
            int option = i;
            Disclosure<ShareBand> band =
                    released.flatMap(shares -> shares.bands().get(option));
            add(
                    indicator,
                    group,
                    Statistic.SHARE,
                    categories.get(i),
                    band.map(share -> BigDecimal.valueOf(share.band())),
                    PARTS.get(band.figure().map(ShareBand::parts).orElse(3)));
        }
    }

    private void addAnswers(Indicator indicator, String group, String category, Disclosure<Integer> answers) {
        add(indicator, group, Statistic.N, category, answers.map(BigDecimal::valueOf), COUNT);
    }

    private void add(
            Indicator indicator,
            String group,
            Statistic statistic,
            String category,
            Disclosure<BigDecimal> figure,
            String unit) {
        if (query.wants(statistic)) {
            PublicStatus status = figure.status();
            rows.add(new FigureRow(
                    figures.header().round(),
                    indicator.id(),
                    group,
                    name(indicator, statistic),
                    category,
                    figure.figure().orElse(null),
                    status,
                    unit,
                    figures.header().synthetic()));
        }
    }
}
