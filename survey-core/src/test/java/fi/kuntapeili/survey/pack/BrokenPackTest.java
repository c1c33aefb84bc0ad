package fi.kuntapeili.survey.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.organisation.Register;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong is listed, all of it, and nothing is loaded. */
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, restrictToAnnotatedClass = true)
class BrokenPackTest {

    @Inject
    LoadPack loadPack;

    @Inject
    Register register;

    @Inject
    PackProblemTexts texts;

    @TempDir
    Path directory;

    private Path pack;

    @BeforeEach
    void copied() {
        pack = PackCopy.of(AnotherCountryTest.TESTLAND, directory);
    }

    @Test
    void everyWrongFieldOfTheRegisterIsNamedWithFileRowAndColumn() throws IOException {
        change("organisations.csv", "T002,Rannaküla", "T 2,Rannaküla");
        change("organisations.csv", "T003,Männiku", "T003,");
        change("organisations.csv", "57.71", "157.71");
        change("organisations.csv", "T005,Põhjametsa,Ziemeļmeži,,", "T005,Põhjametsa,Ziemeļmeži,yesterday,");
        change(
                "organisations.csv",
                "T006,Järvekalda,Ezerkrasti,,,57.85,24.25,,C",
                "T006,Järvekalda,Ezerkrasti,,,57.85,24.25,,Z");
        change("organisations.csv", "T008,Kasesalu", "T007,Kasesalu");
        change("organisations.csv", "T009,Uusjõe,Jaunupe", "T009,Uusjõe,Jaunupe,extra");

        assertEquals(
                List.of(
                        "organisations.csv 3 code pack_code_form",
                        "organisations.csv 4 name_et pack_value_missing",
                        "organisations.csv 5 lat pack_not_a_place",
                        "organisations.csv 6 valid_from pack_date_form",
                        "organisations.csv 7 county pack_value_not_declared",
                        "organisations.csv 9 code pack_value_twice",
                        "organisations.csv 10  pack_row_width"),
                places(problems()).stream()
                        .filter(place -> place.startsWith("organisations"))
                        .toList());
        assertTrue(register.all().isEmpty(), "nothing is half-loaded");
    }

    @Test
    void filesAreCheckedAgainstEachOther() throws IOException {
        change("mergers.csv", "T900,T001,0.6", "T900,T777,1.6");
        change("memberships.csv", "coastnet,T003,confirmed", "coastline,T003,perhaps");
        change("reference.csv", "firms,T004,2023,79,final", "jobs,T004,MMXX,many,final");

        assertEquals(
                List.of(
                        "mergers.csv 2 to_code pack_organisation_unknown",
                        "mergers.csv 2 share pack_share",
                        "memberships.csv 3 group pack_network_unknown",
                        "memberships.csv 3 certainty pack_certainty",
                        "reference.csv 8 statistic pack_statistic_unknown",
                        "reference.csv 8 year pack_year_form",
                        "reference.csv 8 value pack_number_form"),
                places(problems()));
    }

    @Test
    void aValueThatItsPublisherKeepsBackIsEmptyAndNoOtherIs() throws IOException {
        change("reference.csv", "firms,T004,2023,79,final", "firms,T004,2023,79,suppressed");
        change("reference.csv", "firms,T005,2023,92,final", "firms,T005,2023,,estimated");
        change("reference.csv", "firms,T006,2023,105,final", "firms,T006,2023,105,guessed");

        assertEquals(
                List.of(
                        "reference.csv 8 value pack_value_kept_back",
                        "reference.csv 10 value pack_value_missing",
                        "reference.csv 12 status pack_status"),
                places(problems()));
    }

    @Test
    void aColumnThatIsMissingOrUnknownIsSaid() throws IOException {
        change("organisations.csv", "code,name_et,name_lv,valid_from", "code,name_et,name_lt,valid_from");

        assertEquals(
                List.of(
                        "organisations.csv 1 name_lt pack_column_unknown",
                        "organisations.csv 1 name_lv pack_column_missing"),
                places(problems()).stream()
                        .filter(place -> place.startsWith("organisations"))
                        .toList());
    }

    @Test
    void aQuestionnaireProblemNamesTheQuestionTheFieldAndTheLine() throws IOException {
        change("questionnaire.yaml", "visibleIf: spent > 0\n", "visibleIf: spant > 0\n");
        change("questionnaire.yaml", "0.4 * previous.spent", "0.4 * previous.spent +");
        change("questionnaire.yaml", "{et: 'Mitu külastust?', lv: 'Cik apmeklējumu?'}", "{et: 'Mitu külastust?'}");
        change("questionnaire.yaml", "ref.firms > 0", "ref.farms > 0");

        List<PackProblem> problems = problems();
        assertEquals(
                Set.of(
                        "question workers, visibleIf",
                        "question spent, edit spent_change, violatedIf",
                        "question visits, text",
                        "question bought, visibleIf"),
                new TreeSet<>(problems.stream().map(PackProblem::column).toList()));
        for (PackProblem problem : problems) {
            String line = Files.readAllLines(pack.resolve("questionnaire.yaml")).get(problem.row() - 1);
            String field = problem.column().substring(problem.column().lastIndexOf(' ') + 1);
            assertTrue(line.contains(field + ":"), problem + " points at: " + line);
        }
    }

    @Test
    void theDescriptionOfThePackIsCheckedToo() throws IOException {
        change("pack.yaml", "Europe/Tallinn", "Europe/Atlantis");
        change("pack.yaml", "currency: EUR", "currency: euros");
        change("pack.yaml", "defaultLanguage: et", "defaultLanguage: de");
        change("pack.yaml", "B: {et: Keskmaa, lv: Viduszeme}", "B: {et: Keskmaa}");

        List<String> places = places(problems());
        assertTrue(
                places.containsAll(List.of(
                        "pack.yaml 7 timeZone pack_definition",
                        "pack.yaml 8 currency pack_definition",
                        "pack.yaml 6 defaultLanguage pack_definition",
                        "pack.yaml 16 attribute county, labels, B pack_definition")),
                places::toString);
    }

    @Test
    void aFileThatIsMissingMisnamedOrUnreadableIsSaid() throws IOException {
        Files.delete(pack.resolve("organisations.csv"));
        Files.writeString(pack.resolve("organizations.csv"), "code\n");
        change("groups.yaml", "tier: 0", "tier: 0, tier: [");
        Files.writeString(pack.resolve("messages_et.properties"), "shell_name=\\u12\n");

        assertEquals(
                Set.of(
                        "organizations.csv 0  pack_file_unknown",
                        "organisations.csv 0  pack_file_missing",
                        "groups.yaml 2  pack_yaml_unreadable",
                        "messages_et.properties 0  pack_properties_unreadable"),
                new TreeSet<>(places(problems())));
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Files.write(pack.resolve("mergers.csv"), "date\u00e4".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(List.of("mergers.csv 0  pack_not_utf8"), places(problems()));
    }

    @Test
    void aQuoteThatIsLeftOpenIsFound() throws IOException {
        change("mergers.csv", "2020-01-01,T900,T002,0.4", "2020-01-01,\"T900,T002,0.4");

        assertEquals("mergers.csv 3  pack_quote_open", places(problems()).get(0));
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        LoadResult.Refused refused =
                assertInstanceOf(LoadResult.Refused.class, loadPack.load(directory.resolve("nowhere")));
        assertEquals("pack_folder_missing", refused.problems().get(0).key());
    }

    @Test
    void everyProblemCanBeSaidInWords() throws IOException {
        change("mergers.csv", "T900,T001,0.6", "T900,T777,1.6");

        for (String language : List.of("fi", "sv", "en")) {
            List<String> lines = problems().stream()
                    .map(problem -> texts.line(language, problem))
                    .toList();
            assertTrue(lines.get(0).contains("mergers.csv"), lines::toString);
            assertTrue(lines.get(0).contains("T777"), lines::toString);
        }
    }

    private List<PackProblem> problems() {
        return assertInstanceOf(LoadResult.Refused.class, loadPack.load(pack)).problems();
    }

    private static List<String> places(List<PackProblem> problems) {
        return problems.stream()
                .map(p -> p.file() + " " + p.row() + " " + p.column() + " " + p.key())
                .toList();
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(pack.resolve(file));
        assertTrue(text.contains(from), file + " has no " + from);
        Files.writeString(pack.resolve(file), text.replace(from, to));
    }
}
