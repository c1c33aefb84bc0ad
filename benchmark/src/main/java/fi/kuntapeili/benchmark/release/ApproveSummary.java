package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** A second person reads the summary report and lets it pass: nobody approves words that they last changed themselves. */
@ApplicationScoped
public class ApproveSummary {

    @Inject
    SummaryRepository summaries;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * @param seen the version that the approver has read
     */
    @Transactional
    public SummaryResult approve(Actor approver, String round, long seen) {
        Optional<SummaryReport> found = summaries.locked(round);
        if (found.isEmpty() || found.get().version() != seen) {
            return new SummaryResult.Refused("release_changed_meanwhile");
        }
        SummaryReport report = found.get();
        if (report.isBy(approver)) {
            return new SummaryResult.Refused("release_own_words");
        }
        return switch (report.state()) {
            case DRAFT -> new SummaryResult.Refused("release_not_submitted");
            case APPROVED, PUBLISHED -> new SummaryResult.Done(report);
            case SUBMITTED_FOR_APPROVAL -> {
                report.approve(approver, clock.instant());
                audit.record(AuditEvent.by(approver, "SUMMARY_APPROVED", AuditEvent.round(round))
                        .about("version " + seen)
                        .changed(
                                SummaryState.SUBMITTED_FOR_APPROVAL.name(),
                                report.state().name()));
                yield new SummaryResult.Done(report);
            }
        };
    }
}
