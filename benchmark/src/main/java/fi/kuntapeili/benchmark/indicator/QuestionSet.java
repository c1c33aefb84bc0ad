package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody consents to show by name: the indicators of one element, or those that one section of the questionnaire
 * feeds. What is never shown about anybody is in no set.
 *
 * @param id of the element in small letters, or of the section
 */
public record QuestionSet(Kind kind, String id) {

    public enum Kind {
        ELEMENT,
        SECTION;

        private String prefix() {
            return name().toLowerCase(Locale.ROOT) + "_";
        }
    }

    public static QuestionSet of(Element element) {
        return new QuestionSet(Kind.ELEMENT, element.name().toLowerCase(Locale.ROOT));
    }

    /** The name in forms, addresses and the database, such as {@code element_economy}. */
    public String code() {
        return kind.prefix() + id;
    }

    /** The set by its name; empty for a text that names none. */
    public static Optional<QuestionSet> read(String code) {
        return code == null
                ? Optional.empty()
                : Arrays.stream(Kind.values())
                        .filter(kind -> code.startsWith(kind.prefix()))
                        .map(kind -> new QuestionSet(
                                kind, code.substring(kind.prefix().length())))
                        .findFirst();
    }

    /** The sets that hold something, elements first, in the order of elements and sections. */
    public static List<QuestionSet> offered(List<Indicator> indicators, Questionnaire questionnaire) {
        return Stream.concat(
                        Arrays.stream(Element.values()).map(QuestionSet::of),
                        questionnaire.sections().stream().map(section -> new QuestionSet(Kind.SECTION, section.id())))
                .filter(set -> !set.of(indicators, questionnaire).isEmpty())
                .toList();
    }

    /** The indicators of the set, in their order. */
    public List<Indicator> of(List<Indicator> indicators, Questionnaire questionnaire) {
        Exposure exposure = new Exposure(questionnaire);
        return indicators.stream()
                .filter(indicator -> indicator.collected() && exposure.of(indicator) != DisclosureClass.NATIONAL_ONLY)
                .filter(indicator -> has(indicator, exposure, questionnaire))
                .toList();
    }

    /** One of a section is made of that section's questions alone. */
    private boolean has(Indicator indicator, Exposure exposure, Questionnaire questionnaire) {
        if (kind == Kind.ELEMENT) {
            return indicator.element().name().toLowerCase(Locale.ROOT).equals(id);
        }
        Set<String> base = exposure.base(indicator);
        return !base.isEmpty()
                && base.stream()
                        .flatMap(question -> questionnaire.question(question).stream())
                        .map(Question::basics)
                        .allMatch(basics -> basics.section().equals(id));
    }
}
