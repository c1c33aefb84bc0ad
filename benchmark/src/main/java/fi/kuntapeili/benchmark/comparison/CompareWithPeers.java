package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.peergroup.ListedGroup;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.NamedAnswers;
import fi.kuntapeili.benchmark.snapshot.PickPeers;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.access.PublicRounds;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets one organisation beside one peer group of a frozen round. Whoever calls has made sure that the reader may see the own
 * values of the organisation. One that has no accepted answer gets public figures only.
 */
@ApplicationScoped
public class CompareWithPeers {

    @Inject
    SnapshotStore snapshots;

    @Inject
    PickPeers pickPeers;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    Register register;

    @Inject
    PublicRounds publicRounds;

    /** @param group id of the group; the best one of the organisation when none is wanted */
    @Transactional
    public ComparisonResult compare(String round, OrganisationCode organisation, Optional<String> group) {
        Optional<Organisation> known = register.find(organisation);
        if (known.isEmpty()) {
            return new ComparisonResult.Unknown();
        }
        Optional<SnapshotHeader> header = snapshots.header(round);
        if (header.isEmpty()) {
            return new ComparisonResult.NotFrozen(round);
        }
        FrozenRound frozen = new FrozenRound(
                header.get(), snapshots.snapshot(header.get()), pickPeers.figuresFor(header.get(), organisation));
        boolean answered = frozen.snapshot().hasAnswered(organisation);
        if (!answered && !publicRounds.isPublic(round)) {
            return new ComparisonResult.NothingPublicYet(round, Sentence.of("comparison_answer_next_time_not_public"));
        }
        PeerGroups groups = PeerGroups.of(frozen.figures(), frozen.snapshot(), organisation, !answered);
        Optional<PeerGroup> chosen = group.isEmpty() ? Optional.of(groups.best()) : group.flatMap(groups::find);
        if (chosen.isPresent()) {
            return new ComparisonResult.Compared(comparison(frozen, known.get(), chosen.get(), groups, answered));
        }
        return listed(frozen.figures(), organisation).stream()
                .filter(network -> network.id().equals(group.orElseThrow()))
                .findFirst()
                .<ComparisonResult>map(ComparisonResult.OnlyListed::new)
                .orElseGet(ComparisonResult.Unknown::new);
    }

    private FrozenRound frozen(SnapshotHeader header) {
        return new FrozenRound(header, snapshots.snapshot(header), snapshots.released(header));
    }

    private static List<ListedGroup> listed(ReleasedFigures figures, OrganisationCode organisation) {
        return figures.listed().stream()
                .filter(network -> network.members().contains(organisation))
                .toList();
    }

    private Comparison comparison(
            FrozenRound frozen, Organisation organisation, PeerGroup group, PeerGroups groups, boolean answered) {
        Questionnaire questionnaire = questionnaires.get(frozen.header().questionnaire());
        CompareIndicators compare = new CompareIndicators(
                frozen.figures(),
                group,
                new Exposure(questionnaire),
                new NamedAnswers(frozen.snapshot(), questionnaire),
                new CompareIndicators.Reader(
                        organisation.code(), groups.offers(), frozen.snapshot().ownReference(organisation.code())));
        Map<String, IndicatorValue> own = frozen.snapshot().ownValues(organisation.code());
        OwnTrend trend = new OwnTrend(
                answered ? upTo(frozen) : List.of(),
                frozen,
                organisation.code(),
                group,
                register.mergers(),
                publicRounds::isPublic);
        List<ComparedIndicator> indicators = frozen.figures().indicators().stream()
                .map(indicator -> compare.of(indicator, own.get(indicator.id()), trend.of(indicator)))
                .toList();
        return new Comparison(
                frozen.header(),
                organisation.code(),
                organisation.name(),
                answered,
                answered ? Optional.empty() : Optional.of(Sentence.of("comparison_answer_next_time")),
                group,
                groups.offers(),
                listed(frozen.figures(), organisation.code()),
                indicators);
    }

    /** This round and the frozen ones before it, oldest first. */
    private List<FrozenRound> upTo(FrozenRound frozen) {
        return snapshots.newestFirst().stream()
                .filter(header -> header.referenceYear() < frozen.header().referenceYear()
                        || header.round().equals(frozen.header().round()))
                .sorted(Comparator.comparing(SnapshotHeader::referenceYear))
                .map(header -> header.round().equals(frozen.header().round()) ? frozen : frozen(header))
                .toList();
    }
}
