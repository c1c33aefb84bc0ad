package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.util.List;
import java.util.Optional;

/**
 * One indicator of a comparison.
 *
 * @param exposure how widely it may be shown, which follows from the questions that feed it
 * @param own the own value, or why there is none
 * @param counts exact counts, for an open category or boolean indicator only
 * @param sentence what the chart shows, in words
 * @param withheld why the peers' figures are not shown; empty when they are
 * @param base the own value of the published statistic that the indicator is divided by, where it is
 * @param positions where the own value stands in the other groups of the organisation
 * @param trend own values of the frozen rounds up to this one, oldest first
 */
public record ComparedIndicator(
        Indicator indicator,
        DisclosureClass exposure,
        IndicatorValue own,
        PeerFigures peers,
        Optional<OpenCounts> counts,
        Standing standing,
        Sentence sentence,
        Optional<Sentence> withheld,
        Optional<ReferenceValue> base,
        Positions positions,
        List<TrendPoint> trend) {

    public ComparedIndicator {
        trend = List.copyOf(trend);
    }

    /** Earlier rounds with an own number that can be compared with the one of this round and is no estimate, oldest first. */
    public List<TrendPoint> earlierPoints() {
        return trend.stream()
                .filter(TrendPoint::isComparable)
                .filter(point -> point.own() instanceof IndicatorValue.Number number
                        && !number.smallBase()
                        && !number.isEstimate())
                .toList();
    }

    /** The arithmetic of another value; empty where there is no amount to work out. */
    public Optional<WhatIf> whatIf() {
        return WhatIf.of(this);
    }

    public boolean isShown() {
        return peers.status() == PublicStatus.RELEASED;
    }
}
