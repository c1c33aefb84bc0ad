package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.access.SignedInMember;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.RegisterRepository;
import fi.kuntapeili.survey.questionnaire.QuestionnaireReader;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import fi.kuntapeili.survey.text.LocalizedText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Three organisations, of which one ends with the year 2025, a tiny questionnaire, and people. */
@ApplicationScoped
public class RoundFixture {

    static final OrganisationCode NORTH = new OrganisationCode("001");
    static final OrganisationCode SOUTH = new OrganisationCode("002");
    static final OrganisationCode GONE = new OrganisationCode("003");
    static final QuestionnaireVersion TINY = new QuestionnaireVersion("tiny", "1");

    private static final String DEFINITION = """
            id: tiny
            version: "1"
            sections:
              - {id: s1, title: {fi: Osio, sv: Avsnitt, en: Section}, minutes: 1}
            questions:
              - {id: q1, section: s1, kind: integer, confidentiality: peer, text: {fi: Kysymys, sv: Fråga, en: Question}}
            """;

    @Inject
    EntityManager database;

    @Inject
    RegisterRepository register;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    SignedInMember signedIn;

    /** Forgets every round and brings the register and the questionnaire. */
    void beginAnew() {
        QuarkusTransaction.requiringNew().run(() -> {
            List.of("outbox", "invitation", "contact", "response", "section_assignment", "duty")
                    .forEach(table ->
                            database.createNativeQuery("delete from " + table).executeUpdate());
            database.createNativeQuery("delete from round_organisation").executeUpdate();
            database.createNativeQuery("delete from round").executeUpdate();
            register.save(List.of(
                    organisation(NORTH, "North", null),
                    organisation(SOUTH, "South", null),
                    organisation(GONE, "Gone", LocalDate.of(2025, 12, 31))));
            questionnaires.publish(
                    QuestionnaireReader.read(DEFINITION, Set.of("fi", "sv", "en"))
                            .questionnaire()
                            .orElseThrow(),
                    DEFINITION);
        });
    }

    /** One person at a staff desk. */
    Actor staff() {
        return person("staff-1", "Staff Person", Set.of(Role.STAFF));
    }

    Actor person(String subject, String name) {
        return person(subject, name, Set.of());
    }

    private Actor person(String subject, String name, Set<Role> roles) {
        var member = QuarkusTransaction.requiringNew().call(() -> signedIn.of(subject, name, subject + "@example.org"));
        return new Actor(member.id(), subject, name, roles, Set.of());
    }

    static RoundPlan plan(String opens, String closes) {
        return new RoundPlan(
                text("Round"),
                2026,
                LocalDate.parse(opens),
                LocalDate.parse(closes),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Puts a response of the organisation in a state, as its own use cases would. */
    void response(String round, OrganisationCode organisation, String state) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                                insert into response (id, round_id, organisation_code, state, form, seq, revision, open_cells)
                                values (gen_random_uuid(), ?1, ?2, ?3, 'FULL', 1, 1, '{}')
                                """)
                        .setParameter(1, round)
                        .setParameter(2, organisation.value())
                        .setParameter(3, state)
                        .executeUpdate());
    }

    static LocalizedText text(String english) {
        return new LocalizedText(Map.of("fi", english + " fi", "sv", english + " sv", "en", english));
    }

    private static Organisation organisation(OrganisationCode code, String name, LocalDate lastDay) {
        return new Organisation(code, text(name), Map.of(), null, lastDay, null, null);
    }
}
