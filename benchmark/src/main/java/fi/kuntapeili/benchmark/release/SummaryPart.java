package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.pack.PackPart;
import fi.kuntapeili.survey.pack.PackReading;
import fi.kuntapeili.survey.pack.YamlFile;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.survey.text.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code summaries.yaml}: the words of rounds that a pack brings as published. What is left out is counted, as in a draft; a
 * round that has a summary report already keeps it.
 */
@ApplicationScoped
class SummaryPart implements PackPart {

    private static final String FILE = "summaries.yaml";

    @Inject
    SummaryRepository summaries;

    @Inject
    RoundRepository rounds;

    @Inject
    ReadPublication publications;

    @Inject
    CorrectionNotes corrections;

    @Inject
    Clock clock;

    private record Planned(
            String round,
            LocalizedText introduction,
            Optional<LocalizedText> method,
            Optional<LocalizedText> nonResponse,
            List<LocalizedText> corrections) {}

    @Override
    public Order order() {
        return Order.PUBLICATIONS;
    }

    @Override
    public Optional<Change> read(PackReading reading) {
        Optional<YamlFile> file = reading.yaml(FILE);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        List<Planned> planned = file.get().root().list("summaries", "summary").stream()
                .map(SummaryPart::planned)
                .toList();
        String defaultLanguage = reading.pack().defaultLanguage();
        String name = reading.pack().name().in(defaultLanguage);
        Actor pack = new Actor(null, null, name, Set.of(), Set.of());
        return Optional.of(() -> planned.forEach(summary -> publish(summary, pack)));
    }

    private static Planned planned(DefinitionNode node) {
        return new Planned(
                node.text("round"),
                node.localized("introduction"),
                node.optionalLocalized("method"),
                node.optionalLocalized("nonResponse"),
                node.list("corrections", "correction").stream()
                        .map(note -> note.localized("words"))
                        .toList());
    }

    private void publish(Planned planned, Actor pack) {
        RoundState state = rounds.findByIdOptional(planned.round())
                .map(Round::state)
                .orElseThrow(() -> new IllegalStateException("A summary of no round: " + planned.round()));
        if (state != RoundState.PUBLISHED || !summaries.all(planned.round()).isEmpty()) {
            return;
        }
        SummaryTexts counted = publications.draft(planned.round()).orElseThrow();
        Instant now = clock.instant();
        SummaryReport report = new SummaryReport(
                new SummaryReport.Edition(planned.round(), 1),
                WriteSummary.NOTHING_WRITTEN,
                new SummaryTexts(
                        planned.introduction().byLanguage(),
                        words(planned.method(), counted.method()),
                        words(planned.nonResponse(), counted.nonResponse())),
                pack,
                now);
        report.approve(pack, now);
        report.publish(now);
        summaries.persist(report);
        planned.corrections().forEach(note -> corrections.store(planned.round(), note, pack));
    }

    private static Map<String, String> words(Optional<LocalizedText> given, Map<String, String> counted) {
        return given.map(LocalizedText::byLanguage).orElse(counted);
    }
}
