package fi.kuntapeili.benchmark.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.indicator.Direction;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How stable a position is from group to group. */
class PositionsTest {

    private static Positions.InGroup in(String id, String q1, String median, String q3, boolean chosen) {
        Disclosure<BigDecimal> none = Disclosure.withheld(PublicStatus.TOO_FEW);
        ReleasedNumbers published =
                new ReleasedNumbers(Disclosure.shown(20), shown(median), shown(q1), shown(q3), none, none, none);
        LocalizedText name = new LocalizedText(Map.of("en", id));
        return new Positions.InGroup(
                new PeerGroup(id, name, "rule", name, GroupKind.CLASS, 1, true, List.of()),
                Disclosure.shown(20),
                new BigDecimal(median),
                Standing.of(new BigDecimal("10"), published, Direction.NEUTRAL),
                chosen);
    }

    private static Disclosure<BigDecimal> shown(String figure) {
        return figure == null ? Disclosure.withheld(PublicStatus.TOO_FEW) : Disclosure.shown(new BigDecimal(figure));
    }

    private static Sentence said(Positions.InGroup... groups) {
        return new Positions(List.of(groups), Optional.empty()).stability().orElseThrow();
    }

    @Test
    void theSameQuarterInSomeGroupsIsCountedOverThoseWithQuartiles() {
        Sentence said = said(
                in("here", "20", "30", "40", true),
                in("low", "15", "30", "40", false),
                in("middle", "5", "8", "40", false),
                in("few", null, "30", null, false));
        assertEquals("study_stable_in_some", said.key());
        assertEquals(List.of(new Sentence.Word.Count(2), new Sentence.Word.Count(3)), said.words());
    }

    @Test
    void agreementEverywhereAndNowhereHaveWordsOfTheirOwn() {
        assertEquals(
                "study_stable_everywhere",
                said(in("here", "20", "30", "40", true), in("low", "15", "30", "40", false))
                        .key());
        assertEquals(
                "study_stable_nowhere_else",
                said(in("here", "20", "30", "40", true), in("high", "1", "2", "3", false))
                        .key());
    }

    @Test
    void withoutQuartilesOfTheChosenGroupNothingIsSaid() {
        assertTrue(new Positions(
                        List.of(in("here", null, "30", null, true), in("low", "15", "30", "40", false)),
                        Optional.empty())
                .stability()
                .isEmpty());
    }
}
