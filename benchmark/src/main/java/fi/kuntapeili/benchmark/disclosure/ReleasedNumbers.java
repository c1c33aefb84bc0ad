package fi.kuntapeili.benchmark.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The rounded figures of a numeric cell in the unit of the indicator.
 *
 * @param mean withheld as confidential also where the measure has no mean; {@link Measure#statistics()} tells them apart
 */
public record ReleasedNumbers(
        Disclosure<Integer> answers,
        Disclosure<BigDecimal> median,
        Disclosure<BigDecimal> q1,
        Disclosure<BigDecimal> q3,
        Disclosure<BigDecimal> p10,
        Disclosure<BigDecimal> p90,
        Disclosure<BigDecimal> mean)
        implements Released {

    private static final List<Statistic> FIGURES =
            List.of(Statistic.MEDIAN, Statistic.Q1, Statistic.Q3, Statistic.P10, Statistic.P90, Statistic.MEAN);

    public ReleasedNumbers {
        Objects.requireNonNull(answers);
        median = plain(median);
        q1 = plain(q1);
        q3 = plain(q3);
        p10 = plain(p10);
        p90 = plain(p90);
        mean = plain(mean);
    }

    /**
     * The figure by its name.
     *
     * @throws IllegalArgumentException for {@link Statistic#N} and {@link Statistic#SHARE}, which are no such figures
     */
    public Disclosure<BigDecimal> figure(Statistic statistic) {
        return switch (statistic) {
            case MEDIAN -> median;
            case Q1 -> q1;
            case Q3 -> q3;
            case P10 -> p10;
            case P90 -> p90;
            case MEAN -> mean;
            case N, SHARE -> throw new IllegalArgumentException(statistic + " is not a numeric figure");
        };
    }

    ReleasedNumbers withoutMean() {
        return new ReleasedNumbers(answers, median, q1, q3, p10, p90, NumericCell.withheld(CellStatus.SECONDARY));
    }

    @Override
    public String canonical() {
        return "n=" + CanonicalForm.of(answers, String::valueOf)
                + FIGURES.stream()
                        .map(statistic -> ";" + statistic.code() + "="
                                + CanonicalForm.of(figure(statistic), BigDecimal::toPlainString))
                        .collect(Collectors.joining());
    }

    /** Trailing zeros would tell the rounding step, and would make equal figures unequal. */
    private static Disclosure<BigDecimal> plain(Disclosure<BigDecimal> figure) {
        return figure.map(value -> {
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        });
    }
}
