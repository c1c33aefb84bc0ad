package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.organisation.Attribute;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.Bindings;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Gathers what is known of an organisation besides its answers: last round's answers, reference statistics, the register. */
@ApplicationScoped
public class SurroundingsOf {

    private static final int MOST_KEPT = 2_000;

    private record Asked(String round, OrganisationCode organisation) {}

    private record Kept(Background background, Instant since) {}

    private final Map<Asked, Kept> kept = new ConcurrentHashMap<>();

    @Inject
    RoundRepository rounds;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    AcceptedAnswers answers;

    @Inject
    ReferenceStatistics statistics;

    @Inject
    Register register;

    @Inject
    ResponseSettings settings;

    @Inject
    Clock clock;

    /** As read within the time that settings allow: for pages and saves, which ask for the same facts again and again. */
    @Transactional
    public Background recent(String round, OrganisationCode organisation) {
        Asked asked = new Asked(round, organisation);
        Kept known = kept.get(asked);
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.since().plus(settings.backgroundKept()))) {
            return known.background();
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        Background read = of(round, organisation);
        kept.put(asked, new Kept(read, now));
        return read;
    }

    /** As it is now: for everything that is kept for good. */
    @Transactional
    public Background of(String round, OrganisationCode organisation) {
        Round asking = rounds.findById(round);
        List<Attribute> attributes = register.attributes();
        Map<String, Object> facts = register.find(organisation)
                .map(found -> facts(found, attributes))
                .orElse(Map.of());
        Map<String, ReferenceValue> reference = statistics.latest(organisation, asking.referenceYear());
        Optional<Background.Previous> previous = asking.previousRound()
                .map(rounds::findById)
                .flatMap(earlier -> answers.handedIn(earlier.id(), organisation)
                        .map(given -> new Background.Previous(
                                earlier.id(),
                                earlier.referenceYear(),
                                questionnaires.get(earlier.questionnaire()),
                                given)));
        Map<String, Object> bound = previous.map(earlier -> bind(
                        earlier.questionnaire(),
                        earlier.answers(),
                        statistics.latest(organisation, earlier.referenceYear()),
                        facts))
                .orElse(Map.of());
        return new Background(
                new Surroundings(bound, values(reference), facts, marked(reference)), previous, reference);
    }

    /** For every organisation asked in the round, in a handful of queries. */
    @Transactional
    public Map<OrganisationCode, Surroundings> all(String round) {
        return of(round, rounds.frame(round));
    }

    /** For these organisations, in a handful of queries. */
    @Transactional
    public Map<OrganisationCode, Surroundings> of(String round, Collection<OrganisationCode> organisations) {
        Round asking = rounds.findById(round);
        List<Attribute> attributes = register.attributes();
        Map<OrganisationCode, Map<String, ReferenceValue>> reference =
                statistics.latest(asking.referenceYear(), organisations);
        Optional<Round> earlier = asking.previousRound().map(rounds::findById);
        Map<OrganisationCode, AnswerSet> previous =
                earlier.map(e -> answers.handedIn(e.id(), organisations)).orElse(Map.of());
        Map<OrganisationCode, Map<String, ReferenceValue>> earlierReference = earlier.map(
                        e -> statistics.latest(e.referenceYear(), organisations))
                .orElse(Map.of());
        Map<OrganisationCode, Surroundings> all = new LinkedHashMap<>();
        for (Organisation organisation : register.withCodes(organisations)) {
            OrganisationCode code = organisation.code();
            Map<String, Object> facts = facts(organisation, attributes);
            Map<String, Object> bound = previous.containsKey(code)
                    ? bind(
                            questionnaires.get(earlier.orElseThrow().questionnaire()),
                            previous.get(code),
                            earlierReference.getOrDefault(code, Map.of()),
                            facts)
                    : Map.of();
            Map<String, ReferenceValue> own = reference.getOrDefault(code, Map.of());
            all.put(code, new Surroundings(bound, values(own), facts, marked(own)));
        }
        return all;
    }

    /** Answers of an earlier round as its own questionnaire binds them; what was hidden then is null now. */
    private static Map<String, Object> bind(
            Questionnaire questionnaire,
            AnswerSet given,
            Map<String, ReferenceValue> reference,
            Map<String, Object> facts) {
        Surroundings then = new Surroundings(Map.of(), values(reference), facts);
        Map<String, Object> bound = new HashMap<>();
        Map<String, Object> variables = Bindings.of(questionnaire, given, then).variables();
        questionnaire.questions().forEach(question -> bound.put(question.id(), variables.get(question.id())));
        return bound;
    }

    private static Map<String, Object> values(Map<String, ReferenceValue> reference) {
        Map<String, Object> values = new HashMap<>();
        reference.forEach((id, value) -> value.shown().ifPresent(shown -> values.put(id, shown)));
        return values;
    }

    private static Map<String, ReferenceValue> marked(Map<String, ReferenceValue> reference) {
        Map<String, ReferenceValue> marked = new HashMap<>(reference);
        marked.values().removeIf(value -> !value.status().isMarked());
        return marked;
    }

    private static Map<String, Object> facts(Organisation organisation, List<Attribute> attributes) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("code", organisation.code().value());
        for (Attribute attribute : attributes) {
            organisation
                    .attribute(attribute.key())
                    .ifPresent(value -> facts.put(
                            attribute.key(),
                            attribute.type() == Attribute.Type.NUMBER ? new BigDecimal(value) : value));
        }
        return facts;
    }
}
