package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.peergroup.StructuralProfile;
import fi.kuntapeili.benchmark.peergroup.StructuralVariable;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The group of nearest neighbours of an organisation, and why these: public numbers alone, as they were at the freeze. It is
 * seen from this organisation; a member may have other neighbours itself.
 *
 * @param shown whether figures of the group are shown to the organisation
 * @param close whether its nearest is not farther than is usual
 * @param variables what the distance is made of, in the order of the pack
 * @param peers the other members, nearest first; those that cannot be compared come last
 */
public record NearestPeers(
        SnapshotHeader header,
        OrganisationCode organisation,
        LocalizedText organisationName,
        PeerGroup group,
        boolean shown,
        boolean close,
        List<Variable> variables,
        List<Peer> peers) {

    public NearestPeers {
        variables = List.copyOf(variables);
        peers = List.copyOf(peers);
    }

    /**
     * A variable over the whole group.
     *
     * @param weight of the weights of all variables, between 0 and 1
     * @param own empty when not known
     * @param typical the median of the members, the organisation included
     * @param share of the squared distances to all peers, between 0 and 1
     */
    public record Variable(
            StructuralVariable of,
            Optional<StructuralProfile.Years> years,
            double weight,
            Optional<Double> own,
            Optional<Double> typical,
            double share) {

        /** The share in whole per cent. */
        public long percent() {
            return inPercent(share);
        }

        /** The weight in whole per cent. */
        public long weightPercent() {
            return inPercent(weight);
        }
    }

    /**
     * Another member.
     *
     * @param distance in standard deviations; empty when too little is known to compare
     * @param parts one for each variable
     */
    public record Peer(OrganisationCode code, LocalizedText name, Optional<Double> distance, List<Part> parts) {
        public Peer {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One variable of a member.
     *
     * @param share of the squared distance, between 0 and 1; empty when the two cannot be compared in it
     */
    public record Part(StructuralVariable of, Optional<Double> value, Optional<Double> share) {

        /** The share in whole per cent. */
        public Optional<Long> percent() {
            return share.map(NearestPeers::inPercent);
        }
    }

    /** The variable in which the group is nearest; empty when none tells the members apart, or there is but one. */
    public Optional<Variable> together() {
        return isToldApart() ? variables.stream().min(Comparator.comparingDouble(Variable::share)) : Optional.empty();
    }

    /** The variable that adds most to the distances. */
    public Optional<Variable> apart() {
        return isToldApart() ? variables.stream().max(Comparator.comparingDouble(Variable::share)) : Optional.empty();
    }

    private static long inPercent(double share) {
        return Math.round(share * 100);
    }

    private boolean isToldApart() {
        return variables.size() > 1 && variables.stream().anyMatch(variable -> variable.share() > 0);
    }
}
