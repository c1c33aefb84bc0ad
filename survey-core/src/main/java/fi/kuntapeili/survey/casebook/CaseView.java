package fi.kuntapeili.survey.casebook;

import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.questionnaire.CaseOutline;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case as a reader sees it: on the public page, and on the page on which the organisation decides.
 *
 * @param organisation empty when the organisation wants to stay unnamed
 * @param title empty when the case has none of its own
 */
public record CaseView(Optional<LocalizedText> organisation, Optional<Passage> title, List<Part> parts) {

    /**
     * Words in the language in which they are written.
     *
     * @param language of the words, which is not always the reader's
     */
    public record Passage(String language, String text) {

        /** The paragraphs, in order, none of them blank. */
        public List<String> paragraphs() {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    public record Part(LocalizedText heading, Passage passage) {}

    public CaseView {
        parts = List.copyOf(parts);
    }

    /**
     * @param language of the reader
     * @param languages of the pack, in the order in which another language is looked for
     */
    public static CaseView of(
            CaseDescription description,
            CaseOutline outline,
            CaseConsent consent,
            Organisation organisation,
            String language,
            List<String> languages) {
        CaseTexts texts = description.texts();
        List<Part> parts = outline.parts().stream()
                .flatMap(part -> passage(texts.parts().getOrDefault(part.question(), Map.of()), language, languages)
                        .map(passage -> new Part(part.heading(), passage))
                        .stream())
                .toList();
        return new CaseView(
                consent == CaseConsent.NAMED ? Optional.of(organisation.name()) : Optional.empty(),
                passage(texts.title(), language, languages),
                parts);
    }

    private static Optional<Passage> passage(Map<String, String> byLanguage, String language, List<String> languages) {
        return Stream.concat(Stream.of(language), languages.stream())
                .filter(byLanguage::containsKey)
                .findFirst()
                .map(found -> new Passage(found, byLanguage.get(found)));
    }
}
