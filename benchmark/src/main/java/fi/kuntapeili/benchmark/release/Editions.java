package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.access.PublicRounds;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The vintages of a round that have been published. Each stays as it was and where it was; open data are of the newest. What is
 * frozen later is for everyone once it has been published itself.
 */
@ApplicationScoped
public class Editions {

    private static final int FIRST_VINTAGE = 1;

    @Inject
    SnapshotStore snapshots;

    @Inject
    RoundRepository rounds;

    @Inject
    SummaryRepository summaries;

    @Inject
    PublicRounds publicRounds;

    /** Oldest first. A round that was published without words was published as it was frozen. None before. */
    @Transactional
    public List<SnapshotHeader> of(String round) {
        Set<Integer> published = summaries.all(round).stream()
                .filter(report -> report.state() == SummaryState.PUBLISHED)
                .map(SummaryReport::vintage)
                .collect(Collectors.toSet());
        return snapshots.vintages(round).stream()
                .filter(header -> published.isEmpty()
                        ? header.vintage() == FIRST_VINTAGE && isPublished(round)
                        : published.contains(header.vintage()))
                .toList();
    }

    private boolean isPublished(String round) {
        return rounds.findById(round).state() == RoundState.PUBLISHED;
    }

    /** What open data are of; whether the round is public is for the caller to ask. */
    @Transactional
    public Optional<SnapshotHeader> newest(String round) {
        return of(round).stream().reduce((earlier, later) -> later);
    }

    /** The newest edition of every public round, newest first by the year it speaks of. */
    @Transactional
    public List<SnapshotHeader> newestFirst() {
        return snapshots.newestFirst().stream()
                .filter(header -> publicRounds.isPublic(header.round()))
                .flatMap(header -> newest(header.round()).stream())
                .toList();
    }
}
