package fi.kuntapeili.survey.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.organisation.Network;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, restrictToAnnotatedClass = true)
class FinlandPackTest {

    private static final Path FINLAND = Path.of("../packs/finland-2026");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Inject
    LoadPack loadPack;

    @Inject
    CurrentPack currentPack;

    @Inject
    Register register;

    @Inject
    ReferenceStatistics statistics;

    @Inject
    QuestionnaireRepository questionnaires;

    @BeforeEach
    void loaded() {
        LoadResult result = loadPack.load(FINLAND);
        assertFalse(result instanceof LoadResult.Refused, result::toString);
    }

    @Test
    void everyMunicipalityIsThereAndTheAbolishedOnesLeadToASuccessor() {
        List<Organisation> valid = register.validOn(TODAY);
        assertEquals(308, valid.size());
        assertEquals(308 + 114, register.all().size());
        assertEquals(114, register.mergers().size());
        assertTrue(valid.stream().allMatch(each -> each.location().isPresent()));
        register.mergers().forEach(merger -> {
            assertTrue(register.find(merger.from()).orElseThrow().validTo().isPresent());
            assertTrue(merger.date()
                    .isAfter(
                            register.find(merger.from()).orElseThrow().validTo().orElseThrow()));
        });
    }

    @Test
    void attributesAreNamedInEveryLanguage() {
        Organisation mariehamn = register.find(new OrganisationCode("478")).orElseThrow();
        assertEquals("21", mariehamn.attribute("region_code").orElseThrow());
        assertEquals("Mariehamn", mariehamn.name().in("sv"));
        Map<String, Long> types = register.validOn(TODAY).stream()
                .collect(Collectors.groupingBy(each -> each.attribute("type").orElseThrow(), Collectors.counting()));
        assertEquals(Map.of("1", 56L, "2", 67L, "3", 185L), types);
        assertEquals(
                "South Ostrobothnia",
                register.attribute("region_code")
                        .flatMap(attribute -> attribute.labelOf("14"))
                        .orElseThrow()
                        .in("en"));
    }

    @Test
    void publishedStatisticsSayTheirYearStatusSourceAndLicence() {
        ReferenceValue population = statistics
                .latest("population", new OrganisationCode("005"), 2026)
                .orElseThrow();
        assertEquals(2024, population.year());
        assertEquals(new BigDecimal("9083"), population.value());
        assertEquals(ReferenceValue.Status.PRELIMINARY, population.status());
        assertEquals(
                ReferenceValue.Status.FINAL,
                statistics
                        .latest("population", new OrganisationCode("005"), 2023)
                        .orElseThrow()
                        .status());
        List<ReferenceStatistic> all = statistics.all();
        assertTrue(all.stream()
                .filter(ReferenceStatistic::collected)
                .allMatch(
                        each -> each.licence().isPresent() && each.attribution().isPresent()));
        assertEquals(
                List.of("price_index", "enterprise_stock", "jobs", "new_enterprises", "tax_revenue"),
                all.stream()
                        .filter(each -> !each.collected())
                        .map(ReferenceStatistic::id)
                        .toList());
    }

    @Test
    void networksWithAnUnconfirmedMemberAreOnlyListed() {
        assertEquals(
                List.of("c21", "large_cities", "kuuma", "small_municipalities"),
                register.networks().stream()
                        .filter(Network::confirmed)
                        .map(Network::id)
                        .toList());
        assertEquals(8, register.networks().size());
    }

    @Test
    void theQuestionnaireHasItsEightyQuestionsAndSaysWhatIsUnreviewed() {
        Questionnaire questionnaire =
                questionnaires.get(questionnaires.published().get(0).version());
        assertEquals(80, questionnaire.questions().size());
        assertEquals(10, questionnaire.sections().size());
        assertEquals(Map.of("sv", "unreviewed"), questionnaire.review());
        assertEquals(Map.of("sv", "unreviewed"), currentPack.get().review());
        assertFalse(currentPack.get().notes().isEmpty());
    }

    @Test
    void loadingTheSamePackAgainChangesNothingAndSaysSo() {
        assertInstanceOf(LoadResult.Unchanged.class, loadPack.load(FINLAND));
    }
}
