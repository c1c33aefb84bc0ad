package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * One round in the trend of an indicator. Each round shows what it published itself; ranks are never compared, and no figure
 * is worked out for those who answered in every round, since that would be one more group.
 *
 * @param year that the answers speak of
 * @param median of the same group as it was published in that round; withheld for what is no number
 * @param answers how many answered then, as it was published
 * @param members how many of the group have an accepted answer then; everybody may know that
 * @param inBoth how many of the group of the comparison have an accepted answer then and now; everybody may know that
 * @param series whether own value and median can be compared with those of the comparison's round
 * @param synthetic whether the answers of that round are made up
 */
public record TrendPoint(
        String round,
        LocalizedText roundName,
        int year,
        IndicatorValue own,
        Disclosure<BigDecimal> median,
        Disclosure<Integer> answers,
        int members,
        int inBoth,
        Series series,
        boolean synthetic) {

    /** How a round continues the series that ends with the round of the comparison. */
    public enum Series {
        /** It is the round of the comparison. */
        NOW,
        SAME,
        /** The own value is what the municipalities that have merged answered, put together. */
        MERGED,
        /** As before, but one of them was split or the figure had to be averaged. */
        ESTIMATED_MERGER,
        /** What the merged ones answered cannot be put together. */
        MERGER_BREAK,
        /** Another definition or method: nothing can be compared across. */
        OTHER_DEFINITION
    }

    /** Whether a change from this round to that of the comparison means something. */
    public boolean isComparable() {
        return series == Series.SAME || series == Series.MERGED;
    }

    /** Key of the product's text that says how the round continues the series; nothing needs to be said of most. */
    public String seriesKey() {
        return "study_series_" + series.name().toLowerCase(Locale.ROOT);
    }

    public boolean needsWords() {
        return series != Series.NOW && series != Series.SAME;
    }
}
