package fi.kuntapeili.web.success;

import fi.kuntapeili.benchmark.comparison.Standing.Tone;
import fi.kuntapeili.benchmark.indicator.Direction;
import fi.kuntapeili.benchmark.report.SuccessFigures;
import fi.kuntapeili.benchmark.statistics.LimitBand;
import fi.kuntapeili.benchmark.success.SuccessRanking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * One of the five bands, with those in it.
 *
 * @param total how many are placed in all bands together
 */
record Band<R>(LimitBand band, boolean rate, Tone tone, List<R> rows, int total) {

    Band {
        rows = List.copyOf(rows);
    }

    /** The bands, the better end first; from the top where neither end is better. */
    static <R> List<Band<R>> all(SuccessRanking ranking, int total, Function<LimitBand, List<R>> rows) {
        Direction direction = ranking.basics().direction();
        List<LimitBand> bands = new ArrayList<>(Arrays.asList(LimitBand.values()));
        if (direction != Direction.LOWER) {
            Collections.reverse(bands);
        }
        return bands.stream()
                .map(band -> new Band<>(
                        band,
                        ranking instanceof SuccessRanking.Rate,
                        SuccessFigures.tone(band, direction),
                        rows.apply(band),
                        total))
                .toList();
    }

    public String key() {
        return key(band, rate);
    }

    public boolean within() {
        return band == LimitBand.WITHIN;
    }

    public String id() {
        return band.name().toLowerCase(Locale.ROOT);
    }

    static String key(LimitBand band, boolean rate) {
        String name = band.name().toLowerCase(Locale.ROOT);
        return rate ? "success_rate_" + name : "success_level_" + name;
    }

    public String pill() {
        return pill(tone);
    }

    /** The colour only repeats what the words say. */
    static String pill(Tone tone) {
        return switch (tone) {
            case FAVOURABLE -> "done";
            case UNFAVOURABLE -> "attention";
            case NEITHER -> "neutral";
        };
    }
}
