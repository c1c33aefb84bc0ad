package fi.kuntapeili.survey.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccessPolicyTest {

    private static final OrganisationCode OWN = new OrganisationCode("101");
    private static final OrganisationCode OTHER = new OrganisationCode("102");
    private static final String ROUND = "r-1";

    private final AccessPolicy policy =
            new AccessPolicy((member, round, code) -> new Sections(false, Set.of("given")), "public"::equals);

    @Test
    void everyActionIsDecidedForEverybody() {
        for (Actor actor : everybody()) {
            for (Action action : Action.values()) {
                policy.decide(actor, action, new Subject(ROUND, OWN, "given"));
            }
        }
    }

    @Test
    void nobodyIsToldToSignInWhereSomebodyMightBeAllowed() {
        assertInstanceOf(Decision.SignInFirst.class, decide(Actor.nobody(), Action.RESPONSE, OWN));
        assertInstanceOf(Decision.SignInFirst.class, decide(Actor.nobody(), Action.ADMIN_MEMBERS, null));
        assertTrue(decide(Actor.nobody(), Action.START, null).isAllowed());
    }

    @Test
    void aDutyGivesNothingInAnotherOrganisation() {
        for (Role role : List.of(Role.KEYHOLDER, Role.EDITOR, Role.VIEWER)) {
            for (Action action : Action.values()) {
                if (action.name().startsWith("RESPONSE") || action.name().startsWith("SECTION")) {
                    assertFalse(decide(with(role), action, OTHER).isAllowed(), role + " " + action);
                }
            }
        }
    }

    @Test
    void anEditorWritesAndAViewerReadsOnlyTheSectionsGiven() {
        assertTrue(section(with(Role.EDITOR), Action.SECTION_WRITE, "given"));
        assertFalse(section(with(Role.EDITOR), Action.SECTION_WRITE, "not-given"));
        assertTrue(section(with(Role.VIEWER), Action.SECTION, "given"));
        assertFalse(section(with(Role.VIEWER), Action.SECTION, "not-given"));
        assertFalse(section(with(Role.VIEWER), Action.SECTION_WRITE, "given"));
        assertTrue(section(with(Role.KEYHOLDER), Action.SECTION_WRITE, "not-given"));
    }

    @Test
    void onlyTheKeyholderSubmits() {
        assertTrue(decide(with(Role.KEYHOLDER), Action.RESPONSE_SUBMIT, OWN).isAllowed());
        Stream.of(Role.values())
                .filter(role -> role != Role.KEYHOLDER)
                .forEach(role -> assertFalse(
                        decide(with(role), Action.RESPONSE_SUBMIT, OWN).isAllowed(), role.id()));
    }

    @Test
    void singleAnswersAreForTheOrganisationAndTheReviewAlone() {
        for (Role role : List.of(Role.PUBLISHER, Role.ADMIN)) {
            for (Action action :
                    List.of(Action.RESPONSE, Action.ANSWERS_EXPORT, Action.RESPONSE_REVIEW, Action.HISTORY)) {
                assertFalse(decide(with(role), action, OWN).isAllowed(), role + " " + action);
            }
        }
        assertTrue(decide(with(Role.STAFF), Action.RESPONSE_REVIEW, OWN).isAllowed());
        assertFalse(decide(with(Role.STAFF), Action.RESPONSE, OWN).isAllowed());
    }

    @Test
    void aRoundThatIsNotPublicIsHiddenFromEverybody() {
        for (Actor actor : everybody()) {
            assertInstanceOf(Decision.Hidden.class, policy.decide(actor, Action.PUBLICATION, Subject.of("not-public")));
            assertTrue(
                    policy.decide(actor, Action.API_DATA, Subject.of("public")).isAllowed());
        }
    }

    @Test
    void aRoleForTheWholeServiceIsNoDuty() {
        assertEquals(Sections.none(), policy.readable(with(Role.ADMIN), ROUND, OWN));
        assertEquals(Sections.none(), policy.writable(with(Role.VIEWER), ROUND, OWN));
    }

    private boolean section(Actor actor, Action action, String section) {
        return policy.decide(actor, action, new Subject(ROUND, OWN, section)).isAllowed();
    }

    private Decision decide(Actor actor, Action action, OrganisationCode organisation) {
        return policy.decide(actor, action, new Subject(ROUND, organisation, null));
    }

    private static List<Actor> everybody() {
        return Stream.concat(
                        Stream.of(Actor.nobody()), Arrays.stream(Role.values()).map(AccessPolicyTest::with))
                .toList();
    }

    private static Actor with(Role role) {
        Set<Role> roles = role.isForAnOrganisation() ? Set.of() : Set.of(role);
        Set<Duty> duties = role.isForAnOrganisation() ? Set.of(new Duty(role, OWN)) : Set.of();
        return new Actor(UUID.randomUUID(), "somebody", "Somebody", roles, duties);
    }
}
