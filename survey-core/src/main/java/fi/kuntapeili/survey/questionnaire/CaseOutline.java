package fi.kuntapeili.survey.questionnaire;

import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the description of a case is made of answers: which texts become its parts, and which answer says whether it may be
 * published.
 *
 * @param parts in the order in which they are read
 * @param consent id of the question that asks for consent
 * @param named codes of the options that allow publishing with the name of the organisation
 * @param anonymous codes of the options that allow publishing without the name
 */
public record CaseOutline(List<Part> parts, String consent, Set<String> named, Set<String> anonymous) {

    /** @param question id of a text question */
    public record Part(String question, LocalizedText heading) {}

    public CaseOutline {
        parts = List.copyOf(parts);
        named = Set.copyOf(named);
        anonymous = Set.copyOf(anonymous);
    }

    public Optional<Part> part(String question) {
        return parts.stream().filter(part -> part.question().equals(question)).findFirst();
    }
}
