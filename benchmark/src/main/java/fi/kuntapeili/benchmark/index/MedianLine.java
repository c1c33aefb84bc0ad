package fi.kuntapeili.benchmark.index;

import fi.kuntapeili.benchmark.statistics.DesignMatrix;
import fi.kuntapeili.benchmark.statistics.LeastSquares;
import fi.kuntapeili.benchmark.statistics.OrderedSample;
import fi.kuntapeili.benchmark.statistics.RegressionResult;
import fi.kuntapeili.benchmark.statistics.Standardisation;
import fi.kuntapeili.benchmark.statistics.TheilSen;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Theil-Sen line of outcome on start, both less what least squares finds of the structure in them: a second opinion
 * that rests on medians alone. Scores are residuals over their median deviation.
 */
final class MedianLine {
    private static final double LEVEL = 0.95;

    private final double slope;
    private final double[] scores;

    private MedianLine(double slope, double[] scores) {
        this.slope = slope;
        this.scores = scores;
    }

    /** The line; NaN throughout where there are more units than all pairs can be held for, or no spread. */
    static MedianLine of(double[] start, double[] outcome, List<double[]> structure) {
        if (start.length > TheilSen.MOST_POINTS) {
            return none(start.length);
        }
        double[] x = withoutStructure(start, structure);
        double[] y = withoutStructure(outcome, structure);
        return TheilSen.fit(x, y, LEVEL).map(line -> scored(line, x, y)).orElseGet(() -> none(start.length));
    }

    private static MedianLine scored(TheilSen line, double[] x, double[] y) {
        double[] residuals = IntStream.range(0, x.length)
                .mapToDouble(i -> y[i] - line.slope() * x[i] - line.intercept())
                .toArray();
        Standardisation scale = Standardisation.byMedian(OrderedSample.of(residuals));
        return new MedianLine(
                line.slope(), Arrays.stream(residuals).map(scale::score).toArray());
    }

    private static MedianLine none(int units) {
        double[] scores = new double[units];
        Arrays.fill(scores, Double.NaN);
        return new MedianLine(Double.NaN, scores);
    }

    private static double[] withoutStructure(double[] values, List<double[]> structure) {
        DesignMatrix design = DesignMatrix.withIntercept(values.length, structure);
        if (LeastSquares.fit(design, values) instanceof RegressionResult.Fitted<LeastSquares> fitted) {
            return IntStream.range(0, values.length)
                    .mapToDouble(fitted.fit()::residual)
                    .toArray();
        }
        throw new IllegalStateException("Structure that was fitted with the start cannot be fitted without it");
    }

    double slope() {
        return slope;
    }

    double score(int observation) {
        return scores[observation];
    }
}
