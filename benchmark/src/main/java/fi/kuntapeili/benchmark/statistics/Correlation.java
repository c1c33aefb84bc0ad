package fi.kuntapeili.benchmark.statistics;

/** Pearson's correlation over pairs in which both values are present, from centred values. */
public final class Correlation {
    private Correlation() {}

    /** Between -1 and 1; NaN without two pairs or without spread on either side. */
    public static double of(double[] one, double[] other) {
        int count = 0;
        double[] x = new double[one.length];
        double[] y = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            if (!Double.isNaN(one[i]) && !Double.isNaN(other[i])) {
                x[count] = one[i];
                y[count++] = other[i];
            }
        }
        double meanX = mean(x, count);
        double meanY = mean(y, count);
        double products = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int i = 0; i < count; i++) {
            products += (x[i] - meanX) * (y[i] - meanY);
            squaresX += (x[i] - meanX) * (x[i] - meanX);
            squaresY += (y[i] - meanY) * (y[i] - meanY);
        }
        double correlation = products / Math.sqrt(squaresX * squaresY);
        return Math.max(-1, Math.min(1, correlation));
    }

    private static double mean(double[] values, int count) {
        double[] present = new double[count];
        System.arraycopy(values, 0, present, 0, count);
        return Summation.of(present) / count;
    }
}
