package fi.kuntapeili.survey.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A Likert scale of whole numbers 1 to 5. */
public record ScaleCell(ScaleEnds ends) implements CellType {

    public static final List<Integer> STEPS = List.of(1, 2, 3, 4, 5);

    @Override
    public Optional<Answer> read(String raw, Locale locale) {
        if (raw == null || raw.isBlank()) {
            return Optional.empty();
        }
        String step = raw.strip();
        return Optional.of(
                step.matches("[1-5]")
                        ? new Answer.Given(new Value.Number(new BigDecimal(step)))
                        : new Answer.Unreadable(raw, Message.of("check_not_on_scale")));
    }

    @Override
    public List<Message> problems(Value value) {
        return List.of();
    }

    @Override
    public Object bind(Value value) {
        return ((Value.Number) value).number();
    }
}
