package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.attack.PublicGroup;
import fi.kuntapeili.benchmark.attack.PublicRules;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Opens stored snapshots to the attack suite. */
@ApplicationScoped
public class AttackableSnapshots {

    @Inject
    SnapshotStore snapshots;

    @Inject
    OwnSelectionStore selections;

    @Inject
    QuestionnaireRepository questionnaires;

    @Transactional
    public AttackedSnapshot of(SnapshotHeader header) {
        Snapshot snapshot = snapshots.snapshot(header);
        PublicKnowledge knowledge = new PublicKnowledge(snapshot, questionnaires.get(header.questionnaire()));
        List<BitSet> advised = advised(snapshot, snapshots.protectionUnits(header));
        return new AttackedSnapshot(
                PublicRules.of(DisclosurePolicy.standard()),
                groups(snapshot, header),
                knowledge.indicators(),
                advised,
                knowledge.truth(advised));
    }

    /** Those declared and those picked by hand, taken away again or not: whoever saw them remembers. */
    private List<PublicGroup> groups(Snapshot snapshot, SnapshotHeader header) {
        List<PublicGroup> groups = new ArrayList<>();
        for (PeerGroup group : snapshot.groups().compared()) {
            BitSet members = units(snapshot, group.members());
            groups.add(
                    group.kind() == GroupKind.NEIGHBOURS
                            ? PublicGroup.neighbours(group.id(), members)
                            : PublicGroup.declared(group.id(), members));
        }
        for (OwnSelection picked : selections.all(header)) {
            groups.add(PublicGroup.picked(
                    picked.id(),
                    units(snapshot, picked.members()),
                    picked.organisation().value()));
        }
        return groups;
    }

    private static BitSet units(Snapshot snapshot, List<OrganisationCode> members) {
        BitSet units = new BitSet();
        members.forEach(member -> units.set(Collections.binarySearch(snapshot.asked(), member)));
        return units;
    }

    /** Whoever answered alone is a protection unit too, and advises nobody. */
    private static List<BitSet> advised(Snapshot snapshot, Map<OrganisationCode, String> protectionUnits) {
        SortedMap<String, BitSet> together = new TreeMap<>();
        for (int unit = 0; unit < snapshot.asked().size(); unit++) {
            String name = protectionUnits.getOrDefault(snapshot.asked().get(unit), "");
            if (!name.isEmpty()) {
                together.computeIfAbsent(name, unseen -> new BitSet()).set(unit);
            }
        }
        return together.values().stream()
                .filter(units -> units.cardinality() > 1)
                .toList();
    }
}
