package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.release.SummaryReport.Edition;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Summary reports, one for each vintage of a round that somebody has written about. */
@ApplicationScoped
public class SummaryRepository implements PanacheRepositoryBase<SummaryReport, Edition> {

    @Inject
    SnapshotStore snapshots;

    /** The report of the newest vintage of a round; empty while nobody has written a word of it. */
    public Optional<SummaryReport> current(String round) {
        return edition(round).flatMap(this::findByIdOptional);
    }

    /** The same, kept from changing by others until the transaction ends. */
    Optional<SummaryReport> locked(String round) {
        return edition(round).flatMap(edition -> findByIdOptional(edition, LockModeType.PESSIMISTIC_WRITE));
    }

    private Optional<Edition> edition(String round) {
        return snapshots.header(round).map(header -> new Edition(round, header.vintage()));
    }

    /** All reports of a round, oldest vintage first. */
    List<SummaryReport> all(String round) {
        return list("roundId = ?1 order by vintage", round);
    }
}
