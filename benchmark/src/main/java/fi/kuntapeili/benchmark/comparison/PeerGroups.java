package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.benchmark.snapshot.Snapshot;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The groups of an organisation in one frozen round, and which of them a comparison opens on. */
final class PeerGroups {

    /** A group that shows at least this part of what the group of all shows is good enough to open on. */
    private static final double ENOUGH = 0.5;

    /** Kinds that are offered to one that is not a member; the figures hold own selections of the organisation only. */
    private static final Set<GroupKind> FOR_ANYONE = Set.of(GroupKind.EVERYONE, GroupKind.OWN_SELECTION);

    private final ReleasedFigures figures;
    private final List<GroupOffer> offers;

    private PeerGroups(ReleasedFigures figures, List<GroupOffer> offers) {
        this.figures = figures;
        this.offers = offers;
    }

    /** @param publicOnly leaves out the groups whose figures are for those who answered */
    static PeerGroups of(
            ReleasedFigures figures, Snapshot snapshot, OrganisationCode organisation, boolean publicOnly) {
        List<GroupOffer> offers = figures.groups().stream()
                .filter(group -> snapshot.groups().isOwn(group, organisation) || FOR_ANYONE.contains(group.kind()))
                .filter(group -> group.isPublic() || !publicOnly)
                .map(group -> offer(figures, group, snapshot.answeredIn(group)))
                .toList();
        return new PeerGroups(figures, offers);
    }

    private static GroupOffer offer(ReleasedFigures figures, PeerGroup group, int there) {
        double share = figures.shareShown(group.id());
        return new GroupOffer(group, there, share, share > 0 ? Optional.empty() : Optional.of(why(figures, group)));
    }

    /** Too few only when every figure of the group is: anything else would say more than the figures themselves. */
    private static Sentence why(ReleasedFigures figures, PeerGroup group) {
        boolean tooFew = figures.cells().keySet().stream()
                .map(column -> figures.cell(column, group.id()).status())
                .anyMatch(status -> status == PublicStatus.TOO_FEW);
        return Sentence.of(tooFew ? "comparison_group_too_few" : "comparison_group_confidential");
    }

    List<GroupOffer> offers() {
        return offers;
    }

    /** A group by id: an own one, or another one whose figures are for everyone. */
    Optional<PeerGroup> find(String id) {
        return offers.stream()
                .map(GroupOffer::group)
                .filter(group -> group.id().equals(id))
                .findFirst()
                .or(() -> figures.group(id).filter(PeerGroup::isPublic));
    }

    /**
     * The group to open on: the first of the own groups, by tier and then in the order of the pack, that shows enough; else
     * the one that shows most; the group of all when no other shows anything.
     */
    PeerGroup best() {
        double enough = ENOUGH * figures.shareShown(figures.all().id());
        List<GroupOffer> shown = offers.stream()
                .filter(offer -> offer.group().kind() != GroupKind.EVERYONE && offer.isShown())
                .sorted(Comparator.comparing(offer -> offer.group().tier()))
                .toList();
        return shown.stream()
                .filter(offer -> offer.shareShown() >= enough)
                .findFirst()
                .or(() -> shown.stream().max(Comparator.comparingDouble(GroupOffer::shareShown)))
                .map(GroupOffer::group)
                .orElseGet(figures::all);
    }
}
