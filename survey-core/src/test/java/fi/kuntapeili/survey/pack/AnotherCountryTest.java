package fi.kuntapeili.survey.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.organisation.Network;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.questionnaire.NumberQuestion;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.text.Locality;
import fi.kuntapeili.survey.text.Texts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A country, languages and attributes that no code has heard of. */
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, restrictToAnnotatedClass = true)
class AnotherCountryTest {

    static final Path TESTLAND = Path.of("src/test/resources/packs/testland");

    @Inject
    LoadPack loadPack;

    @Inject
    CurrentPack currentPack;

    @Inject
    Register register;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    Locality locality;

    @Inject
    Texts texts;

    @BeforeEach
    void loaded() {
        LoadResult result = loadPack.load(TESTLAND);
        assertFalse(result instanceof LoadResult.Refused, result::toString);
    }

    @Test
    void itsUnitsAttributesAndNetworksAreThere() {
        List<Organisation> valid = register.validOn(LocalDate.of(2025, 6, 1));
        assertEquals(23, valid.size());
        Organisation first = valid.get(0);
        assertEquals("Akmenlauki", first.name().in("lv"));
        assertEquals(Optional.of("A"), first.attribute("county"));
        assertEquals("PU1", first.protectionUnit());
        assertEquals(2, register.mergersFrom(new OrganisationCode("T900")).size());
        assertEquals(
                List.of("coastnet"),
                register.networks().stream()
                        .filter(Network::confirmed)
                        .map(Network::id)
                        .toList());
    }

    @Test
    void whereANameIsMissingInALanguageTheDefaultLanguageSteps() {
        assertEquals(
                "Vanalinna kihelkond",
                register.find(new OrganisationCode("T900")).orElseThrow().name().in("lv"));
    }

    @Test
    void itsQuestionnaireOfNumbersOnlyIsPublished() {
        Questionnaire questionnaire =
                questionnaires.get(questionnaires.published().get(0).version());
        assertEquals("katse", questionnaire.id());
        assertTrue(questionnaire.questions().stream().allMatch(NumberQuestion.class::isInstance));
    }

    @Test
    void itsLanguagesClockAndTextsAreUsed() {
        assertEquals(List.of("et", "lv"), List.copyOf(currentPack.get().languages()));
        assertEquals("et", locality.defaultLanguage());
        assertEquals(ZoneId.of("Europe/Tallinn"), locality.timeZone());
        assertTrue(currentPack.get().timeZone().getId().contains("Tallinn"));
        assertEquals(
                texts.get("fi", "pack_value_missing"),
                texts.get("et", "pack_value_missing"),
                "a text that the pack does not bring is shown in the fallback language");
    }

    @Test
    void loadingItAgainChangesNothing() {
        assertInstanceOf(LoadResult.Unchanged.class, loadPack.load(TESTLAND));
    }

    @Test
    void onlyTheChangedPackIsAppliedAgain(@TempDir Path directory) throws IOException {
        Path copy = PackCopy.of(TESTLAND, directory);
        Files.writeString(
                copy.resolve("organisations.csv"),
                Files.readString(copy.resolve("organisations.csv")).replace("Kivilaane", "Kivilaane vald"));

        assertEquals(new LoadResult.Loaded(List.of("testland")), loadPack.load(copy));
        assertEquals(
                "Kivilaane vald",
                register.find(new OrganisationCode("T001")).orElseThrow().name().in("et"));
        assertEquals(new LoadResult.Loaded(List.of("testland")), loadPack.load(TESTLAND));
    }

    @Test
    void anotherPackIsRefusedBesideIt() {
        LoadResult.Refused refused =
                assertInstanceOf(LoadResult.Refused.class, loadPack.load(Path.of("../packs/finland-2026")));
        assertEquals("pack_another_loaded", refused.problems().get(0).key());
        assertEquals(23, register.validOn(LocalDate.of(2025, 6, 1)).size());
    }
}
