package fi.kuntapeili.benchmark.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.attack.AttackedWorld.Column;
import fi.kuntapeili.benchmark.disclosure.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Three hundred units under the standard policy: every attack is tried and finds nothing. */
class AttackSuiteTest {
    private static final AttackedWorld WORLD = new AttackedWorld(2026);
    private static final AttackedRelease RELEASE = new AttackedRelease(WORLD);

    private static void findsNothing(AttackReport report, Set<Integer> withNothingToTry) {
        assertEquals(List.of(), report.findings());
        assertTrue(report.holds(), report.summary());
        report.attacks()
                .forEach(result ->
                        assertEquals(withNothingToTry.contains(result.number()), result.tried() == 0, result.title()));
    }

    @Test
    void nothingIsFoundInWhatIsPublishedAtOnce() {
        AttackReport report =
                AttackSuite.run(Reading.of(RELEASE.surface()).andElsewhere(RELEASE.report()), WORLD.truth());
        findsNothing(report, Set.of(14, 17, 18));
        assertEquals(22, report.attacks().size());
        assertEquals(4, report.notRun().size());
    }

    @Test
    void oneCorrectedAnswerChangesNothing() {
        Reading.Change later = RELEASE.after(Map.of("cost", with("cost", List.of(30), AttackSuiteTest::doubled)));
        assertEquals(
                Set.copyOf(RELEASE.surface().figures()),
                Set.copyOf(later.after().figures()));
    }

    /** Eight in one size class and two elsewhere corrected, two withdrawn. */
    @Test
    void nothingIsFoundWhenManyAnswersAreCorrectedAndSomeWithdrawn() {
        List<Integer> corrected = List.of(90, 92, 94, 96, 98, 100, 102, 104, 20, 220);
        Map<String, Column> changed = Map.of(
                "cost", without(with("cost", corrected, AttackSuiteTest::doubled), List.of(60, 250)),
                "nearly_all", with("nearly_all", corrected, AttackSuiteTest::turned));
        Reading.Change later = RELEASE.after(changed);
        Reading reading = Reading.of(RELEASE.surface()).andChanges(List.of(later));
        for (int attack : List.of(17, 18)) {
            AttackReport.Result result = AttackSuite.run(attack, reading, WORLD.truth());
            assertTrue(result.tried() > 0);
            assertEquals(List.of(), result.findings());
        }
        assertTrue(later.after().figures().stream()
                .anyMatch(figure -> !reading.surface().figures().contains(figure)));
    }

    @Test
    void nothingIsFoundInGroupsThatManyPickAroundOne() {
        AttackedRelease.Picker picker = RELEASE.new Picker(Set.of("cost", "nearly_all"));
        AttackReport.Result result =
                AttackSuite.run(14, Reading.of(RELEASE.surface()).picking(picker), WORLD.truth());
        assertEquals(List.of(), result.findings());
        assertEquals(0, result.mistaken());
        assertTrue(picker.admitted() > 10, () -> picker.admitted() + " admitted");
        assertTrue(picker.refused() > 100, () -> picker.refused() + " refused");
    }

    private static Column with(String indicator, List<Integer> units, UnaryOperator<Contribution> change) {
        Column column = WORLD.column(indicator);
        return column.answeredBy(column.answers().stream()
                .map(answer -> units.contains(answer.unit()) ? change.apply(answer) : answer)
                .toList());
    }

    private static Column without(Column column, List<Integer> units) {
        List<Contribution> left = new ArrayList<>(column.answers());
        left.removeIf(answer -> units.contains(answer.unit()));
        return column.answeredBy(left);
    }

    private static Contribution doubled(Contribution answer) {
        double amount = ((Contribution.Given.Amount) answer.given()).value();
        return new Contribution(
                answer.unit(), new Contribution.Given.Amount(2 * amount), answer.open(), answer.protectionUnit());
    }

    private static Contribution turned(Contribution answer) {
        Set<Integer> chosen = ((Contribution.Given.Chosen) answer.given()).options();
        return new Contribution(
                answer.unit(),
                new Contribution.Given.Chosen(chosen.isEmpty() ? Set.of(0) : Set.of()),
                answer.open(),
                answer.protectionUnit());
    }
}
