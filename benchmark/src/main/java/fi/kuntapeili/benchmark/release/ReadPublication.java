package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.text.Locality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
    Editions editions;

    @Inject
    CorrectionNotes corrections;

    @Inject
    AttackGate attacks;

    @Inject
    DraftSummary draft;

    @Inject
    Locality locality;

    /**
     * As published; a round that was published without words has those that are counted. Empty when there is no such edition.
     *
     * @param vintage of the edition; the first one when none is named
     */
    @Transactional
    public Optional<Publication> published(String round, Optional<Integer> vintage) {
        return editions.of(round).stream()
                .filter(header -> vintage.isEmpty() || header.vintage() == vintage.get())
                .findFirst()
                .map(header -> {
                    Optional<SummaryReport> report =
                            report(header).filter(found -> found.state() == SummaryState.PUBLISHED);
                    return read(
                            header,
                            report.map(SummaryReport::texts).orElseGet(() -> counted(round)),
                            report.flatMap(SummaryReport::publishedAt));
                });
    }

    /** The newest vintage as it would be if it were published now. */
    @Transactional
    public Optional<Publication> preview(String round) {
        return snapshots.header(round).map(header -> {
            Optional<SummaryReport> report = report(header);
            return read(
                    header,
                    report.map(SummaryReport::texts).or(() -> draft(round)).orElseThrow(),
                    report.flatMap(SummaryReport::publishedAt));
        });
    }

    /** The words to begin with: those of the edition before, or else the counted ones; empty while the round is not frozen. */
    @Transactional
    public Optional<SummaryTexts> draft(String round) {
        return summaries.all(round).stream()
                .reduce((earlier, later) -> later)
                .map(SummaryReport::texts)
                .or(() -> snapshots.header(round).map(header -> counted(round)));
    }

    /** The words of a round that was published without any. */
    SummaryTexts counted(String round) {
        return draft.of(ResponseRates.of(snapshots.find(round).orElseThrow()));
    }

    private Optional<SummaryReport> report(SnapshotHeader header) {
        return summaries.findByIdOptional(new SummaryReport.Edition(header.round(), header.vintage()));
    }

    private Publication read(SnapshotHeader header, SummaryTexts words, Optional<Instant> publishedAt) {
        ResponseRates rates = ResponseRates.of(snapshots.snapshot(header));
        return new Publication(
                header,
                words,
                locality.languages(),
                publishedAt,
                arranged.computeIfAbsent(header.sha256(), unseen -> KeyFigures.of(snapshots.released(header))),
                rates,
                attacks.summary(header),
                corrections.of(header.round()),
                editions.of(header.round()));
    }
}
