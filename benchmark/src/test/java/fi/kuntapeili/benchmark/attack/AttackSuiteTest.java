package fi.kuntapeili.benchmark.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Three hundred units under the standard policy: every attack is tried and finds nothing. */
class AttackSuiteTest {

    @Test
    void nothingIsFoundUnderTheStandardPolicy() {
        AttackedWorld world = new AttackedWorld(2026);
        world.columns.remove(world.column("model"));
        AttackReport report = AttackSuite.run(world.published(AttackedWorld.POLICY), world.truth());
        assertEquals(List.of(), report.findings());
        assertTrue(report.holds(), report.summary());
        assertEquals(22, report.attacks().size());
        assertEquals(4, report.notRun().size());
    }
}
