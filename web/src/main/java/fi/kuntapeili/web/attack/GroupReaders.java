package fi.kuntapeili.web.attack;

import fi.kuntapeili.benchmark.comparison.CompareWithPeers;
import fi.kuntapeili.benchmark.comparison.ComparisonResult;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.OwnSelection;
import fi.kuntapeili.benchmark.snapshot.PickPeers;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds, for each group of a round, an organisation that answered and may be compared with it. */
@ApplicationScoped
class GroupReaders {

    @Inject
    PickPeers pickPeers;

    @Inject
    CompareWithPeers compareWithPeers;

    /** @param organisation that may choose the group */
    record Reader(PeerGroup group, OrganisationCode organisation) {}

    /** Declared groups in the order of the pack, then those picked by hand; a group that nobody may choose has no reader. */
    List<Reader> of(SnapshotHeader header, ReleasedFigures figures) {
        List<OrganisationCode> answered = pickPeers.answered(header.round());
        List<Reader> readers = new ArrayList<>();
        for (PeerGroup group : figures.groups()) {
            answered.stream()
                    .filter(code -> group.has(code) && mayChoose(header, code, group))
                    .findFirst()
                    .ifPresent(code -> readers.add(new Reader(group, code)));
        }
        for (OwnSelection picked : pickPeers.all(header.round())) {
            picked(header, picked).ifPresent(group -> readers.add(new Reader(group, picked.organisation())));
        }
        return readers;
    }

    private boolean mayChoose(SnapshotHeader header, OrganisationCode organisation, PeerGroup group) {
        return group.kind() != GroupKind.NEIGHBOURS
                || compareWithPeers.compare(header.round(), organisation, Optional.of(group.id()))
                        instanceof ComparisonResult.Compared;
    }

    private Optional<PeerGroup> picked(SnapshotHeader header, OwnSelection picked) {
        return pickPeers.figuresFor(header, picked.organisation()).group(picked.id());
    }
}
