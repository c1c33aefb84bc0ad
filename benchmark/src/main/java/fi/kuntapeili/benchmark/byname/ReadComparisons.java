package fi.kuntapeili.benchmark.byname;

import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.indicator.EvaluateIndicators;
import fi.kuntapeili.benchmark.indicator.EvaluateIndicators.Terms;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.indicator.QuestionSet;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.benchmark.snapshot.FigureColumn;
import fi.kuntapeili.benchmark.snapshot.FrozenAnswers;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.benchmark.snapshot.Snapshot;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.response.SurroundingsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads requests and what is shown of them, for the organisations that they concern and nobody else. */
@ApplicationScoped
public class ReadComparisons {

    @Inject
    SnapshotStore snapshots;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    FrozenAnswers answers;

    @Inject
    SurroundingsOf surroundings;

    @Inject
    PairStore store;

    /** An own value as others would see it. */
    public record OwnLine(Indicator indicator, IndicatorValue value) {}

    /** Requests of a round that concern the organisation, newest first. */
    @Transactional
    public List<PairRequest> of(String round, OrganisationCode organisation) {
        return store.of(round, organisation);
    }

    /** Requests that wait for the organisation to decide, in any round, oldest first. */
    @Transactional
    public List<PairRequest> waitingFor(OrganisationCode organisation) {
        return store.waitingFor(organisation);
    }

    /** A request, if it concerns the organisation. */
    @Transactional
    public Optional<PairRequest> find(String round, OrganisationCode organisation, UUID id) {
        return store.find(id).filter(request -> request.round().equals(round) && request.concerns(organisation));
    }

    /** The questions that can be asked about; none while the round is not frozen. */
    @Transactional
    public List<QuestionSet> sets(String round) {
        return snapshots
                .header(round)
                .map(header -> QuestionSet.offered(
                        snapshots.snapshot(header).indicators(), questionnaires.get(header.questionnaire())))
                .orElse(List.of());
    }

    /** Everyone who can be asked, in code order; nobody while the round is not frozen. */
    public List<OrganisationCode> answered(String round) {
        return snapshots.find(round).map(Snapshot::answered).orElse(List.of());
    }

    /** What others would see of the organisation, exactly. */
    @Transactional
    public List<OwnLine> own(String round, OrganisationCode organisation, QuestionSet set) {
        SnapshotHeader header = snapshots.header(round).orElseThrow();
        Snapshot snapshot = snapshots.snapshot(header);
        Map<String, IndicatorValue> own = snapshot.ownValues(organisation);
        return set.of(snapshot.indicators(), questionnaires.get(header.questionnaire())).stream()
                .map(indicator -> new OwnLine(indicator, own.get(indicator.id())))
                .toList();
    }

    /** What the parties see, in the vintage that they consented to; empty unless everyone has consented and still does. */
    @Transactional
    public Optional<PairSheet> sheet(PairRequest request) {
        Optional<SnapshotHeader> header = snapshots.header(request.round(), request.vintage());
        if (header.isEmpty() || request.state() != PairRequest.State.SHOWN) {
            return Optional.empty();
        }
        Snapshot snapshot = snapshots.snapshot(header.get());
        Questionnaire questionnaire = questionnaires.get(header.get().questionnaire());
        Set<String> shown = store.shown(request.id());
        List<Indicator> wanted = request.set().of(snapshot.indicators(), questionnaire);
        List<Indicator> indicators = wanted.stream()
                .filter(indicator -> shown.contains(indicator.id()))
                .toList();
        SumOfMembers sums = sums(request, snapshot, questionnaire, indicators);
        ReleasedFigures released = snapshots.released(header.get());
        List<PairSheet.Row> rows = indicators.stream()
                .map(indicator -> new PairSheet.Row(
                        indicator,
                        request.parties().stream()
                                .map(party -> party.isSum()
                                        ? sums.of(indicator, party.members())
                                        : new PartyValue.Has(sums.values()
                                                .get(party.members().get(0))
                                                .get(indicator.id())))
                                .toList(),
                        spread(released, indicator)))
                .toList();
        return Optional.of(new PairSheet(request, rows, wanted.size() - rows.size()));
    }

    private SumOfMembers sums(
            PairRequest request, Snapshot snapshot, Questionnaire questionnaire, List<Indicator> indicators) {
        Map<OrganisationCode, Map<String, IndicatorValue>> values = new HashMap<>();
        Map<OrganisationCode, Map<String, Terms>> terms = new HashMap<>();
        EvaluateIndicators evaluate = new EvaluateIndicators(questionnaire, indicators);
        for (PairParty party : request.parties()) {
            for (OrganisationCode member : party.members()) {
                values.put(member, snapshot.ownValues(member));
                if (party.isSum()) {
                    terms.put(
                            member,
                            Optional.ofNullable(answers.of(request.round(), request.vintage(), List.of(member))
                                            .get(member))
                                    .map(given -> evaluate.terms(
                                            given,
                                            surroundings
                                                    .of(request.round(), member)
                                                    .surroundings()))
                                    .orElse(Map.of()));
                }
            }
        }
        return new SumOfMembers(values, terms);
    }

    /** Only published quartiles measure a difference: the spread of the answers themselves is nobody's to see. */
    private static Optional<PairSheet.Spread> spread(ReleasedFigures released, Indicator indicator) {
        if (indicator.valueType() != ValueType.NUMBER) {
            return Optional.empty();
        }
        Optional<ReleasedNumbers> all = released.numbers(
                        FigureColumn.of(indicator.id()), released.all().id())
                .figure();
        return all.flatMap(figures -> figures.q1()
                .figure()
                .flatMap(lower -> figures.q3()
                        .figure()
                        .map(upper -> new PairSheet.Spread(lower.doubleValue(), upper.doubleValue()))));
    }
}
