package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A round as everyone reads it: words, released figures, who answered, and what was corrected since.
 *
 * @param languages of the pack, in the order in which another language is looked for
 * @param publishedAt empty in a preview
 * @param editions all that have been published of the round, oldest first
 * @param attacks what was tried against the figures; empty while nothing was
 */
public record Publication(
        SnapshotHeader header,
        SummaryTexts texts,
        List<String> languages,
        Optional<Instant> publishedAt,
        KeyFigures figures,
        ResponseRates rates,
        Optional<AttackSummary> attacks,
        List<CorrectionNote> corrections,
        List<SnapshotHeader> editions) {

    /**
     * Words in the language in which they were written.
     *
     * @param html harmless and well-formed
     */
    public record Prose(String language, String html) {}

    public Publication {
        corrections = List.copyOf(corrections);
        editions = List.copyOf(editions);
    }

    /** The edition that holds more corrections than this one. */
    public Optional<SnapshotHeader> newer() {
        return editions.stream()
                .filter(other -> other.vintage() > header.vintage())
                .reduce((earlier, later) -> later);
    }

    /** Editions before this one, oldest first. */
    public List<SnapshotHeader> earlier() {
        return editions.stream()
                .filter(other -> other.vintage() < header.vintage())
                .toList();
    }

    /** Whether the first edition, which has the address of the round, is this one; before any is published, it will be. */
    public boolean isFirst() {
        return earlier().isEmpty();
    }

    public Optional<Prose> introduction(String language) {
        return prose(texts.introduction(), language);
    }

    public Optional<Prose> method(String language) {
        return prose(texts.method(), language);
    }

    public Optional<Prose> nonResponse(String language) {
        return prose(texts.nonResponse(), language);
    }

    /** The words of a correction as harmless, well-formed HTML. */
    public String correctionHtml(CorrectionNote note, String language) {
        return Markdown.html(note.words().in(language));
    }

    private Optional<Prose> prose(Map<String, String> byLanguage, String language) {
        String found = byLanguage.containsKey(language)
                ? language
                : languages.stream().filter(byLanguage::containsKey).findFirst().orElse(null);
        return Optional.ofNullable(found).map(code -> new Prose(code, Markdown.html(byLanguage.get(code))));
    }
}
