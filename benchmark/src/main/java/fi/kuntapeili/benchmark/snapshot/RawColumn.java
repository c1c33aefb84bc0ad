package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.indicator.ValueStatus;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Raw values of one column: a double and a status for each organisation asked. Nothing outside this package can hold one.
 *
 * <p>A value that is missing is NaN. A value, or the lack of one, that follows from what is shown by name anyway is marked:
 * it protects nobody.
 */
final class RawColumn {

    private static final int FOLLOWS_FROM_OPEN = 0x80;
    private static final int SMALL_BASE = 0x40;
    private static final int COUNTS = 0x20;
    private static final int STATUS = 0x1f;
    private static final ValueStatus[] STATUSES = ValueStatus.values();

    private final double[] doubles;
    private final byte[] statuses;

    private RawColumn(double[] doubles, byte[] statuses) {
        this.doubles = doubles;
        this.statuses = statuses;
    }

    /** A column without values. */
    static RawColumn empty(int units) {
        double[] doubles = new double[units];
        Arrays.fill(doubles, Double.NaN);
        byte[] statuses = new byte[units];
        Arrays.fill(statuses, (byte) ValueStatus.NOT_ANSWERED.ordinal());
        return new RawColumn(doubles, statuses);
    }

    /** Reads what {@link #storedDoubles} and {@link #storedStatuses} wrote. */
    static RawColumn stored(byte[] doubles, byte[] statuses) {
        if (doubles.length != statuses.length * Double.BYTES) {
            throw new IllegalStateException("A stored column has as many values as statuses");
        }
        double[] values = new double[statuses.length];
        ByteBuffer.wrap(doubles).asDoubleBuffer().get(values);
        return new RawColumn(values, statuses.clone());
    }

    /** One after another, as if they had been one from the beginning. */
    static RawColumn joined(List<RawColumn> slices) {
        int units = slices.stream().mapToInt(RawColumn::units).sum();
        double[] doubles = new double[units];
        byte[] statuses = new byte[units];
        int from = 0;
        for (RawColumn slice : slices) {
            System.arraycopy(slice.doubles, 0, doubles, from, slice.units());
            System.arraycopy(slice.statuses, 0, statuses, from, slice.units());
            from += slice.units();
        }
        return new RawColumn(doubles, statuses);
    }

    /** The value of one unit as a column of its own. */
    RawColumn only(int unit) {
        return new RawColumn(new double[] {doubles[unit]}, new byte[] {statuses[unit]});
    }

    /** The same values, to be filled further. */
    RawColumn copy() {
        return new RawColumn(doubles.clone(), statuses.clone());
    }

    /** Whether the value of a unit, its status and its marks are those of a unit in another column, bit for bit. */
    boolean isSame(int unit, RawColumn other, int otherUnit) {
        return Double.doubleToRawLongBits(doubles[unit]) == Double.doubleToRawLongBits(other.doubles[otherUnit])
                && statuses[unit] == other.statuses[otherUnit];
    }

    /** Takes over the value of a unit of another column. Only while the column is being filled. */
    void take(int unit, RawColumn other, int otherUnit) {
        doubles[unit] = other.doubles[otherUnit];
        statuses[unit] = other.statuses[otherUnit];
    }

    byte[] storedDoubles() {
        ByteBuffer buffer = ByteBuffer.allocate(doubles.length * Double.BYTES);
        buffer.asDoubleBuffer().put(doubles);
        return buffer.array();
    }

    byte[] storedStatuses() {
        return statuses.clone();
    }

    /** Only while the column is being filled, before anybody else sees it. */
    void set(int unit, double value, boolean followsFromOpen) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A value of a snapshot is finite");
        }
        doubles[unit] = value + 0.0;
        statuses[unit] = (byte) (ValueStatus.OK.ordinal() | (followsFromOpen ? FOLLOWS_FROM_OPEN : 0));
    }

    /** Flags a value that was set: it stands on a small base. Only while the column is being filled. */
    void flagSmallBase(int unit) {
        statuses[unit] |= SMALL_BASE;
    }

    /**
     * Flags a value that was set: it stands on an estimate. Only while the column is being filled.
     *
     * @param counts whether it enters figures of groups all the same
     */
    void flagEstimate(int unit, ValueStatus estimate, boolean counts) {
        if (!estimate.isEstimate() || !isThere(unit)) {
            throw new IllegalArgumentException("Only a value that is there can be an estimate");
        }
        statuses[unit] = (byte) (statuses[unit] & ~STATUS | estimate.ordinal() | (counts ? COUNTS : 0));
    }

    /** Only while the column is being filled, before anybody else sees it. */
    void miss(int unit, ValueStatus why, boolean followsFromOpen) {
        doubles[unit] = Double.NaN;
        statuses[unit] = (byte) (why.ordinal() | (followsFromOpen ? FOLLOWS_FROM_OPEN : 0));
    }

    int units() {
        return statuses.length;
    }

    ValueStatus status(int unit) {
        return STATUSES[statuses[unit] & STATUS];
    }

    /** Whether there is a value that enters figures of groups. */
    boolean has(int unit) {
        return status(unit) == ValueStatus.OK || isThere(unit) && (statuses[unit] & COUNTS) != 0;
    }

    /** Whether there is a value, even if only its owner sees it. */
    boolean isThere(int unit) {
        return status(unit).isThere();
    }

    boolean isSmallBase(int unit) {
        return (statuses[unit] & SMALL_BASE) != 0;
    }

    boolean followsFromOpen(int unit) {
        return (statuses[unit] & FOLLOWS_FROM_OPEN) != 0;
    }

    /** All values by unit, NaN where missing; not a copy, for reading only. */
    double[] values() {
        return doubles;
    }

    /** NaN when missing. */
    double value(int unit) {
        return doubles[unit];
    }
}
