package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.Duty;
import fi.kuntapeili.survey.access.GiveDuty;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.access.SignedInMember;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.RegisterRepository;
import fi.kuntapeili.survey.questionnaire.CellPath;
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
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** People, an organisation and an open round of their own for each test. */
@ApplicationScoped
class ResponseFixture {

    /** One organisation's response in one round. */
    record Place(String round, OrganisationCode organisation) {}

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
    StartResponse start;

    @Inject
    SaveAnswers saves;

    @Inject
    Clock clock;

    /** An organisation in a round that is open. */
    @Transactional
    Place openRound() {
        return openRound(newOrganisation(), Optional.empty());
    }

    @Transactional
    Place openRound(OrganisationCode organisation, Optional<String> previous) {
        Questionnaire questionnaire = publish();
        return openRound(
                organisation, previous, new QuestionnaireVersion(questionnaire.id(), questionnaire.version()), 2026);
    }

    @Transactional
    Place openRound(
            OrganisationCode organisation, Optional<String> previous, QuestionnaireVersion questionnaire, int year) {
        RoundPlan plan = new RoundPlan(
                new LocalizedText(Map.of("en", "Round " + year)),
                year,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                Optional.empty(),
                previous,
                Optional.empty());
        Round round = new Round(
                "r-" + UUID.randomUUID().toString().substring(0, 13), questionnaire, plan, true, clock.instant());
        round.moveTo(RoundState.OPEN, clock.instant());
        rounds.persist(round);
        rounds.flush();
        rounds.ask(round.id(), List.of(organisation));
        return new Place(round.id(), organisation);
    }

    @Transactional
    OrganisationCode newOrganisation() {
        OrganisationCode code =
                new OrganisationCode(UUID.randomUUID().toString().substring(0, 8));
        register.save(List.of(new Organisation(
                code, new LocalizedText(Map.of("en", "Unit " + code)), Map.of(), null, null, null, null)));
        return code;
    }

    @Transactional
    void moveTo(Place place, RoundState state) {
        rounds.findById(place.round()).moveTo(state, clock.instant());
    }

    @Transactional
    void publish(Questionnaire questionnaire, String yaml) {
        questionnaires.publish(questionnaire, yaml);
    }

    private Questionnaire publish() {
        try (var in = getClass().getResourceAsStream("/response/questionnaire.yaml")) {
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

    Author keyholder(Place place) {
        return person(place, Role.KEYHOLDER, true, "en");
    }

    /** Somebody with a duty; without all sections, nothing is given yet. */
    @Transactional
    Author person(Place place, Role role, boolean allSections, String language) {
        String subject = "subject-" + UUID.randomUUID();
        UUID id = members.of(subject, role + " " + subject.substring(8, 18), subject + "@example.org")
                .id();
        Duty duty = new Duty(role, place.organisation());
        duties.give(Actor.nobody(), id, duty, allSections);
        Actor actor = new Actor(id, subject, role + " " + subject.substring(8, 18), Set.of(), Set.of(duty));
        return new Author(actor, language);
    }

    @Transactional
    Author staff() {
        String subject = "staff-" + UUID.randomUUID();
        UUID id = members.of(subject, "Staff", null).id();
        return new Author(new Actor(id, subject, "Staff", Set.of(Role.STAFF), Set.of()), "en");
    }

    /** The keyholder of a response that was started. */
    Author started(Place place) {
        Author keyholder = keyholder(place);
        start.start(keyholder, place.round(), place.organisation());
        return keyholder;
    }

    SaveResult save(Author author, Place place, long seenSeq, Operation... operations) {
        Mutation mutation = new Mutation(UUID.randomUUID(), seenSeq, Arrays.asList(operations));
        return saves.save(author, place.round(), place.organisation(), mutation);
    }

    SaveReply saved(Author author, Place place, Operation... operations) {
        return saved(author, place, 0, operations);
    }

    SaveReply saved(Author author, Place place, long seenSeq, Operation... operations) {
        SaveResult result = save(author, place, seenSeq, operations);
        if (result instanceof SaveResult.Saved saved) {
            return saved.reply();
        }
        throw new AssertionError("Not saved: " + result);
    }

    /** Answers everything that is required, so that the response can be submitted. */
    SaveReply complete(Author author, Place place) {
        return saved(
                author,
                place,
                set("main", 0, "own"),
                set("cost", 0, "500"),
                set("mix.tax", 0, "60"),
                set("mix.fees", 0, "40"));
    }

    static Operation.Set set(String path, long base, String raw) {
        return new Operation.Set(CellPath.parse(path).orElseThrow(), base, raw);
    }
}
