package fi.kuntapeili.web.attack;

import fi.kuntapeili.benchmark.attack.AttackReport;
import fi.kuntapeili.benchmark.attack.Finding;
import fi.kuntapeili.benchmark.comparison.CompareWithPeers;
import fi.kuntapeili.benchmark.comparison.ComparisonResult;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.PickPeers;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.Duty;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Asks for what belongs to others: groups of other organisations, guessed ids, and pages of others. */
@ApplicationScoped
class Trespass {

    static final int NUMBER = 24;
    private static final String TITLE = "what belongs to others and guessed names are asked for";
    private static final Set<Action> OWN_PAGES =
            Set.of(Action.COMPARISON, Action.PEERS, Action.API_COMPARISON, Action.RESPONSE, Action.HISTORY);

    @Inject
    CompareWithPeers compareWithPeers;

    @Inject
    PickPeers pickPeers;

    @Inject
    AccessPolicy policy;

    AttackReport.Result attempt(SnapshotHeader header, List<GroupReaders.Reader> readers) {
        Set<Finding> findings = new LinkedHashSet<>();
        List<OrganisationCode> answered = pickPeers.answered(header.round());
        long tried = 0;
        for (GroupReaders.Reader reader : readers) {
            for (OrganisationCode other : outsiders(reader, answered)) {
                tried++;
                boolean open = reader.group().isPublic();
                if (gets(header, other, reader.group().id()) != open) {
                    findings.add(found(reader.group(), open ? "is not there for everyone" : "is there for others"));
                }
            }
        }
        for (String guessed : guessed(header, readers)) {
            tried++;
            if (!answered.isEmpty() && gets(header, answered.get(0), guessed)) {
                findings.add(new Finding(
                        NUMBER, "", new BitSet(), Finding.Harm.TOLD, "a guessed name is answered: " + guessed));
            }
        }
        tried += pagesOfOthers(header, answered, findings);
        return new AttackReport.Result(NUMBER, TITLE, tried, List.copyOf(findings), 0);
    }

    /** A few that are not in the group; a picked one belongs to who picked it, member or not. */
    private static List<OrganisationCode> outsiders(GroupReaders.Reader reader, List<OrganisationCode> answered) {
        boolean picked = reader.group().id().startsWith("own_");
        return answered.stream()
                .filter(code -> !code.equals(reader.organisation()))
                .filter(code -> picked || !reader.group().has(code))
                .limit(3)
                .toList();
    }

    private boolean gets(SnapshotHeader header, OrganisationCode organisation, String group) {
        return compareWithPeers.compare(header.round(), organisation, Optional.of(group))
                instanceof ComparisonResult.Compared;
    }

    private static List<String> guessed(SnapshotHeader header, List<GroupReaders.Reader> readers) {
        return Stream.of(
                        "own_0",
                        "own_" + (readers.size() + 1_000),
                        header.releaseSha256(),
                        header.sha256(),
                        "neighbours",
                        "all'--",
                        "ALL",
                        " all")
                .toList();
    }

    private long pagesOfOthers(SnapshotHeader header, List<OrganisationCode> answered, Set<Finding> findings) {
        if (answered.size() < 2) {
            return 0;
        }
        List<Actor> strangers = List.of(
                Actor.nobody(),
                actor(Set.of(), Set.of(new Duty(Role.KEYHOLDER, answered.get(1)))),
                actor(Set.of(Role.STAFF, Role.PUBLISHER, Role.ADMIN), Set.of()));
        long tried = 0;
        for (Actor stranger : strangers) {
            for (Action action : OWN_PAGES) {
                tried++;
                if (policy.allows(stranger, action, Subject.of(header.round(), answered.get(0)))) {
                    findings.add(new Finding(
                            NUMBER, "", new BitSet(), Finding.Harm.TOLD, action + " of another organisation"));
                }
            }
        }
        return tried;
    }

    private static Actor actor(Set<Role> roles, Set<Duty> duties) {
        return new Actor(new UUID(0, 0), "stranger", "stranger", roles, duties);
    }

    private static Finding found(PeerGroup group, String how) {
        return new Finding(NUMBER, "", new BitSet(), Finding.Harm.TOLD, group.id() + " " + how);
    }
}
