package fi.kuntapeili.benchmark.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Summary reports, one for each round. */
@ApplicationScoped
public class SummaryRepository implements PanacheRepositoryBase<SummaryReport, String> {

    /** The report, kept from changing by others until the transaction ends. */
    Optional<SummaryReport> locked(String round) {
        return findByIdOptional(round, LockModeType.PESSIMISTIC_WRITE);
    }
}
