package fi.kuntapeili.survey.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Free text. It is never markup, a template or a formula.
 *
 * @param maxLength in characters
 * @param many several lines
 */
public record TextCell(int maxLength, boolean many) implements CellType {

    @Override
    public Optional<Answer> read(String raw, Locale locale) {
        return raw == null || raw.isBlank()
                ? Optional.empty()
                : Optional.of(new Answer.Given(new Value.Text(raw.strip().replace("\r\n", "\n"))));
    }

    @Override
    public List<Message> problems(Value value) {
        int length = ((Value.Text) value).text().length();
        return length > maxLength ? List.of(Message.of("check_text_too_long", maxLength, length)) : List.of();
    }

    @Override
    public Object bind(Value value) {
        return ((Value.Text) value).text();
    }
}
