package fi.kuntapeili.benchmark.report;

import fi.kuntapeili.benchmark.comparison.Standing.Tone;
import fi.kuntapeili.benchmark.indicator.Direction;
import fi.kuntapeili.benchmark.statistics.Interval;
import fi.kuntapeili.benchmark.statistics.LimitBand;
import fi.kuntapeili.benchmark.success.ExpectedStandings;
import fi.kuntapeili.benchmark.success.RankedUnit;
import fi.kuntapeili.benchmark.success.RateStandings;
import fi.kuntapeili.benchmark.success.SuccessRanking;

/** Standings as they are written on pages and in files: rounded once, with the decimals of the ranking. */
public final class SuccessFigures {

    private SuccessFigures() {}

    /** A unit beside its expected level. */
    public record ExpectedRow(
            RankedUnit unit,
            Figure start,
            Figure observed,
            Figure expected,
            LimitsChart.Limits inner,
            LimitsChart.Limits outer,
            boolean uncertain,
            LimitBand band,
            Tone tone) {

        public LimitsChart chart() {
            return LimitsChart.of(observed, expected, inner, outer, observed.decimals());
        }
    }

    /** A unit's rate beside the common one. */
    public record RateRow(
            RankedUnit unit,
            int events,
            int base,
            Figure raw,
            Figure shrunk,
            Figure common,
            LimitsChart.Limits inner,
            LimitsChart.Limits outer,
            LimitBand band,
            Tone tone) {

        public LimitsChart chart() {
            return LimitsChart.of(raw, common, inner, outer, raw.decimals());
        }
    }

    public static ExpectedRow row(SuccessRanking.Expected ranking, ExpectedStandings.Placed placed) {
        int decimals = ranking.basics().decimals();
        return new ExpectedRow(
                placed.unit(),
                Figure.own(placed.start(), decimals),
                Figure.own(placed.level().observed(), decimals),
                Figure.own(placed.level().expected(), decimals),
                limits(placed.level().inner(), 1, decimals),
                limits(placed.level().outer(), 1, decimals),
                placed.level().uncertain(),
                placed.level().band(),
                tone(placed.level().band(), ranking.basics().direction()));
    }

    public static RateRow row(RateStandings standings, RateStandings.Placed placed) {
        SuccessRanking.Rate ranking = standings.ranking();
        int decimals = ranking.basics().decimals();
        return new RateRow(
                placed.unit(),
                placed.events(),
                placed.base(),
                Figure.own(placed.rate().raw() * ranking.per(), decimals),
                Figure.own(placed.rate().shrunk() * ranking.per(), decimals),
                Figure.own(standings.target() * ranking.per(), decimals),
                limits(placed.inner(), ranking.per(), decimals),
                limits(placed.outer(), ranking.per(), decimals),
                placed.band(),
                tone(placed.band(), ranking.basics().direction()));
    }

    /** What a band means where one direction is the better; as expected is neither. */
    public static Tone tone(LimitBand band, Direction direction) {
        if (direction == Direction.NEUTRAL || band == LimitBand.WITHIN) {
            return Tone.NEITHER;
        }
        boolean above = band == LimitBand.ABOVE || band == LimitBand.FAR_ABOVE;
        return above == (direction == Direction.HIGHER) ? Tone.FAVOURABLE : Tone.UNFAVOURABLE;
    }

    private static LimitsChart.Limits limits(Interval interval, int times, int decimals) {
        return new LimitsChart.Limits(
                Figure.own(interval.lower() * times, decimals), Figure.own(interval.upper() * times, decimals));
    }
}
