package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.comparison.TrendPoint.Series;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.FigureColumn;
import fi.kuntapeili.benchmark.snapshot.Snapshot;
import fi.kuntapeili.survey.organisation.Merger;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The rounds up to that of a comparison, for one organisation and group: own values of then beside what was published then. */
final class OwnTrend {

    private final FrozenRound now;
    private final OrganisationCode organisation;
    private final PeerGroup group;
    private final List<Then> rounds = new ArrayList<>();

    /**
     * @param visible whether figures of the group were shown to the organisation in that round
     * @param inBoth of the group of the comparison, how many have an accepted answer in this round and the comparison's
     */
    private record Then(
            FrozenRound round, OwnBefore own, Optional<PeerGroup> group, boolean visible, int members, int inBoth) {}

    /**
     * @param rounds frozen ones up to that of the comparison, oldest first, that one included
     * @param mergers of the register
     * @param isPublic whether the figures of a round are for everyone
     */
    OwnTrend(
            List<FrozenRound> rounds,
            FrozenRound now,
            OrganisationCode organisation,
            PeerGroup group,
            List<Merger> mergers,
            Predicate<String> isPublic) {
        this.now = now;
        this.organisation = organisation;
        this.group = group;
        rounds.forEach(round -> this.rounds.add(then(round, mergers, isPublic)));
    }

    private Then then(FrozenRound round, List<Merger> mergers, Predicate<String> isPublic) {
        Snapshot snapshot = round.snapshot();
        TakenIn taken = TakenIn.by(organisation, mergers, snapshot::hasAsked, now.snapshot()::hasAsked);
        Set<OrganisationCode> own = new HashSet<>(taken.shares().keySet());
        if (snapshot.hasAsked(organisation)) {
            own.add(organisation);
        }
        boolean answered = own.stream().anyMatch(snapshot::hasAnswered);
        Optional<PeerGroup> same = sameGroup(round);
        boolean visible = same.isPresent()
                && (answered
                        || same.get().isPublic() && isPublic.test(round.header().round()));
        return new Then(
                round,
                new OwnBefore(
                        organisation.value(),
                        taken.crosswalk(),
                        own.stream()
                                .collect(Collectors.toMap(OrganisationCode::value, code -> earlier(snapshot, code)))),
                same,
                visible,
                same.map(snapshot::answeredIn).orElse(0),
                now.snapshot().answeredInBoth(snapshot, group));
    }

    private static OwnBefore.Earlier earlier(Snapshot snapshot, OrganisationCode code) {
        Map<String, Double> reference = new HashMap<>();
        snapshot.ownReference(code)
                .forEach((id, value) -> value.shown().ifPresent(shown -> reference.put(id, shown.doubleValue())));
        return new OwnBefore.Earlier(snapshot.ownValues(code), reference);
    }

    /** The nearest of another round are others under other numbers: those that the organisation had then. */
    private Optional<PeerGroup> sameGroup(FrozenRound round) {
        if (group.kind() != GroupKind.NEIGHBOURS) {
            return round.figures().group(group.id());
        }
        return round.figures().groups().stream()
                .filter(own -> own.rule().equals(group.rule())
                        && round.snapshot().groups().isOwn(own, organisation))
                .findFirst();
    }

    /** Rounds that know the indicator and have an own value or a published median, oldest first. */
    List<TrendPoint> of(Indicator indicator) {
        List<TrendPoint> points = new ArrayList<>();
        for (Then then : rounds) {
            Optional<Indicator> known = then.round().figures().indicator(indicator.id());
            if (known.isEmpty() || known.get().valueType() != indicator.valueType()) {
                continue;
            }
            TrendPoint point = point(then, known.get(), indicator);
            if (point.own().isThere() || point.median().isShown()) {
                points.add(point);
            }
        }
        return points;
    }

    private TrendPoint point(Then then, Indicator known, Indicator indicator) {
        boolean isNow = then.round().equals(now);
        OwnBefore.Carried own = then.own().of(known);
        Series series = isNow ? Series.NOW : indicator.measuresAs(known) ? own.series() : Series.OTHER_DEFINITION;
        Disclosure<ReleasedNumbers> figures = figures(then, known);
        return new TrendPoint(
                then.round().header().round(),
                then.round().header().roundName(),
                then.round().header().referenceYear(),
                own.value(),
                figures.flatMap(ReleasedNumbers::median),
                figures.flatMap(ReleasedNumbers::answers),
                then.members(),
                then.inBoth(),
                series,
                then.round().header().synthetic());
    }

    /** In a round that the organisation did not answer, it sees what everyone sees. */
    private static Disclosure<ReleasedNumbers> figures(Then then, Indicator known) {
        if (!then.visible() || known.valueType() != ValueType.NUMBER) {
            return Disclosure.withheld(PublicStatus.CONFIDENTIAL);
        }
        return then.round()
                .figures()
                .numbers(FigureColumn.of(known.id()), then.group().orElseThrow().id());
    }
}
