package fi.kuntapeili.benchmark.snapshot;

import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.ANSWERS;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.INDICATORS;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.QUESTIONNAIRE;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.RELEASED;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.SNAPSHOT;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.SURROUNDINGS;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.code;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.evaluated;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.releaseHash;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.released;
import static fi.kuntapeili.benchmark.snapshot.FinnishAnswers.snapshot;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a round of made-up answers to the shipped questionnaire is evaluated to, without a database. */
class FinnishSnapshotTest {

    @Test
    void everyComputedIndicatorHasSaneValues() {
        for (Indicator indicator : INDICATORS) {
            if (!indicator.collected()) {
                continue;
            }
            for (FigureColumn column : EvaluateUnits.of(indicator)) {
                RawColumn raw = SNAPSHOT.column(column);
                int there = 0;
                for (int unit = 0; unit < raw.units(); unit++) {
                    if (raw.has(unit)) {
                        there++;
                        assertPossible(indicator, raw.value(unit));
                    } else {
                        assertTrue(Double.isNaN(raw.value(unit)), column.id());
                    }
                }
                assertTrue(there >= 20, column.id() + " has only " + there + " values");
            }
        }
    }

    private static void assertPossible(Indicator indicator, double value) {
        String where = indicator.id() + " is " + value;
        switch (indicator.unit().code()) {
            case "percent", "points_0_100" -> assertTrue(value >= 0 && value <= 100, where);
            case "scale_1_5" -> assertTrue(value >= 1 && value <= 5, where);
            case "eur_per_inhabitant" -> assertTrue(Math.abs(value) < 1e9, where);
            default -> assertTrue(value >= 0 && value < 1e9, where);
        }
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        List<OrganisationCode> codes = new ArrayList<>(ANSWERS.keySet());
        Collections.reverse(codes);
        Map<OrganisationCode, AnswerSet> reversed = new LinkedHashMap<>();
        codes.forEach(code -> reversed.put(code, ANSWERS.get(code)));
        Snapshot again = snapshot(reversed);
        assertEquals(SNAPSHOT.sha256("r"), again.sha256("r"));
        assertEquals(releaseHash(RELEASED), releaseHash(released(again)));
    }

    @Test
    void howThoseAskedAreDividedChangesNothing() {
        List<OrganisationCode> asked = SNAPSHOT.asked();
        Slice whole = evaluated(asked, ANSWERS);
        List<Slice> parts = Stream.of(asked.subList(0, 7), asked.subList(7, 150), asked.subList(150, asked.size()))
                .map(some -> evaluated(some, parted(some)))
                .toList();
        whole.byColumn().forEach((column, raw) -> {
            RawColumn joined = RawColumn.joined(
                    parts.stream().map(part -> part.column(column)).toList());
            assertArrayEquals(raw.storedDoubles(), joined.storedDoubles(), column.id());
            assertArrayEquals(raw.storedStatuses(), joined.storedStatuses(), column.id());
        });
        whole.open().forEach((path, answers) -> {
            Map<OrganisationCode, String> joined = new TreeMap<>();
            parts.forEach(part -> joined.putAll(part.openAnswers(path)));
            assertEquals(answers, joined, path);
        });
    }

    private static Map<OrganisationCode, AnswerSet> parted(List<OrganisationCode> some) {
        Map<OrganisationCode, AnswerSet> answers = new LinkedHashMap<>(ANSWERS);
        answers.keySet().retainAll(some);
        return answers;
    }

    @Test
    void oneOtherAnswerIsAnotherSnapshot() {
        Map<OrganisationCode, AnswerSet> changed = new LinkedHashMap<>(ANSWERS);
        changed.put(code(3), GeneratedAnswers.of(QUESTIONNAIRE, SURROUNDINGS.get(code(3)), 77));
        assertNotEquals(SNAPSHOT.sha256("r"), snapshot(changed).sha256("r"));
    }

    @Test
    void freeTextAndRostersAreNeverAmongTheAnswersShownByName() {
        Map<String, SortedMap<OrganisationCode, String>> open =
                evaluated(SNAPSHOT.asked(), ANSWERS).open();
        assertTrue(open.containsKey("mk_voucher"));
        assertFalse(open.containsKey("mk_state_aid_competence"));
        open.forEach((path, answers) -> {
            assertFalse(path.startsWith("org_roster") || path.startsWith("gp_actions"), path);
            assertFalse(answers.containsValue(GeneratedAnswers.FREE_TEXT), path);
        });
    }

    @Test
    void theStatisticsThatWereUsedAreKeptWithTheirYear() {
        assertEquals(2024, SNAPSHOT.ownReference(code(0)).get("population").year());
        assertEquals(Map.of(), SNAPSHOT.ownReference(code(9)), "nothing was computed for who did not answer");
        assertFalse(SNAPSHOT.hasAnswered(code(9)));
    }

    @Test
    void storedColumnsAndCellsReadBackAsTheyWere() {
        SNAPSHOT.columns().stream().map(SNAPSHOT::column).forEach(raw -> {
            RawColumn back = RawColumn.stored(raw.storedDoubles(), raw.storedStatuses());
            for (int unit = 0; unit < raw.units(); unit++) {
                assertEquals(raw.value(unit), back.value(unit));
                assertEquals(raw.status(unit), back.status(unit));
                assertEquals(raw.followsFromOpen(unit), back.followsFromOpen(unit));
            }
        });
        SortedMap<FigureColumn, Map<String, Disclosure<Released>>> back = new TreeMap<>();
        RELEASED.forEach((column, cells) -> {
            Map<String, Disclosure<Released>> read = new LinkedHashMap<>();
            cells.forEach((group, cell) -> read.put(group, cell.map(c -> StoredCell.read(StoredCell.write(c)))));
            back.put(column, read);
        });
        assertEquals(RELEASED, back);
    }
}
