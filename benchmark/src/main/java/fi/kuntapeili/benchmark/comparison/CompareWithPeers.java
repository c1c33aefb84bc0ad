package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.ListedGroup;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.NamedAnswers;
import fi.kuntapeili.benchmark.snapshot.PickPeers;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.benchmark.snapshot.Snapshot;
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
import java.math.BigDecimal;
import java.util.ArrayList;
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

    /** A frozen round, with what may be shown of it and the values of the organisation itself, which are read once. */
    private record Frozen(
            SnapshotHeader header, Snapshot snapshot, ReleasedFigures figures, Map<String, IndicatorValue> own) {}

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
        Frozen frozen = frozen(header.get(), organisation, pickPeers.figuresFor(header.get(), organisation));
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

    private Frozen frozen(SnapshotHeader header, OrganisationCode organisation, ReleasedFigures figures) {
        Snapshot snapshot = snapshots.snapshot(header);
        return new Frozen(header, snapshot, figures, snapshot.ownValues(organisation));
    }

    private static List<ListedGroup> listed(ReleasedFigures figures, OrganisationCode organisation) {
        return figures.listed().stream()
                .filter(network -> network.members().contains(organisation))
                .toList();
    }

    private Comparison comparison(
            Frozen frozen, Organisation organisation, PeerGroup group, PeerGroups groups, boolean answered) {
        Questionnaire questionnaire = questionnaires.get(frozen.header().questionnaire());
        CompareIndicators compare = new CompareIndicators(
                frozen.figures(),
                group,
                new Exposure(questionnaire),
                new NamedAnswers(frozen.snapshot(), questionnaire));
        List<Frozen> rounds = answered ? upTo(frozen, organisation.code()) : List.of();
        List<ComparedIndicator> indicators = frozen.figures().indicators().stream()
                .map(indicator -> compare.of(
                        indicator,
                        frozen.own().get(indicator.id()),
                        trend(rounds, indicator, organisation.code(), group)))
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
    private List<Frozen> upTo(Frozen frozen, OrganisationCode organisation) {
        return snapshots.newestFirst().stream()
                .filter(header -> header.referenceYear() < frozen.header().referenceYear()
                        || header.round().equals(frozen.header().round()))
                .sorted(Comparator.comparing(SnapshotHeader::referenceYear))
                .map(header -> header.round().equals(frozen.header().round())
                        ? frozen
                        : frozen(header, organisation, snapshots.released(header)))
                .toList();
    }

    private List<TrendPoint> trend(
            List<Frozen> rounds, Indicator indicator, OrganisationCode organisation, PeerGroup group) {
        List<TrendPoint> points = new ArrayList<>();
        for (Frozen then : rounds) {
            Optional<Indicator> same = then.figures().indicator(indicator.id());
            if (same.isEmpty() || same.get().valueType() != indicator.valueType()) {
                continue;
            }
            IndicatorValue own = then.own().get(indicator.id());
            Disclosure<BigDecimal> median = median(then, same.get(), organisation, group);
            if (own.isThere() || median.isShown()) {
                points.add(new TrendPoint(
                        then.header().round(),
                        then.header().roundName(),
                        then.header().referenceYear(),
                        own,
                        median,
                        then.header().synthetic()));
            }
        }
        return points;
    }

    /** In a round that the organisation did not answer, it sees what everyone sees. */
    private Disclosure<BigDecimal> median(
            Frozen then, Indicator indicator, OrganisationCode organisation, PeerGroup group) {
        Optional<PeerGroup> same = sameThen(then, organisation, group);
        boolean visible = same.isPresent()
                && (then.snapshot().hasAnswered(organisation)
                        || same.get().isPublic()
                                && publicRounds.isPublic(then.header().round()));
        return visible
                ? CompareIndicators.median(then.figures(), indicator, same.get())
                : Disclosure.withheld(PublicStatus.CONFIDENTIAL);
    }

    /** The nearest of another round are others under other numbers: those that the organisation had then. */
    private static Optional<PeerGroup> sameThen(Frozen then, OrganisationCode organisation, PeerGroup group) {
        if (group.kind() != GroupKind.NEIGHBOURS) {
            return then.figures().group(group.id());
        }
        return then.figures().groups().stream()
                .filter(own -> own.rule().equals(group.rule())
                        && then.snapshot().groups().isOwn(own, organisation))
                .findFirst();
    }
}
