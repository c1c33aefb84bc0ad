package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.pack.LoadPack;
import fi.kuntapeili.survey.pack.LoadResult;
import fi.kuntapeili.survey.response.ResponseHead;
import fi.kuntapeili.survey.response.ResponseRepository;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.response.SubmissionRepository;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.survey.round.Today;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demo as it stands after its first start. */
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, restrictToAnnotatedClass = true)
class DemoPackTest {

    private static final Path DEMO = Path.of("../packs/finland-2026-demo");

    @Inject
    LoadPack loadPack;

    @Inject
    RoundRepository rounds;

    @Inject
    ResponseRepository responses;

    @Inject
    SubmissionRepository submissions;

    @Inject
    SnapshotStore snapshots;

    @Inject
    Today today;

    @Test
    void theDemoHasAPublishedRoundAndAnOpenOneAndLoadingItAgainChangesNothing() {
        assertEquals(new LoadResult.Loaded(List.of("finland-2026", "finland-2026-demo")), loadPack.load(DEMO));

        Round earlier = rounds.findById("2024");
        assertEquals(RoundState.PUBLISHED, earlier.state());
        assertTrue(earlier.synthetic());
        Map<ResponseState, Long> states = states("2024");
        long asked = states.values().stream().mapToLong(Long::longValue).sum();
        double rate = (double) states.get(ResponseState.ACCEPTED) / asked;
        assertTrue(rate > 0.74 && rate < 0.86, "response rate " + rate);
        assertTrue(snapshots.header("2024").isPresent());

        Round open = rounds.findById("2026");
        assertEquals(RoundState.OPEN, open.state());
        assertEquals(today.date().minusDays(21), open.opens());
        assertEquals(308, rounds.frame("2026").size());
        Map<ResponseState, Long> now = states("2026");
        for (ResponseState state : List.of(
                ResponseState.NOT_STARTED,
                ResponseState.IN_PROGRESS,
                ResponseState.SUBMITTED,
                ResponseState.ACCEPTED)) {
            assertTrue(now.getOrDefault(state, 0L) > 20, state + " " + now);
        }
        assertEquals(ResponseState.SUBMITTED, head("2026", "182").state());
        assertFalse(submissions.receipts("2026", new OrganisationCode("182")).isEmpty());
        assertEquals(ResponseState.NOT_STARTED, head("2026", "005").state());

        assertInstanceOf(LoadResult.Unchanged.class, loadPack.load(DEMO));
    }

    private Map<ResponseState, Long> states(String round) {
        return responses.heads(round).stream()
                .collect(Collectors.groupingBy(ResponseHead::state, Collectors.counting()));
    }

    private ResponseHead head(String round, String code) {
        return responses.heads(round).stream()
                .filter(head -> head.organisation().value().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
