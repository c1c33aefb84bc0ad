package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.peergroup.StructuralProfile;
import fi.kuntapeili.benchmark.snapshot.Snapshot;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.benchmark.statistics.Neighbour;
import fi.kuntapeili.benchmark.statistics.Neighbourhood;
import fi.kuntapeili.benchmark.statistics.OrderedSample;
import fi.kuntapeili.benchmark.statistics.Quantile;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.text.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says who is in an organisation's group of nearest neighbours and why. Everything said is public and as it was at the freeze;
 * no answer is looked at.
 */
@ApplicationScoped
public class ExplainNeighbours {

    @Inject
    SnapshotStore snapshots;

    @Inject
    Register register;

    @Transactional
    public NeighboursResult explain(String round, OrganisationCode organisation) {
        Optional<Organisation> known = register.find(organisation);
        if (known.isEmpty()) {
            return new NeighboursResult.Unknown();
        }
        Optional<SnapshotHeader> header = snapshots.header(round);
        if (header.isEmpty()) {
            return new NeighboursResult.NotFrozen(round);
        }
        Snapshot snapshot = snapshots.snapshot(header.get());
        return snapshot.groups().compared().stream()
                .filter(group -> group.kind() == GroupKind.NEIGHBOURS
                        && snapshot.groups().isOwn(group, organisation))
                .findFirst()
                .<NeighboursResult>map(
                        group -> new NeighboursResult.Explained(explained(header.get(), snapshot, group, known.get())))
                .orElseGet(() -> new NeighboursResult.NoGroup(known.get().name()));
    }

    private NearestPeers explained(SnapshotHeader header, Snapshot snapshot, PeerGroup group, Organisation own) {
        StructuralProfile profile = snapshot.groups().profile(group).orElseThrow();
        Neighbourhood neighbourhood = profile.neighbourhood();
        List<Neighbour> near = neighbourhood.nearestAmong(
                own.code().value(),
                group.members().stream().map(OrganisationCode::value).toList());
        boolean close = neighbourhood.nearest(own.code().value(), 1).stream()
                .anyMatch(nearest -> nearest.distance() <= profile.usualDistance());
        boolean shown =
                snapshot.hasAnswered(own.code()) && snapshots.released(header).shareShown(group.id()) > 0;
        return new NearestPeers(
                header,
                own.code(),
                own.name(),
                group,
                shown,
                close,
                profile.columns().stream()
                        .map(column -> variable(profile, column, group, own.code(), near))
                        .toList(),
                peers(profile, group, own.code(), near));
    }

    private static NearestPeers.Variable variable(
            StructuralProfile profile,
            StructuralProfile.Column column,
            PeerGroup group,
            OrganisationCode own,
            List<Neighbour> near) {
        double[] values = group.members().stream()
                .mapToDouble(member -> profile.value(column, member))
                .toArray();
        double all = near.stream().mapToDouble(ExplainNeighbours::squares).sum();
        double its = near.stream()
                .mapToDouble(neighbour -> squares(neighbour)
                        * contribution(neighbour, column.variable().id()).orElse(0.0))
                .sum();
        double weights = profile.columns().stream()
                .mapToDouble(each -> each.variable().weight())
                .sum();
        return new NearestPeers.Variable(
                column.variable(),
                column.years(),
                column.variable().weight() / weights,
                there(profile.value(column, own)),
                there(Quantile.of(OrderedSample.of(values), 0.5)),
                all > 0 ? its / all : 0);
    }

    /** The squared distance over what could be compared, which the shares divide. */
    private static double squares(Neighbour neighbour) {
        return neighbour.distance() * neighbour.distance() * neighbour.comparedWeight();
    }

    private static Optional<Double> contribution(Neighbour neighbour, String variable) {
        return neighbour.contributions().stream()
                .filter(contribution -> contribution.variable().equals(variable))
                .map(Neighbour.Contribution::share)
                .findFirst();
    }

    private static Optional<Double> there(double value) {
        return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
    }

    private List<NearestPeers.Peer> peers(
            StructuralProfile profile, PeerGroup group, OrganisationCode own, List<Neighbour> near) {
        Map<OrganisationCode, LocalizedText> names = register.withCodes(group.members()).stream()
                .collect(Collectors.toMap(Organisation::code, Organisation::name));
        Map<OrganisationCode, Neighbour> compared = near.stream()
                .collect(Collectors.toMap(neighbour -> new OrganisationCode(neighbour.unit()), Function.identity()));
        List<OrganisationCode> order = new ArrayList<>(near.stream()
                .map(neighbour -> new OrganisationCode(neighbour.unit()))
                .toList());
        group.members().stream()
                .filter(member -> !member.equals(own) && !compared.containsKey(member))
                .forEach(order::add);
        return order.stream()
                .map(code -> peer(profile, code, names.get(code), Optional.ofNullable(compared.get(code))))
                .toList();
    }

    private static NearestPeers.Peer peer(
            StructuralProfile profile, OrganisationCode code, LocalizedText name, Optional<Neighbour> compared) {
        return new NearestPeers.Peer(
                code,
                name,
                compared.map(Neighbour::distance),
                profile.columns().stream()
                        .map(column -> new NearestPeers.Part(
                                column.variable(),
                                there(profile.value(column, code)),
                                compared.flatMap(neighbour -> contribution(
                                        neighbour, column.variable().id()))))
                        .toList());
    }
}
