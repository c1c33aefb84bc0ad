package fi.kuntapeili.benchmark.disclosure;

/**
 * In which part of the way from none to all a share lies.
 *
 * <p>A share on a boundary belongs to the outer band, so that a count and its complement mirror each other; a share of
 * one half on a boundary can only occur with an even number of parts, which no policy uses. With at least
 * {@code parts * 2} answers the outermost bands also hold two answers away from unanimity.
 *
 * @param band from 1 (few) to {@code parts} (most)
 * @param parts how many bands there are
 */
public record ShareBand(int band, int parts) {
    public ShareBand {
        if (parts < 3 || parts % 2 == 0 || band < 1 || band > parts) {
            throw new IllegalArgumentException("There is no band " + band + " of " + parts);
        }
    }

    /** The band of {@code count} out of {@code total}, {@code 0 <= count <= total} and {@code total > 0}. */
    public static ShareBand of(int count, int total, int parts) {
        if (total <= 0 || count < 0 || count > total) {
            throw new IllegalArgumentException("A share is a count out of a total");
        }
        long scaled = (long) count * parts;
        long lowerHalf = 2L * count <= total ? Math.max(0, ceilDiv(scaled, total) - 1) : scaled / total;
        return new ShareBand((int) Math.min(lowerHalf, parts - 1L) + 1, parts);
    }

    private static long ceilDiv(long a, long b) {
        return (a + b - 1) / b;
    }
}
