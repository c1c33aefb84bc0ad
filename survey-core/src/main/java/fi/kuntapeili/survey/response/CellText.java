package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.ChoiceCell;
import fi.kuntapeili.survey.questionnaire.ChoicesCell;
import fi.kuntapeili.survey.questionnaire.Option;
import fi.kuntapeili.survey.questionnaire.Value;
import fi.kuntapeili.survey.text.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value as people read it: the label of an option, a number with the grouping of the language, the text itself. */
@ApplicationScoped
public class CellText {

    private final Formats formats;

    @Inject
    public CellText(Formats formats) {
        this.formats = formats;
    }

    /** Blank for what is not a value of the type. */
    public String of(Optional<CellType> type, Optional<Answer> answer, String language) {
        return type.isPresent() && answer.isPresent() && answer.get() instanceof Answer.Given given
                ? of(type.get(), given.value(), language)
                : "";
    }

    public String of(CellType type, Value value, String language) {
        if (value instanceof Value.Code code) {
            return type instanceof ChoiceCell choice ? label(choice.options(), code.code(), language) : code.code();
        }
        if (value instanceof Value.Codes codes) {
            return type instanceof ChoicesCell choices
                    ? codes.codes().stream()
                            .map(code -> label(choices.options(), code, language))
                            .collect(Collectors.joining(", "))
                    : codes.canonical();
        }
        if (value instanceof Value.Number number) {
            return formats.number(
                    language, number.number(), Math.max(0, number.number().scale()));
        }
        return value.canonical();
    }

    private static String label(List<Option> options, String code, String language) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .map(option -> option.label().in(language))
                .orElse(code);
    }
}
