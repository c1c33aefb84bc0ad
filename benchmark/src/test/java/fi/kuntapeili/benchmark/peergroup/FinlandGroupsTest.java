package fi.kuntapeili.benchmark.peergroup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorRepository;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.benchmark.snapshot.FinnishDatabase;
import fi.kuntapeili.benchmark.snapshot.FinnishRounds;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireReader;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FinnishDatabase.class)
class FinlandGroupsTest {

    @Inject
    FinnishRounds rounds;

    @Inject
    Register register;

    @Inject
    ReferenceStatistics statistics;

    @Inject
    GroupRuleRepository rules;

    @Inject
    IndicatorRepository indicators;

    @Inject
    QuestionnaireRepository questionnaires;

    @BeforeEach
    void loaded() {
        rounds.load();
    }

    @Test
    void noTwoGroupsToChooseFromHaveOneName() {
        for (String language : List.of("fi", "sv", "en")) {
            List<String> names = groups().compared().stream()
                    .filter(group -> group.kind() != GroupKind.NEIGHBOURS)
                    .map(group -> group.name().in(language))
                    .toList();
            assertEquals(List.copyOf(new LinkedHashSet<>(names)), names);
        }
        assertTrue(groups().compared().stream()
                .anyMatch(group -> group.name().in("fi").equals("Työllisyysalue: Pohjois-Karjala")));
    }

    @Test
    void everyMunicipalityIsInOneGroupOfEachRuleThatDividesThem() {
        ResolveGroups.Groups groups = groups();
        Map<String, Integer> sizes = groups.compared().stream()
                .collect(Collectors.groupingBy(
                        PeerGroup::rule,
                        Collectors.summingInt(group -> group.members().size())));
        for (String rule : List.of("all", "size", "region", "type", "employment_area", "subregion")) {
            assertEquals(308, sizes.get(rule), rule);
        }
        assertEquals(26, members(groups, "region_01"));
        assertEquals(185, members(groups, "type_3"));
        assertEquals(21, members(groups, "size_over_50000"));
        assertEquals(211, members(groups, "size_under_5000") + members(groups, "size_5000_10000"));
        assertEquals(21, members(groups, "c21"));
        assertEquals(
                69,
                groups.compared().stream()
                        .filter(group -> group.rule().equals("subregion"))
                        .count());
    }

    @Test
    void networksThatAreNotConfirmedAreListedWithTheirNote() {
        List<ListedGroup> listed = groups().listed();
        assertEquals(
                List.of("bilingual_swedish", "university_cities", "kehyskuntaverkosto", "seutukaupunkiverkosto"),
                listed.stream().map(ListedGroup::id).toList());
        assertTrue(listed.stream().allMatch(group -> group.note().isPresent()));
    }

    @Test
    void fortyFourIndicatorsAreComputedAndSixSayWhatIsMissing() {
        List<Indicator> all = indicators
                .current(questionnaires.get(questionnaires.published().get(0).version()))
                .indicators();
        assertEquals(50, all.size());
        assertEquals(44, all.stream().filter(Indicator::collected).count());
        assertTrue(all.stream()
                .filter(indicator -> !indicator.collected())
                .allMatch(indicator ->
                        indicator.why().isPresent() && !indicator.missing().isEmpty()));
        assertTrue(all.stream()
                .filter(Indicator::collected)
                .filter(indicator ->
                        indicator.valueType() == ValueType.CATEGORY || indicator.valueType() == ValueType.COMPOSITION)
                .allMatch(indicator -> !indicator.categories().isEmpty()));
    }

    @Test
    void noOutcomeThatIsComparedDecidesWhoIsNear() {
        List<Indicator> compared =
                indicators
                        .current(questionnaires.get(
                                questionnaires.published().get(0).version()))
                        .indicators()
                        .stream()
                        .filter(Indicator::collected)
                        .toList();
        Set<String> structural = Set.of("population", "unemployment_rate");
        assertEquals(
                structural,
                rules.rules().stream()
                        .filter(GroupRule.Neighbours.class::isInstance)
                        .flatMap(rule -> ((GroupRule.Neighbours) rule).variables().stream())
                        .map(variable -> variable.of().written().substring("ref.".length()))
                        .collect(Collectors.toSet()));
        // Population is what figures are divided by and no figure itself.
        assertTrue(compared.stream()
                .noneMatch(indicator -> indicator.referenceStatistics().contains("unemployment_rate")));
    }

    @Test
    void anIndicatorOfAQuestionThatIsNotAskedIsLeftOut() throws IOException {
        Questionnaire another = QuestionnaireReader.read(
                        Files.readString(Path.of("../packs/example/questionnaire.yaml")), Set.of())
                .questionnaire()
                .orElseThrow();
        assertEquals(
                List.of(),
                indicators.current(another).indicators().stream()
                        .filter(Indicator::collected)
                        .toList());
    }

    private ResolveGroups.Groups groups() {
        return ResolveGroups.of(
                rules.rules(),
                register.validOn(LocalDate.of(2026, 3, 1)),
                register.attributes(),
                register.networks(),
                statistics.latest(2025));
    }

    private static int members(ResolveGroups.Groups groups, String id) {
        List<OrganisationCode> members = groups.compared().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow()
                .members();
        return members.size();
    }
}
