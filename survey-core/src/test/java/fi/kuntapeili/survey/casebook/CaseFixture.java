package fi.kuntapeili.survey.casebook;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.Duty;
import fi.kuntapeili.survey.access.GiveDuty;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.access.SignedInMember;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.RegisterRepository;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireReader;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundPlan;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.survey.text.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** For each test an organisation of its own whose accepted answers say something about its case. */
@ApplicationScoped
class CaseFixture {

    record Place(String round, OrganisationCode organisation, UUID response) {}

    @Inject
    RegisterRepository register;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    RoundRepository rounds;

    @Inject
    SignedInMember members;

    @Inject
    GiveDuty duties;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /** @param consent code of the option that was chosen */
    @Transactional
    Place answered(String consent, String reason) {
        Questionnaire questionnaire = publish();
        OrganisationCode code =
                new OrganisationCode(UUID.randomUUID().toString().substring(0, 8));
        register.save(List.of(new Organisation(
                code, new LocalizedText(Map.of("en", "Unit " + code)), Map.of(), null, null, null, null)));
        RoundPlan plan = new RoundPlan(
                new LocalizedText(Map.of("en", "Round")),
                2026,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        String id = "c-" + UUID.randomUUID().toString().substring(0, 13);
        Round round = new Round(
                id, new QuestionnaireVersion(questionnaire.id(), questionnaire.version()), plan, true, clock.instant());
        round.moveTo(RoundState.CLOSED, clock.instant());
        rounds.persist(round);
        rounds.flush();
        rounds.ask(id, List.of(code));
        UUID response = UUID.randomUUID();
        database.createNativeQuery("""
                        insert into response (id, round_id, organisation_code, state, form, seq, revision, open_cells)
                        values (?1, ?2, ?3, 'ACCEPTED', 'FULL', 1, 1, '{}')
                        """)
                .setParameter(1, response)
                .setParameter(2, id)
                .setParameter(3, code.value())
                .executeUpdate();
        answer(response, "may", consent);
        answer(response, "reason", reason);
        return new Place(id, code, response);
    }

    @Transactional
    void changeConsent(Place place, String consent) {
        database.createNativeQuery("update answer set raw = ?1, value = ?1 where response_id = ?2 and path = 'may'")
                .setParameter(1, consent)
                .setParameter(2, place.response())
                .executeUpdate();
    }

    @Transactional
    Actor keyholder(Place place) {
        String subject = "subject-" + UUID.randomUUID();
        UUID id = members.of(subject, "Key Holder", subject + "@example.org").id();
        Duty duty = new Duty(Role.KEYHOLDER, place.organisation());
        duties.give(Actor.nobody(), id, duty, true);
        return new Actor(id, subject, "Key Holder", Set.of(), Set.of(duty));
    }

    Actor staff() {
        return new Actor(UUID.randomUUID(), "staff", "Staff", Set.of(Role.STAFF), Set.of());
    }

    /** Subjects of the letters about the round, as they wait in the outbox. */
    @SuppressWarnings("unchecked")
    @Transactional
    List<String> letters(Place place) {
        return database.createNativeQuery("select link_path from outbox where round_id = ?1 order by created_at")
                .setParameter(1, place.round())
                .getResultList();
    }

    private void answer(UUID response, String path, String value) {
        database.createNativeQuery("""
                        insert into answer (response_id, path, raw, value, version, seq, author, author_name, source,
                                            answered_at)
                        values (?1, ?2, ?3, ?3, 1, 1, ?1, 'Test', 'TYPED', ?4)
                        """)
                .setParameter(1, response)
                .setParameter(2, path)
                .setParameter(3, value)
                .setParameter(4, clock.instant())
                .executeUpdate();
    }

    private Questionnaire publish() {
        try (InputStream in = CaseFixture.class.getResourceAsStream("/casebook/questionnaire.yaml")) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            QuestionnaireReader.Reading reading = QuestionnaireReader.read(yaml, Set.of("en"));
            Questionnaire questionnaire = reading.questionnaire()
                    .orElseThrow(
                            () -> new IllegalStateException(reading.problems().toString()));
            questionnaires.publish(questionnaire, yaml);
            return questionnaire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
