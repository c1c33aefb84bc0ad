package fi.kuntapeili.survey.response;

import static fi.kuntapeili.survey.response.ResponseFixture.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.response.ResponseFixture.Place;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an organisation takes home of its own answers: history and file. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class OwnAnswersTest {

    @Inject
    ResponseFixture fixture;

    @Inject
    AnswerHistory history;

    @Inject
    ExportAnswers export;

    @Inject
    AssignSections assign;

    private Place place;
    private Author keyholder;

    @BeforeEach
    void aStartedResponse() {
        place = fixture.openRound();
        keyholder = fixture.started(place);
    }

    @Test
    void theHistoryTellsWhatStoodThereBefore() {
        fixture.saved(keyholder, place, set("cost", 0, "500"));
        fixture.saved(keyholder, place, set("cost", 1, "600"), set("note", 0, "Why"));

        List<AnswerHistory.Change> changes = history.read(keyholder, place.round(), place.organisation(), 10);
        assertEquals(
                List.of("note", "cost", "cost"),
                changes.stream().map(AnswerHistory.Change::path).toList());
        AnswerHistory.Change cost = changes.get(1);
        assertEquals("500", cost.old().orElseThrow().raw());
        assertEquals("600", cost.now().orElseThrow().value());
        assertEquals(Optional.empty(), changes.get(2).old());
        assertEquals(keyholder.name(), cost.authorName());
    }

    @Test
    void theHistoryKeepsToTheSectionsOfTheReader() {
        fixture.saved(keyholder, place, set("cost", 0, "500"), set("note", 0, "Why"));
        Author viewer = fixture.person(place, Role.VIEWER, false, "en");
        assertEquals(List.of(), history.read(viewer, place.round(), place.organisation(), 10));
        assign.assign(keyholder, place.round(), place.organisation(), viewer.memberId(), Set.of("money"));
        assertEquals(
                List.of("cost"),
                history.read(viewer, place.round(), place.organisation(), 10).stream()
                        .map(AnswerHistory.Change::path)
                        .toList());
    }

    @Test
    void anAnswerNeverBecomesAFormula() {
        fixture.saved(
                keyholder,
                place,
                set("note", 0, "=HYPERLINK(\"http://example.org\")"),
                set("grid[r1].a", 0, "-3"),
                new Operation.SetMissing(CellPath.of("cost"), 0, MissingCode.NO_DATA));
        String csv = export.csv(keyholder, place.round(), place.organisation()).orElseThrow();
        List<String> lines = csv.lines().toList();

        assertTrue(lines.get(0).startsWith("round,organisation,questionnaire,language,section,path,question,raw"));
        assertTrue(csv.contains(",note,Anything else?,\"'=HYPERLINK(\"\"http://example.org\"\")\",\"'=HYPERLINK"), csv);
        assertTrue(
                csv.contains(",grid[r1].a,How many?: First: A,'-3,-3,\u22123,,1")
                        || csv.contains(",grid[r1].a,How many?: First: A,'-3,-3,'-3,,1"),
                csv);
        assertTrue(csv.contains(",cost,What did it cost?,,,,no_data,1,true"), csv);
        assertEquals(
                csv, export.csv(keyholder, place.round(), place.organisation()).orElseThrow());
    }

    @Test
    void theFileKeepsToTheSectionsOfTheReader() {
        fixture.saved(keyholder, place, set("cost", 0, "500"), set("note", 0, "Why"));
        Author viewer = fixture.person(place, Role.VIEWER, false, "en");
        assertEquals(
                1,
                export.csv(viewer, place.round(), place.organisation())
                        .orElseThrow()
                        .lines()
                        .count());
    }
}
