package fi.kuntapeili.benchmark.disclosure;

import java.util.stream.IntStream;

/**
 * How many answers a published band leaves possible.
 *
 * @param lowest included
 * @param highest included
 */
record CountRange(int lowest, int highest) {

    /** The counts out of {@code total} that lie in {@code band}. */
    static CountRange of(ShareBand band, int total) {
        int[] counts = IntStream.rangeClosed(0, total)
                .filter(count -> ShareBand.of(count, total, band.parts()).equals(band))
                .toArray();
        return new CountRange(counts[0], counts[counts.length - 1]);
    }

    boolean includes(int count) {
        return count >= lowest && count <= highest;
    }
}
