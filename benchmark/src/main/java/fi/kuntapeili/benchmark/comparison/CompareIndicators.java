package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.indicator.Category;
import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.NamedAnswers;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts own values beside the released figures of one group: a pure function of the two. */
final class CompareIndicators {

    private final ReleasedFigures figures;
    private final PeerGroup group;
    private final Exposure exposure;
    private final NamedAnswers named;
    private final Reader reader;

    /**
     * Whose comparison it is.
     *
     * @param offers the groups that it may choose
     * @param reference its published statistics that were used at the freeze, by id
     */
    record Reader(OrganisationCode organisation, List<GroupOffer> offers, Map<String, ReferenceValue> reference) {}

    CompareIndicators(ReleasedFigures figures, PeerGroup group, Exposure exposure, NamedAnswers named, Reader reader) {
        this.figures = figures;
        this.group = group;
        this.exposure = exposure;
        this.named = named;
        this.reader = reader;
    }

    ComparedIndicator of(Indicator indicator, IndicatorValue own, List<TrendPoint> trend) {
        PeerFigures peers = PeerFigures.of(figures, indicator, group.id());
        Optional<OpenCounts> counts = counts(indicator);
        Standing standing = standing(indicator, own, peers);
        DisclosureClass shown = exposure.of(indicator);
        return new ComparedIndicator(
                indicator,
                shown,
                own,
                peers,
                counts,
                standing,
                Wording.of(indicator, own, peers, counts, standing),
                Wording.withheld(peers, shown, group),
                indicator.publicBase().map(reader.reference()::get).filter(base -> !base.isSuppressed()),
                Positions.of(indicator, own, figures, reader.offers(), group, reader.organisation()),
                trend);
    }

    private static Standing standing(Indicator indicator, IndicatorValue own, PeerFigures peers) {
        if (own instanceof IndicatorValue.Number number && peers instanceof PeerFigures.Numbers numbers) {
            Optional<ReleasedNumbers> published = numbers.figures().figure();
            if (published.isPresent()) {
                BigDecimal value = number.decimal();
                return Standing.of(value, published.get(), indicator.direction());
            }
        }
        return Standing.UNKNOWN;
    }

    private Optional<OpenCounts> counts(Indicator indicator) {
        if (indicator.valueType() != ValueType.CATEGORY && indicator.valueType() != ValueType.BOOLEAN) {
            return Optional.empty();
        }
        return named.counts(indicator, group).map(counts -> {
            Map<String, Integer> byCategory = new LinkedHashMap<>();
            codes(indicator).forEach(code -> byCategory.put(code, 0));
            counts.forEach((value, count) -> byCategory.merge(code(value), count, Integer::sum));
            int answers = counts.values().stream().mapToInt(Integer::intValue).sum();
            return new OpenCounts(answers, byCategory);
        });
    }

    private static List<String> codes(Indicator indicator) {
        return indicator.valueType() == ValueType.BOOLEAN
                ? List.of(OpenCounts.YES, OpenCounts.NO)
                : indicator.categories().stream().map(Category::code).toList();
    }

    private static String code(IndicatorValue value) {
        if (value instanceof IndicatorValue.YesNo yesNo) {
            return yesNo.yes() ? OpenCounts.YES : OpenCounts.NO;
        }
        return ((IndicatorValue.Chosen) value).category();
    }
}
