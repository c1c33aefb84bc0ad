package fi.kuntapeili.survey.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.organisation.ReferenceValue.Status;
import fi.kuntapeili.survey.text.LocalizedText;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class RegisterTest {

    private static final OrganisationCode OLD = new OrganisationCode("01");
    private static final OrganisationCode NEW = new OrganisationCode("02");

    @Inject
    Register register;

    @Inject
    RegisterRepository repository;

    @Inject
    ReferenceStatistics statistics;

    @BeforeEach
    void twoUnitsOfWhichOneWasMergedIntoTheOther() {
        statistics.replace(List.of(), List.of());
        repository.replaceNetworks(List.of());
        repository.replaceMergers(List.of());
        repository.save(List.of(
                new Organisation(OLD, text("Old"), Map.of(), null, LocalDate.of(2019, 12, 31), null, null),
                new Organisation(
                        NEW,
                        text("New"),
                        Map.of("region_code", "07"),
                        null,
                        null,
                        new Location(60.5, 24.25),
                        "joint")));
        repository.replaceMergers(List.of(new Merger(LocalDate.of(2020, 1, 1), OLD, NEW, BigDecimal.ONE)));
    }

    @Test
    void anOrganisationComesBackAsItWasStored() {
        Organisation found = register.find(NEW).orElseThrow();

        assertEquals(text("New"), found.name());
        assertEquals(Optional.of("07"), found.attribute("region_code"));
        assertEquals(Optional.empty(), found.attribute("unknown"));
        assertEquals(Optional.of(new Location(60.5, 24.25)), found.location());
        assertEquals("joint", found.protectionUnit());
        assertEquals("01", register.find(OLD).orElseThrow().protectionUnit());
    }

    @Test
    void anAbolishedUnitExistsToItsLastDayAndLeadsToItsSuccessor() {
        assertTrue(register.validOn(LocalDate.of(2019, 12, 31)).stream()
                .anyMatch(each -> each.code().equals(OLD)));
        assertFalse(register.validOn(LocalDate.of(2020, 1, 1)).stream()
                .anyMatch(each -> each.code().equals(OLD)));
        assertEquals(NEW, register.mergersFrom(OLD).get(0).to());
        assertEquals(OLD, register.mergersInto(NEW).get(0).from());
    }

    @Test
    void aReferenceValueIsTheLatestThatIsNotLater() {
        statistics.replace(
                List.of(people()), List.of(value(2020, "100", Status.FINAL), value(2022, "90.5", Status.PRELIMINARY)));

        assertEquals(Optional.empty(), statistics.latest("people", NEW, 2019));
        assertEquals(
                value(2020, "100", Status.FINAL),
                statistics.latest("people", NEW, 2021).orElseThrow());
        assertEquals(Map.of(NEW, Map.of("people", value(2022, "90.5", Status.PRELIMINARY))), statistics.latest(2030));
    }

    @Test
    void whatItsPublisherKeepsBackIsTheLatestAndNoOlderValueStandsInForIt() {
        ReferenceValue keptBack = new ReferenceValue("people", NEW, 2021, null, Status.SUPPRESSED);
        ReferenceValue estimate = new ReferenceValue("people", NEW, 2022, new BigDecimal("90"), Status.ESTIMATED, true);
        statistics.replace(List.of(people()), List.of(value(2020, "100", Status.FINAL), keptBack, estimate));

        assertEquals(keptBack, statistics.latest("people", NEW, 2021).orElseThrow());
        assertEquals(Optional.empty(), keptBack.shown());
        assertEquals(estimate, statistics.latest(2022).get(NEW).get("people"));
        assertEquals(Optional.of(new BigDecimal("90")), estimate.counted());
        assertEquals(Optional.empty(), value(2022, "90", Status.IMPUTED).counted(), "where the pack does not say so");
    }

    @Test
    void aNetworkWithOneUnconfirmedMemberIsNotConfirmed() {
        Membership sure = new Membership(OLD, Certainty.CONFIRMED);
        repository.replaceNetworks(List.of(
                new Network("sure", text("Sure"), Optional.empty(), List.of(sure)),
                new Network(
                        "half",
                        text("Half"),
                        Optional.of(text("A candidate list")),
                        List.of(sure, new Membership(NEW, Certainty.UNCONFIRMED)))));

        List<Network> networks = register.networks();
        assertEquals(List.of("sure", "half"), networks.stream().map(Network::id).toList());
        assertTrue(networks.get(0).confirmed());
        assertFalse(networks.get(1).confirmed());
        assertEquals(List.of(OLD, NEW), networks.get(1).codes());
    }

    @Test
    void attributesKeepTheirOrderAndTheirLabelsToo() {
        Attribute region =
                new Attribute("region_code", Attribute.Type.CODE, text("Region"), Map.of("07", text("Seven")));
        repository.replaceAttributes(
                List.of(region, new Attribute("area", Attribute.Type.NUMBER, text("Area"), Map.of())));

        assertEquals(
                List.of("region_code", "area"),
                register.attributes().stream().map(Attribute::key).toList());
        assertEquals(
                Optional.of(text("Seven")),
                register.attribute("region_code").orElseThrow().labelOf("07"));
    }

    private static ReferenceStatistic people() {
        return new ReferenceStatistic(
                "people",
                text("People"),
                text("persons"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                true);
    }

    private static ReferenceValue value(int year, String value, Status status) {
        return new ReferenceValue("people", NEW, year, new BigDecimal(value), status);
    }

    private static LocalizedText text(String english) {
        return new LocalizedText(Map.of("en", english));
    }
}
