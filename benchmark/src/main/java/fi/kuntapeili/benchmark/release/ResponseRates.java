package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.Snapshot;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many were asked and how many answered, in all and by group. That one has answered is public once a round is frozen.
 *
 * @param blocks groups that belong together, such as all size classes
 */
public record ResponseRates(Rate all, List<Block> blocks) {

    public record Block(LocalizedText name, List<Rate> rates) {

        public Block {
            rates = List.copyOf(rates);
        }
    }

    public record Rate(LocalizedText group, int asked, int answered) {

        /** The share that answered in whole per cent, half up; 0 of nobody. */
        public int percent() {
            return asked == 0 ? 0 : (int) Math.round(100.0 * answered / asked);
        }
    }

    public ResponseRates {
        blocks = List.copyOf(blocks);
    }

    static ResponseRates of(Snapshot snapshot) {
        Set<OrganisationCode> answered = new HashSet<>(snapshot.answered());
        Map<String, List<PeerGroup>> byRule = new LinkedHashMap<>();
        PeerGroup everyone = null;
        for (PeerGroup group : snapshot.groups().compared()) {
            if (group.tier() == 0) {
                everyone = group;
            } else if (group.isPublic()) {
                byRule.computeIfAbsent(group.rule(), unseen -> new ArrayList<>())
                        .add(group);
            }
        }
        if (everyone == null) {
            throw new IllegalStateException("A round has a group of all");
        }
        return new ResponseRates(
                rate(everyone, answered),
                byRule.values().stream()
                        .map(groups -> new Block(
                                groups.get(0).ruleName(),
                                groups.stream()
                                        .map(group -> rate(group, answered))
                                        .toList()))
                        .toList());
    }

    private static Rate rate(PeerGroup group, Set<OrganisationCode> answered) {
        int there = (int) group.members().stream().filter(answered::contains).count();
        return new Rate(group.name(), group.members().size(), there);
    }
}
