package fi.kuntapeili.benchmark.peergroup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SummedAreasTest {

    private final Map<OrganisationCode, Map<String, ReferenceValue>> reference = new HashMap<>();
    private SummedAreas areas;

    @BeforeEach
    void twoAreas() {
        areas = SummedAreas.of(
                "area",
                List.of(
                        organisation("3", Map.of("area", "north")),
                        organisation("1", Map.of("area", "north")),
                        organisation("2", Map.of("area", "south")),
                        organisation("4", Map.of())),
                reference);
        value("1", "jobs", 2024, 30);
        value("3", "jobs", 2024, 70);
        value("1", "people", 2024, 50);
        value("3", "people", 2024, 350);
        value("2", "jobs", 2024, 5);
    }

    @Test
    void anAreaIsTheSumOfItsMembersAndWhoIsInNoAreaIsLeftOut() {
        assertEquals(Map.of("north", codes("1", "3"), "south", codes("2")), areas.members());
        assertEquals(Map.of("north", 100.0, "south", 5.0), areas.sum("jobs"));
    }

    @Test
    void aRatioIsComputedFromSumsAndIsNoMeanOfRatios() {
        assertEquals(0.25, areas.ratio("jobs", "people").get("north"));
        assertEquals(Double.NaN, areas.ratio("jobs", "people").get("south"));
    }

    @Test
    void oneMissingMemberMakesTheAreaMissing() {
        reference.get(new OrganisationCode("3")).remove("people");
        assertEquals(Double.NaN, areas.sum("people").get("north"));
        assertEquals(Double.NaN, areas.ratio("jobs", "people").get("north"));
        assertEquals(100, areas.sum("jobs").get("north"));
    }

    @Test
    void valuesOfDifferentYearsAreNotAddedUp() {
        value("3", "jobs", 2023, 70);
        assertEquals(Double.NaN, areas.sum("jobs").get("north"));
    }

    @Test
    void aDenominatorOfZeroHasNoRatio() {
        value("1", "people", 2024, 0);
        value("3", "people", 2024, 0);
        assertEquals(Double.NaN, areas.ratio("jobs", "people").get("north"));
    }

    private void value(String code, String statistic, int year, long amount) {
        OrganisationCode organisation = new OrganisationCode(code);
        reference
                .computeIfAbsent(organisation, unseen -> new HashMap<>())
                .put(
                        statistic,
                        new ReferenceValue(
                                statistic,
                                organisation,
                                year,
                                BigDecimal.valueOf(amount),
                                ReferenceValue.Status.FINAL));
    }

    private static Organisation organisation(String code, Map<String, String> attributes) {
        return new Organisation(
                new OrganisationCode(code), new LocalizedText(Map.of("en", code)), attributes, null, null, null, null);
    }

    private static List<OrganisationCode> codes(String... codes) {
        return List.of(codes).stream().map(OrganisationCode::new).toList();
    }
}
