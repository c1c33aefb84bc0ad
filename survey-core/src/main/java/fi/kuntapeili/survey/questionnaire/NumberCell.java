package fi.kuntapeili.survey.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A number.
 *
 * @param unit code such as {@code EUR}, {@code fte}, {@code percent}, {@code year}; null where there is none
 * @param min smallest possible value, or null
 * @param max largest possible value, or null
 * @param decimals how many decimals may be given
 */
public record NumberCell(String unit, BigDecimal min, BigDecimal max, int decimals) implements CellType {

    @Override
    public Optional<Answer> read(String raw, Locale locale) {
        if (raw == null || raw.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(NumberReader.read(raw, locale, decimals == 0)
                .<Answer>map(number -> new Answer.Given(new Value.Number(number)))
                .orElseGet(() -> new Answer.Unreadable(raw, Message.of("check_not_a_number"))));
    }

    @Override
    public List<Message> problems(Value value) {
        BigDecimal number = ((Value.Number) value).number();
        List<Message> problems = new ArrayList<>();
        if (min != null && number.compareTo(min) < 0) {
            problems.add(Message.of("check_below_min", min));
        }
        if (max != null && number.compareTo(max) > 0) {
            problems.add(Message.of("check_above_max", max));
        }
        if (number.scale() > decimals) {
            problems.add(decimals == 0 ? Message.of("check_whole_number") : Message.of("check_decimals", decimals));
        }
        return problems;
    }

    @Override
    public Object bind(Value value) {
        return ((Value.Number) value).number();
    }
}
