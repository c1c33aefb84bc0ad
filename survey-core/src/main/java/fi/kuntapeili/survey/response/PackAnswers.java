package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.organisation.Attribute;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.pack.KnownOrganisations;
import fi.kuntapeili.survey.pack.KnownStatistics;
import fi.kuntapeili.survey.pack.PackReading;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.Bindings;
import fi.kuntapeili.survey.questionnaire.FormLength;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import fi.kuntapeili.survey.round.PackRound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers of a pack's rounds while it is read, with what formulas see around them. */
final class PackAnswers {

    private final PackReading reading;
    private final Map<String, Map<OrganisationCode, AnswerSet>> handedIn = new HashMap<>();
    private final Map<String, List<LoadAnswers.Loaded>> loaded = new LinkedHashMap<>();
    private final Map<Integer, Map<OrganisationCode, Map<String, BigDecimal>>> byYear = new HashMap<>();

    PackAnswers(PackReading reading) {
        this.reading = reading;
    }

    /** What is to be loaded, by round. */
    Map<String, List<LoadAnswers.Loaded>> loaded() {
        return loaded;
    }

    void add(PackRound round, List<LoadAnswers.Loaded> responses) {
        loaded.computeIfAbsent(round.id(), unseen -> new ArrayList<>()).addAll(responses);
        Map<OrganisationCode, AnswerSet> given = handedIn.computeIfAbsent(round.id(), unseen -> new HashMap<>());
        for (LoadAnswers.Loaded each : responses) {
            if (each.state() == ResponseState.SUBMITTED || each.state() == ResponseState.ACCEPTED) {
                given.put(each.organisation(), each.answers());
            }
        }
    }

    /** The organisations that the round asks, in code order. */
    List<Organisation> asked(PackRound round) {
        return reading.kept(KnownOrganisations.class)
                .map(known -> known.byCode().values().stream()
                        .filter(organisation ->
                                organisation.validOn(round.plan().opens()))
                        .toList())
                .orElse(List.of());
    }

    /** What the organisation answered in the round before; nothing when there is none. */
    AnswerSet before(PackRound round, OrganisationCode organisation) {
        return round.plan()
                .previousRound()
                .map(previous -> handedIn.getOrDefault(previous, Map.of()).get(organisation))
                .orElse(AnswerSet.EMPTY);
    }

    /** The facts about each organisation asked, as formulas see them, last round's answers included. */
    Map<OrganisationCode, Surroundings> surroundings(PackRound round) {
        Map<OrganisationCode, Map<String, BigDecimal>> reference =
                reference(round.plan().referenceYear());
        Map<OrganisationCode, Surroundings> all = new HashMap<>();
        for (Organisation organisation : asked(round)) {
            Map<String, Object> ref = new HashMap<>(reference.getOrDefault(organisation.code(), Map.of()));
            Map<String, Object> facts = facts(organisation);
            all.put(organisation.code(), new Surroundings(previous(round, organisation, facts), ref, facts));
        }
        return all;
    }

    FormLength form(PackRound round, OrganisationCode organisation) {
        Map<OrganisationCode, Map<String, BigDecimal>> reference =
                reference(round.plan().referenceYear());
        boolean core = round.plan()
                .coreForm()
                .flatMap(limit -> Optional.ofNullable(
                                reference.getOrDefault(organisation, Map.of()).get(limit.statistic()))
                        .map(number -> number.compareTo(limit.below()) < 0))
                .orElse(false);
        return core ? FormLength.CORE : FormLength.FULL;
    }

    private Map<OrganisationCode, Map<String, BigDecimal>> reference(int year) {
        return byYear.computeIfAbsent(
                year,
                unseen -> reading.kept(KnownStatistics.class)
                        .map(known -> known.latest(year))
                        .orElse(Map.of()));
    }

    private Map<String, Object> previous(PackRound round, Organisation organisation, Map<String, Object> facts) {
        AnswerSet given = before(round, organisation.code());
        if (given == AnswerSet.EMPTY) {
            return Map.of();
        }
        PackRound earlier = reading.kept(PackRound.All.class)
                .flatMap(all -> all.find(round.plan().previousRound().orElseThrow()))
                .orElseThrow();
        Questionnaire questionnaire = earlier.questionnaire();
        Map<String, Object> ref =
                new HashMap<>(reference(earlier.plan().referenceYear()).getOrDefault(organisation.code(), Map.of()));
        Map<String, Object> variables = Bindings.of(questionnaire, given, new Surroundings(Map.of(), ref, facts))
                .variables();
        Map<String, Object> bound = new HashMap<>();
        questionnaire.questions().forEach(question -> bound.put(question.id(), variables.get(question.id())));
        return bound;
    }

    private Map<String, Object> facts(Organisation organisation) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("code", organisation.code().value());
        for (Attribute attribute : reading.pack().attributes()) {
            organisation
                    .attribute(attribute.key())
                    .ifPresent(value -> facts.put(
                            attribute.key(),
                            attribute.type() == Attribute.Type.NUMBER ? new BigDecimal(value) : value));
        }
        return facts;
    }
}
