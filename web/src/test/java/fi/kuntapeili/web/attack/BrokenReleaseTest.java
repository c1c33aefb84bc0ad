package fi.kuntapeili.web.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.attack.AttackReport;
import fi.kuntapeili.benchmark.attack.AttackSuite;
import fi.kuntapeili.benchmark.attack.FormatComparison;
import fi.kuntapeili.benchmark.attack.Reading;
import fi.kuntapeili.benchmark.attack.Served;
import fi.kuntapeili.benchmark.release.ReadServed;
import fi.kuntapeili.benchmark.snapshot.AttackableSnapshots;
import fi.kuntapeili.benchmark.snapshot.AttackedSnapshot;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.FrozenRounds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A release in which one group of too few is shown after all: whoever reads the pages and files notices, of that group alone. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class BrokenReleaseTest {

    private static final String ROUND = "broken-release";
    private static final int TOO_FEW = 1;

    @Inject
    FrozenRounds rounds;

    @Inject
    ReadServed reader;

    @Inject
    AttackableSnapshots attackable;

    @Inject
    SnapshotStore snapshots;

    @Inject
    EntityManager database;

    @Test
    void aGroupOfTooFewThatIsShownIsFoundAndNothingElseIs() {
        rounds.frozen(ROUND, 2020, Optional.empty(), false);
        Object[] broken = QuarkusTransaction.requiringNew().call(this::showTooFew);
        SnapshotHeader header = snapshots.header(ROUND).orElseThrow();
        Served served = reader.read(header);
        AttackedSnapshot attacked = attackable.of(header);
        AttackReport.Result small = AttackSuite.run(TOO_FEW, Reading.of(attacked.read(served.own())), attacked.truth());
        assertTrue(!small.findings().isEmpty(), small.toString());
        small.findings().forEach(finding -> {
            assertEquals(broken[0], finding.indicator());
            assertTrue(finding.how().contains((String) broken[1]), finding.how());
        });
        assertEquals(List.of(), FormatComparison.of(served).findings(), "Every place says the same");
        served.alone().forEach(result -> {
            assertEquals(List.of(), result.findings());
            assertTrue(result.tried() > 100, result.title());
        });
    }

    /** Gives a withheld cell the figures of the group of all, before anybody has read it. */
    @SuppressWarnings("unchecked")
    private Object[] showTooFew() {
        database.createNativeQuery("set local session_replication_role = replica")
                .executeUpdate();
        Object[] cell = ((List<Object[]>)
                        database.createNativeQuery("""
                        select few.indicator_id, few.group_id from released_cell few
                        join released_cell whole using (round_id, vintage, indicator_id, part)
                        where few.round_id = ?1 and few.status = 'TOO_FEW' and few.part = '' and whole.group_id = 'all'
                          and whole.figures ->> 'median' not like '!%' and whole.figures ->> 'n' not like '!%'
                        order by few.indicator_id, few.group_id limit 1
                        """).setParameter(1, ROUND).getResultList())
                .get(0);
        database.createNativeQuery("""
                        update released_cell set status = 'RELEASED', figures =
                            (select figures from released_cell
                             where round_id = ?1 and indicator_id = ?2 and part = '' and group_id = 'all')
                        where round_id = ?1 and indicator_id = ?2 and part = '' and group_id = ?3
                        """)
                .setParameter(1, ROUND)
                .setParameter(2, cell[0])
                .setParameter(3, cell[1])
                .executeUpdate();
        return cell;
    }
}
