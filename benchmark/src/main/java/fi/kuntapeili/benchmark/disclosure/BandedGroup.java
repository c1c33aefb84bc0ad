package fi.kuntapeili.benchmark.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What a reader learns about one group from the bands of a question.
 *
 * @param members the protected units that were counted
 * @param counts for each option how many may have chosen it; empty for an option whose band is not shown
 */
record BandedGroup(BitSet members, List<Optional<CountRange>> counts) {
    BandedGroup {
        counts = List.copyOf(counts);
    }

    static BandedGroup of(BitSet members, ReleasedShares shares) {
        int total = members.cardinality();
        return new BandedGroup(
                members,
                shares.bands().stream()
                        .map(band -> band.figure().map(shown -> CountRange.of(shown, total)))
                        .toList());
    }
}
