package fi.kuntapeili.survey.questionnaire;

import fi.kuntapeili.survey.expression.ScoredCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One of the options. */
public record ChoiceCell(List<Option> options) implements CellType {

    public ChoiceCell {
        options = List.copyOf(options);
    }

    public Optional<Option> option(String code) {
        return options.stream().filter(o -> o.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Answer> read(String raw, Locale locale) {
        if (raw == null || raw.isBlank()) {
            return Optional.empty();
        }
        String code = raw.strip();
        return Optional.of(
                option(code).isPresent()
                        ? new Answer.Given(new Value.Code(code))
                        : new Answer.Unreadable(raw, Message.of("check_unknown_option")));
    }

    @Override
    public List<Message> problems(Value value) {
        return List.of();
    }

    @Override
    public Object bind(Value value) {
        String code = ((Value.Code) value).code();
        return new ScoredCode(code, option(code).map(o -> o.score()).orElse(null));
    }
}
