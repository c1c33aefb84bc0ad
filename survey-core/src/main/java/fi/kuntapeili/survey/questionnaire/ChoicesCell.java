package fi.kuntapeili.survey.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Any number of the options; an exclusive one stands alone. Values keep the order of the questionnaire. */
public record ChoicesCell(List<Option> options) implements CellType {

    public ChoicesCell {
        options = List.copyOf(options);
    }

    @Override
    public Optional<Answer> read(String raw, Locale locale) {
        if (raw == null || raw.isBlank()) {
            return Optional.empty();
        }
        List<String> chosen = Arrays.stream(raw.split(";"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        List<String> known =
                options.stream().map(o -> o.code()).filter(chosen::contains).toList();
        if (known.size() != chosen.size()) {
            return Optional.of(new Answer.Unreadable(raw, Message.of("check_unknown_option")));
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(new Answer.Given(new Value.Codes(known)));
    }

    @Override
    public List<Message> problems(Value value) {
        List<String> codes = ((Value.Codes) value).codes();
        boolean contradiction =
                codes.size() > 1 && options.stream().anyMatch(o -> o.exclusive() && codes.contains(o.code()));
        return contradiction ? List.of(Message.of("check_exclusive_option")) : List.of();
    }

    @Override
    public Object bind(Value value) {
        return ((Value.Codes) value).codes();
    }
}
