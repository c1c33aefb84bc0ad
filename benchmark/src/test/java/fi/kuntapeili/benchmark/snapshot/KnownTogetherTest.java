package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Six units, of which the first two answered together. */
class KnownTogetherTest {

    private static final List<String> TOGETHER = List.of("adviser", "adviser", "", "", "", "");

    private static BitSet units(int... units) {
        BitSet set = new BitSet();
        for (int unit : units) {
            set.set(unit);
        }
        return set;
    }

    private static int contributors(KnownTogether known) {
        List<String> units = known.of("cost");
        long alone = units.stream().filter(String::isEmpty).count();
        return (int) alone
                + Set.copyOf(units.stream().filter(name -> !name.isEmpty()).toList())
                        .size();
    }

    @Test
    void whoWasShownNobodyIsAsAtTheFreeze() {
        KnownTogether known = new KnownTogether(TOGETHER, Map.of("other", List.of(units(2, 3))));
        assertEquals(TOGETHER, known.of("cost"));
        assertEquals(5, contributors(known));
    }

    @Test
    void thoseShownToEachOtherCountAsOneWithWhomeverTheyAnsweredTogether() {
        assertEquals(4, contributors(new KnownTogether(TOGETHER, Map.of("cost", List.of(units(2, 3))))));
        assertEquals(4, contributors(new KnownTogether(TOGETHER, Map.of("cost", List.of(units(0, 2))))));
    }

    @Test
    void whoWasShownToTwoJoinsThem() {
        assertEquals(3, contributors(new KnownTogether(TOGETHER, Map.of("cost", List.of(units(2, 3), units(3, 4))))));
        assertEquals(
                2,
                contributors(new KnownTogether(
                        TOGETHER, Map.of("cost", List.of(units(2, 3), units(4, 5), units(1, 3))))));
    }
}
