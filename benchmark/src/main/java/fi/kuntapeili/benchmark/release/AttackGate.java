package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** A release is published only after every attack on exactly this release was tried and nothing was found. */
@ApplicationScoped
public class AttackGate {

    @Inject
    AttackRuns runs;

    /** Key of the product's text that says why the release cannot be published; empty when it can. */
    @Transactional
    public Optional<String> refusal(SnapshotHeader header) {
        Optional<AttackRun> done = runs.newestDone(header);
        if (done.isPresent()) {
            return done.get().holds() ? Optional.empty() : Optional.of("release_attack_found");
        }
        return Optional.of(
                runs.open(header.round()).isPresent() ? "release_attack_under_way" : "release_attack_missing");
    }

    /** What readers are told of the run; empty while there is none, or while the newest one found something. */
    @Transactional
    public Optional<AttackSummary> summary(SnapshotHeader header) {
        return runs.newestDone(header).filter(AttackRun::holds).map(AttackSummary::of);
    }
}
