package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.release.SummaryReport.Edition;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.text.Locality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Writes the summary report of the newest vintage of a frozen round and hands it to another person for approval. */
@ApplicationScoped
public class WriteSummary {

    /** The version of a report that nobody has written yet. */
    public static final long NOTHING_WRITTEN = 0;

    @Inject
    SummaryRepository summaries;

    @Inject
    SnapshotStore snapshots;

    @Inject
    Locality locality;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Puts other words in the place of those there were. An approval no longer holds then. The same words again change
     * nothing.
     *
     * @param seen the version that the author had before the eyes; {@link #NOTHING_WRITTEN} for the first words
     */
    @Transactional
    public SummaryResult write(Actor author, String round, long seen, SummaryTexts words) {
        Optional<SnapshotHeader> header = snapshots.header(round);
        if (header.isEmpty()) {
            return new SummaryResult.Refused("release_not_frozen");
        }
        SummaryTexts texts = words.in(locality.languages());
        if (texts.isTooLong()) {
            return new SummaryResult.Refused("release_too_long");
        }
        Optional<SummaryReport> before = summaries.locked(round);
        if (before.map(SummaryReport::version).orElse(NOTHING_WRITTEN) != seen) {
            return new SummaryResult.Refused("release_changed_meanwhile");
        }
        if (before.isPresent()) {
            return change(before.get(), texts, author);
        }
        long last = summaries.all(round).stream()
                .mapToLong(SummaryReport::version)
                .max()
                .orElse(NOTHING_WRITTEN);
        Edition edition = new Edition(round, header.get().vintage());
        SummaryReport first = new SummaryReport(edition, last, texts, author, clock.instant());
        summaries.persist(first);
        audit.record(
                AuditEvent.by(author, "SUMMARY_BEGUN", AuditEvent.round(round)).about("version " + first.version()));
        return new SummaryResult.Done(first);
    }

    private SummaryResult change(SummaryReport report, SummaryTexts texts, Actor author) {
        if (report.state() == SummaryState.PUBLISHED) {
            return new SummaryResult.Refused("release_published_fixed");
        }
        if (texts.equals(report.texts())) {
            return new SummaryResult.Done(report);
        }
        SummaryState before = report.state();
        report.write(texts, author, clock.instant());
        audit.record(AuditEvent.by(author, "SUMMARY_CHANGED", AuditEvent.round(report.round()))
                .about("version " + report.version())
                .changed(before.name(), report.state().name()));
        return new SummaryResult.Done(report);
    }

    /** Hands the words over for approval, when they are there in every language. Again changes nothing. */
    @Transactional
    public SummaryResult submit(Actor by, String round, long seen) {
        Optional<SummaryReport> found = summaries.locked(round);
        if (found.isEmpty() || found.get().version() != seen) {
            return new SummaryResult.Refused("release_changed_meanwhile");
        }
        SummaryReport report = found.get();
        if (!locality.languages().stream().allMatch(report.texts()::isWhole)) {
            return new SummaryResult.Refused("release_language_missing");
        }
        if (report.state() == SummaryState.DRAFT) {
            report.submit();
            audit.record(AuditEvent.by(by, "SUMMARY_SUBMITTED", AuditEvent.round(round))
                    .about("version " + seen)
                    .changed(SummaryState.DRAFT.name(), report.state().name()));
        }
        return new SummaryResult.Done(report);
    }
}
