package fi.kuntapeili.benchmark.index;

import fi.kuntapeili.benchmark.statistics.Moments;
import fi.kuntapeili.benchmark.statistics.OrderedSample;
import java.util.stream.IntStream;

/**
 * What is done to an indicator whose few extreme values would otherwise decide the index. It is chosen once, on the
 * national reference set, and frozen with the version of the index. The rule is that of the COIN tool of the JRC (2019): values
 * are drawn in, or logarithms taken, where skewness is beyond 2 and kurtosis above 3.5.
 */
public sealed interface Treatment {
    double STRONG_SKEW = 2;
    double STRONG_KURTOSIS = 3.5;
    int MOST_POINTS = 5;

    /** The value on the treated scale; NaN stays NaN. */
    double apply(double value);

    record AsItIs() implements Treatment {
        @Override
        public double apply(double value) {
            return value;
        }
    }

    /** Values beyond an end take the value of the end. */
    record Winsorised(double least, double greatest) implements Treatment {
        @Override
        public double apply(double value) {
            return Math.min(greatest, Math.max(least, value));
        }
    }

    /**
     * {@code sign * log(sign * (value - origin))}: a long right tail is drawn in with sign 1, a left one with -1. What
     * lies on the far side of the origin takes the value of the nearest reference unit.
     *
     * @param origin a hundredth of the range outside the reference set, on the side of its short tail
     */
    record Logarithm(double origin, double sign, double margin) implements Treatment {
        @Override
        public double apply(double value) {
            double distance = sign * (value - origin);
            return sign * Math.log(distance < margin ? margin : distance);
        }
    }

    /**
     * The treatment of a reference set, by the rule of the COIN tool: none unless skewness is beyond 2 either way and
     * excess kurtosis above 3.5, both corrected for bias. Then up to five values (or 1 % of them, if that is more) are
     * winsorised, one by one and on the side of the skew, until the rule is met; failing that, the logarithm.
     */
    static Treatment of(OrderedSample reference) {
        if (!extreme(reference)) {
            return new AsItIs();
        }
        int most = Math.max(MOST_POINTS, reference.size() / 100);
        boolean right = Moments.of(reference).skewness() > 0;
        for (int points = 1; points <= most && points < reference.size(); points++) {
            Winsorised winsorised = winsorised(reference, points, right);
            if (!extreme(treated(reference, winsorised))) {
                return winsorised;
            }
        }
        return logarithm(reference, right);
    }

    private static Winsorised winsorised(OrderedSample reference, int points, boolean right) {
        int last = reference.size() - 1;
        return right
                ? new Winsorised(reference.at(0), reference.at(last - points))
                : new Winsorised(reference.at(points), reference.at(last));
    }

    private static Logarithm logarithm(OrderedSample reference, boolean right) {
        double least = reference.at(0);
        double greatest = reference.at(reference.size() - 1);
        double margin = (greatest - least) / 100;
        return right ? new Logarithm(least - margin, 1, margin) : new Logarithm(greatest + margin, -1, margin);
    }

    private static boolean extreme(OrderedSample sample) {
        Moments moments = Moments.of(sample);
        return Math.abs(moments.skewness()) > STRONG_SKEW && moments.kurtosis() > STRONG_KURTOSIS;
    }

    private static OrderedSample treated(OrderedSample sample, Treatment treatment) {
        return OrderedSample.of(IntStream.range(0, sample.size())
                .mapToDouble(i -> treatment.apply(sample.at(i)))
                .toArray());
    }
}
