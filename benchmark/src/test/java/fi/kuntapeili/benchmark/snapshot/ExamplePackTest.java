package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.pack.LoadPack;
import fi.kuntapeili.survey.pack.LoadResult;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.response.AcceptedAnswers;
import fi.kuntapeili.survey.response.ResponseRepository;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pack that newcomers copy: it loads, and what its pages promise is so. */
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, restrictToAnnotatedClass = true)
class ExamplePackTest {

    private static final Path EXAMPLE = Path.of("../packs/example");

    @Inject
    LoadPack loadPack;

    @Inject
    RoundRepository rounds;

    @Inject
    ResponseRepository responses;

    @Inject
    AcceptedAnswers accepted;

    @Inject
    SnapshotStore snapshots;

    @TempDir
    Path directory;

    @Test
    void theExampleLoadsWithItsFinishedRoundFrozenAndItsOpenOneBegun() {
        LoadResult result = loadPack.load(EXAMPLE);
        assertTrue(result instanceof LoadResult.Loaded || result instanceof LoadResult.Unchanged, result::toString);

        assertEquals(RoundState.PUBLISHED, rounds.findById("2024").state());
        assertTrue(snapshots.header("2024").isPresent());
        assertEquals(12, rounds.frame("2024").size());
        AnswerSet answers = accepted.of("2024").get(new OrganisationCode("E04"));
        assertEquals(Optional.of(MissingCode.NO_DATA), answers.missing(CellPath.of("cost")));
        assertEquals(1, answers.rows("partners").size());
        assertEquals(11, accepted.of("2024").size());
        assertEquals(
                List.of(ResponseState.IN_PROGRESS),
                responses.heads("2025").stream()
                        .map(head -> head.state())
                        .filter(state -> state != ResponseState.NOT_STARTED)
                        .toList());
    }

    @Test
    void wrongAnswersIndicatorsGroupsAndRoundsAreListedWithTheirPlaces() throws IOException {
        Path copy = Files.createDirectory(directory.resolve("spoilt"));
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        change(copy, "answers.csv", "2024,E01,model,own", "2024,E01,model,alone");
        change(copy, "answers.csv", "2024,E02,cost,", "2024,E02,costs,");
        change(copy, "answers.csv", "2024,E03,methods,survey;panel", "2024,E03,methods,!no_data");
        change(copy, "answers.csv", "2025,E01,cost,19500", "2031,E01,cost,19500");
        change(copy, "indicators.yaml", "denominator: ref.inhabitants", "denominator: ref.people");
        change(copy, "indicators.yaml", "formula: model", "formula: modal");
        change(copy, "groups.yaml", "cutPoints: [4000]", "cutPoints: [4000, 3000]");
        change(copy, "groups.yaml", "attribute: district", "attribute: province");
        change(copy, "groups.yaml", "blockSize: 6", "blockSize: 3");
        change(copy, "groups.yaml", "members: 12", "members: 7");
        change(copy, "groups.yaml", "tier: 4", "tier: 2");
        change(copy, "groups.yaml", "of: organisation.farms", "of: organisation.fields");
        change(copy, "rounds.yaml", "opens: '-14d'", "opens: soon");
        change(copy, "rankings.yaml", "numerator: ref.jobseekers", "numerator: cost");
        change(copy, "rankings.yaml", "outcome: ref.inhabitants", "outcome: ref.enterprises");

        LoadResult.Refused refused = assertInstanceOf(LoadResult.Refused.class, loadPack.load(copy));
        Set<String> places = refused.problems().stream()
                .map(problem -> problem.file() + ": " + problem.column())
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "answers.csv: value",
                        "answers.csv: path",
                        "answers.csv: round",
                        "indicators.yaml: indicator cost_per_inhabitant, numerator",
                        "indicators.yaml: indicator cost_per_inhabitant",
                        "indicators.yaml: indicator organising, formula",
                        "groups.yaml: group size, cutPoints",
                        "groups.yaml: group district",
                        "groups.yaml: group near",
                        "groups.yaml: group near, blockSize",
                        "groups.yaml: group near, members",
                        "groups.yaml: group near, tier",
                        "rankings.yaml: ranking jobseekers",
                        "rankings.yaml: ranking inhabitants",
                        "rounds.yaml: round 2025, opens"),
                places);
        assertTrue(
                refused.problems().toString().contains("reads cost, which is an answer of the survey"),
                refused::toString);
        assertTrue(refused.problems().toString().contains("reads ref.enterprises, which has no values"));
        assertTrue(refused.problems().stream().allMatch(problem -> problem.row() > 0), refused::toString);
    }

    private static void change(Path pack, String file, String from, String to) throws IOException {
        String text = Files.readString(pack.resolve(file));
        assertTrue(text.contains(from), file + " has no " + from);
        Files.writeString(pack.resolve(file), text.replace(from, to));
    }
}
