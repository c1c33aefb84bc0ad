package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.pack.PackPart;
import fi.kuntapeili.survey.pack.PackReading;
import fi.kuntapeili.survey.round.PackRound;
import fi.kuntapeili.survey.round.RoundState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rounds that a pack brings as published were published elsewhere before; the attack suite tries them in the background, so
 * that the first page does not wait for it.
 */
@ApplicationScoped
class AttackLoadedRounds implements PackPart {

    @Inject
    StartAttack startAttack;

    @Inject
    AttackRuns runs;

    @Inject
    AttackSettings settings;

    @Override
    public Order order() {
        return Order.PUBLICATIONS;
    }

    @Override
    public Optional<Change> read(PackReading reading) {
        List<String> published = reading.kept(PackRound.All.class).stream()
                .flatMap(all -> all.rounds().stream())
                .filter(round -> round.state() == RoundState.PUBLISHED)
                .map(PackRound::id)
                .toList();
        if (published.isEmpty() || !settings.loadedRounds()) {
            return Optional.empty();
        }
        String name = reading.pack().name().in(reading.pack().defaultLanguage());
        Actor pack = new Actor(null, null, name, Set.of(), Set.of());
        return Optional.of(() -> published.stream()
                .filter(round -> runs.newest(round).isEmpty())
                .forEach(round -> startAttack.start(pack, round)));
    }
}
