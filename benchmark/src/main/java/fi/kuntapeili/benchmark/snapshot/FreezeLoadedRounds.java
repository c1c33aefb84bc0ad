package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.pack.PackDescription;
import fi.kuntapeili.survey.pack.PackPart;
import fi.kuntapeili.survey.pack.PackProblem;
import fi.kuntapeili.survey.pack.PackReading;
import fi.kuntapeili.survey.round.PackRound;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rounds that a pack brings as frozen or published: the freeze runs at the load, in the same transaction. */
@ApplicationScoped
class FreezeLoadedRounds implements PackPart {

    @Inject
    FreezeRound freezeRound;

    @Inject
    RoundRepository rounds;

    @Inject
    FreezeJobs jobs;

    @Inject
    Clock clock;

    @Override
    public Order order() {
        return Order.FREEZE;
    }

    @Override
    public Optional<Change> read(PackReading reading) {
        // A freeze reads the register and statistics step by step: they stay as they are until its end.
        jobs.unfinished(Optional.empty())
                .forEach(job -> reading.problem(
                        PackProblem.of(PackDescription.FILE, 0, "id", "pack_round_freezing", job.round())));
        List<PackRound> frozen = reading.kept(PackRound.All.class).stream()
                .flatMap(all -> all.rounds().stream())
                .filter(round -> round.state().isFrozen())
                .toList();
        return frozen.isEmpty() ? Optional.empty() : Optional.of(() -> frozen.forEach(this::freeze));
    }

    private void freeze(PackRound planned) {
        FreezeResult result = freezeRound.freeze(planned.id(), Set.of(), Actor.nobody());
        boolean done = result instanceof FreezeResult.Frozen || result instanceof FreezeResult.AlreadyFrozen;
        if (!done) {
            throw new IllegalStateException("A round of the pack could not be frozen: " + result);
        }
        Round round = rounds.findById(planned.id());
        if (planned.state() == RoundState.PUBLISHED && round.state() == RoundState.FROZEN) {
            round.moveTo(RoundState.PUBLISHED, clock.instant());
        }
    }
}
