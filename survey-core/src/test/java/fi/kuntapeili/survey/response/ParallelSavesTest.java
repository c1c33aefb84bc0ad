package fi.kuntapeili.survey.response;

import static fi.kuntapeili.survey.response.ResponseFixture.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.response.ResponseFixture.Place;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Many people at once: nothing acknowledged is lost, and the numbers have no gaps. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class ParallelSavesTest {

    private static final int PEOPLE = 6;
    private static final int ADDITIONS = 12;

    @Inject
    ResponseFixture fixture;

    @Inject
    OpenResponse open;

    @Inject
    AuditTrail audit;

    @Inject
    DataSource dataSource;

    @Test
    void peopleWhoCountTogetherLoseNoAddition() throws Exception {
        Place place = fixture.openRound();
        Author first = fixture.started(place);
        fixture.saved(first, place, set("grid[r1].a", 0, "0"));

        List<List<Long>> acknowledged = together(place, author -> {
            List<Long> seqs = new ArrayList<>();
            long version = 0;
            long count = 0;
            while (seqs.size() < ADDITIONS) {
                SaveReply reply = fixture.saved(author, place, set("grid[r1].a", version, Long.toString(count + 1)));
                List<Conflict> own = reply.conflicts().stream()
                        .filter(c -> c.mine().author().equals(author.memberId()))
                        .toList();
                if (own.isEmpty()) {
                    SavedCell cell = reply.accepted().get(0);
                    // A colleague may have written the same sum: then nothing was added by this save.
                    if (cell.authorName().equals(author.name()) && cell.version() == version + 1) {
                        seqs.add(reply.seq());
                    }
                    version = cell.version();
                    count = count + 1;
                } else {
                    Conflict conflict = own.get(0);
                    version = conflict.theirsVersion();
                    count = Long.parseLong(conflict.theirs().value());
                }
            }
            return seqs;
        });

        long additions = acknowledged.stream().mapToLong(List::size).sum();
        Cell cell = sheet(first, place).cells().get(CellPath.cell("grid", "r1", "a"));
        assertEquals(PEOPLE * ADDITIONS, additions);
        assertEquals(Long.toString(additions), cell.raw());
        assertEquals(1 + additions, cell.version());
        assertEquals(
                LongStream.rangeClosed(1, cell.version()).boxed().toList(),
                versions(place, "grid[r1].a"),
                "every version was written once");
        assertGapless(place, first);
    }

    @Test
    void everyRowThatWasAcknowledgedIsThere() throws Exception {
        Place place = fixture.openRound();
        Author first = fixture.started(place);
        List<List<String>> acknowledged = together(place, author -> {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < ADDITIONS; i++) {
                UUID row = UUID.randomUUID();
                fixture.saved(
                        author, place, new Operation.AddRow("units", row), set("units[" + row + "].fte", 0, "" + i));
                rows.add(row.toString());
            }
            return rows;
        });

        ResponseSheet sheet = sheet(first, place);
        assertEquals(PEOPLE * ADDITIONS, sheet.answers().rows("units").size());
        acknowledged.stream()
                .flatMap(List::stream)
                .forEach(row -> assertTrue(sheet.answers()
                        .value(CellPath.cell("units", row, "fte"))
                        .isPresent()));
        assertEquals(PEOPLE * ADDITIONS, sheet.head().seq());
        assertGapless(place, first);
    }

    private <T> List<T> together(Place place, Work<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Author author = fixture.person(place, Role.EDITOR, true, "en");
                all.add(() -> work.by(author));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(all)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Work<T> {
        T by(Author author) throws Exception;
    }

    private void assertGapless(Place place, Author reader) throws SQLException {
        long seq = sheet(reader, place).head().seq();
        long applied = numbers(place, """
                        select distinct (m.result->>'seq')::bigint from mutation m
                        join response r on r.id = m.response_id where r.round_id = ?
                        """).size();
        assertEquals(seq, applied, "each seq was given to a save");
        assertEquals(
                OptionalLong.empty(),
                audit.firstBreak(
                        AuditEvent.response(place.round(), place.organisation().value())));
    }

    private List<Long> versions(Place place, String path) throws SQLException {
        return numbers(
                place,
                "select version from answer_history h join response r on r.id = h.response_id where r.round_id = ?"
                        + " and path = '" + path + "' order by version");
    }

    private List<Long> numbers(Place place, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, place.round());
            List<Long> numbers = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getLong(1));
                }
            }
            return numbers;
        }
    }

    private ResponseSheet sheet(Author reader, Place place) {
        return open.read(reader, place.round(), place.organisation()).orElseThrow();
    }
}
