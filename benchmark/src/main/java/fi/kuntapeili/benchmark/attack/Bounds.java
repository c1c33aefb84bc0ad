package fi.kuntapeili.benchmark.attack;

/**
 * Between which two numbers a figure or an answer lies, both included.
 *
 * @param low minus infinity where nothing is known
 * @param high infinity where nothing is known
 */
public record Bounds(double low, double high) {
    private static final double DUST = 1e-9;

    public Bounds {
        if (Double.isNaN(low) || Double.isNaN(high)) {
            throw new IllegalArgumentException("Bounds are numbers");
        }
    }

    public static Bounds exactly(double value) {
        return new Bounds(value, value);
    }

    /** The bounds of a number that lies in one of the two. */
    Bounds or(Bounds other) {
        return new Bounds(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** The bounds of a number that lies in both. */
    Bounds and(Bounds other) {
        return new Bounds(Math.max(low, other.low), Math.min(high, other.high));
    }

    Bounds times(double positive) {
        return new Bounds(low * positive, high * positive);
    }

    Bounds minus(double known) {
        return new Bounds(low - known, high - known);
    }

    Bounds minus(Bounds other) {
        return new Bounds(low - other.high, high - other.low);
    }

    /** A little wider, for what binary arithmetic cannot say. */
    Bounds dusted() {
        return new Bounds(low - DUST * Math.max(1, Math.abs(low)), high + DUST * Math.max(1, Math.abs(high)));
    }

    /** Above this a number cannot lie if {@link #pins} is to hold of bounds that start here. */
    static double widest(double low, int percent) {
        double part = percent / 100.0;
        return low + (low > 0 ? 2 * part / (1 - part) : 2 * part) * Math.abs(low) + 4 * DUST;
    }

    boolean includes(double value) {
        return value >= low && value <= high;
    }

    /** Whether both ends are closer to {@code truth} than so many per cent of it, or nothing is left open at all. */
    boolean pins(double truth, int percent) {
        double near = Math.abs(truth) * percent / 100;
        boolean close = Math.abs(low - truth) < near && Math.abs(high - truth) < near;
        return close || high - low <= 4 * DUST * Math.max(1, Math.abs(truth));
    }
}
