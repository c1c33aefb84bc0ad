package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.text.Locality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Brings together what everyone reads of a round. Whether the round is public is for the caller to ask. */
@ApplicationScoped
public class ReadPublication {

    /** Released figures never change, so they are arranged once. */
    private final Map<String, KeyFigures> arranged = new ConcurrentHashMap<>();

    @Inject
    SnapshotStore snapshots;

    @Inject
    SummaryRepository summaries;

    @Inject
    CorrectionNotes corrections;

    @Inject
    AttackGate attacks;

    @Inject
    DraftSummary draft;

    @Inject
    Locality locality;

    /** As published; a round that was published without words has those that are counted. Empty while not frozen. */
    @Transactional
    public Optional<Publication> published(String round) {
        return snapshots
                .header(round)
                .map(header -> read(
                        header,
                        summaries.findByIdOptional(round).filter(report -> report.state() == SummaryState.PUBLISHED)));
    }

    /** As it would be if it were published now. */
    @Transactional
    public Optional<Publication> preview(String round) {
        return snapshots.header(round).map(header -> read(header, summaries.findByIdOptional(round)));
    }

    /** The words to begin with; empty while the round is not frozen. */
    @Transactional
    public Optional<SummaryTexts> draft(String round) {
        return snapshots.find(round).map(snapshot -> draft.of(ResponseRates.of(snapshot)));
    }

    private Publication read(SnapshotHeader header, Optional<SummaryReport> report) {
        ResponseRates rates = ResponseRates.of(snapshots.snapshot(header));
        return new Publication(
                header,
                report.map(SummaryReport::texts).orElseGet(() -> draft.of(rates)),
                locality.languages(),
                report.flatMap(SummaryReport::publishedAt),
                arranged.computeIfAbsent(header.sha256(), unseen -> KeyFigures.of(snapshots.released(header))),
                rates,
                attacks.summary(header),
                corrections.of(header.round()));
    }
}
