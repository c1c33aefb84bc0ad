package fi.kuntapeili.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.response.ResponseFixture.Place;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever several people do in whatever order, the answers are those of a model that fits on a page. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class InterleavingTest {

    private static final List<CellPath> CELLS =
            List.of(CellPath.of("cost"), CellPath.cell("grid", "r1", "a"), CellPath.cell("grid", "r2", "b"));
    private static final int PEOPLE = 3;
    private static final int STEPS = 60;

    /** @param look whether the person reloads the page before typing */
    private record Step(int person, int cell, String raw, boolean look, boolean resend) {}

    /** What a cell holds, by the rules: it changes only for who saw its newest version. */
    private record Held(String value, long version) {
        static final Held NOTHING = new Held("", 0);
    }

    @Inject
    ResponseFixture fixture;

    @Inject
    OpenResponse open;

    @Inject
    SaveAnswers saves;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyOrderOfSavesGivesWhatTheModelGives(long seed) {
        JqwikSession.run(() -> {
            RandomGenerator<List<Step>> steps = steps().list().ofSize(STEPS).generator(STEPS);
            follow(steps.next(new Random(seed)).value());
        });
    }

    private static Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, PEOPLE - 1),
                        Arbitraries.integers().between(0, CELLS.size() - 1),
                        Arbitraries.of("", "1", "2", "3"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false, false, false))
                .as(Step::new);
    }

    private void follow(List<Step> steps) {
        Place place = fixture.openRound();
        Author reader = fixture.started(place);
        List<Author> people = new ArrayList<>();
        List<Map<CellPath, Long>> seen = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(fixture.person(place, Role.EDITOR, true, "en"));
            seen.add(new HashMap<>());
        }
        Map<CellPath, Held> model = new HashMap<>();
        Map<String, String> waiting = new TreeMap<>();
        long writes = 0;
        for (Step step : steps) {
            CellPath path = CELLS.get(step.cell());
            Author author = people.get(step.person());
            Held held = model.getOrDefault(path, Held.NOTHING);
            if (step.look()) {
                seen.get(step.person()).put(path, held.version());
            }
            long base = seen.get(step.person()).getOrDefault(path, 0L);
            Mutation mutation = new Mutation(UUID.randomUUID(), 0, List.of(new Operation.Set(path, base, step.raw())));
            SaveResult result = saves.save(author, place.round(), place.organisation(), mutation);
            SaveReply reply = ((SaveResult.Saved) result).reply();
            if (step.resend()) {
                assertEquals(
                        new SaveResult.Replayed(reply),
                        saves.save(author, place.round(), place.organisation(), mutation));
            }
            boolean same = held.value().equals(step.raw());
            boolean applied = !same && base == held.version();
            String own = author.memberId() + " " + path;
            if (applied) {
                held = new Held(step.raw(), held.version() + 1);
                model.put(path, held);
                writes++;
                String written = held.value();
                waiting.entrySet()
                        .removeIf(e ->
                                e.getKey().endsWith(" " + path) && e.getValue().equals(written));
            }
            if (applied || same) {
                waiting.remove(own);
                seen.get(step.person()).put(path, held.version());
                assertEquals(held.version(), reply.accepted().get(0).version(), step.toString());
            } else {
                waiting.put(own, step.raw());
                assertEquals(List.of(), reply.accepted(), step.toString());
            }
            assertEquals(waiting, waitingIn(sheet(reader, place)), step.toString());
        }
        assertEquals(values(model), stored(sheet(reader, place)));
        assertEquals(writes, model.values().stream().mapToLong(Held::version).sum());
    }

    private ResponseSheet sheet(Author reader, Place place) {
        return open.read(reader, place.round(), place.organisation()).orElseThrow();
    }

    private static Map<String, String> waitingIn(ResponseSheet sheet) {
        Map<String, String> waiting = new TreeMap<>();
        sheet.conflicts()
                .forEach(c ->
                        waiting.put(c.mine().author() + " " + c.path(), c.mine().raw()));
        return waiting;
    }

    private static Map<CellPath, Held> values(Map<CellPath, Held> model) {
        return new TreeMap<>(model);
    }

    private static Map<CellPath, Held> stored(ResponseSheet sheet) {
        Map<CellPath, Held> stored = new TreeMap<>();
        sheet.cells().forEach((path, cell) -> stored.put(path, new Held(cell.raw(), cell.version())));
        return stored;
    }
}
