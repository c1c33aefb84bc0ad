package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
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
        List<TrendPoint> trend) {

    public ComparedIndicator {
        trend = List.copyOf(trend);
    }

    public boolean isShown() {
        return peers.status() == PublicStatus.RELEASED;
    }
}
