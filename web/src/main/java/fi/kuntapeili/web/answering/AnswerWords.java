package fi.kuntapeili.web.answering;

import com.ibm.icu.util.Currency;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.ChoiceCell;
import fi.kuntapeili.survey.questionnaire.ChoicesCell;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.questionnaire.NumberCell;
import fi.kuntapeili.survey.questionnaire.Option;
import fi.kuntapeili.survey.questionnaire.ScaleCell;
import fi.kuntapeili.survey.questionnaire.TextCell;
import fi.kuntapeili.survey.questionnaire.Value;
import fi.kuntapeili.survey.text.Formats;
import fi.kuntapeili.survey.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Answers as people read and type them in a language. */
@ApplicationScoped
public class AnswerWords {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final String YEAR = "year";

    /** Signs that are written the same in every language; other units have a text, or else stand as their code. */
    private static final Map<String, String> SIGNS = Map.of("percent", "%", "m2", "m²");

    private final Texts texts;
    private final Formats formats;

    @Inject
    public AnswerWords(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** What a control holds: the text of a text field or number field, the codes of chosen options, a marked missing code. */
    public String typed(CellType type, Answer answer, String language) {
        if (answer instanceof Answer.Missing missing) {
            return Slot.MISSING_MARK + missing.code().code();
        }
        if (answer instanceof Answer.Unreadable unreadable) {
            return unreadable.raw();
        }
        Value value = ((Answer.Given) answer).value();
        return type instanceof NumberCell cell
                ? number(cell, ((Value.Number) value).number(), language)
                : value.canonical();
    }

    /** The answer in words, with its unit. */
    public String read(CellType type, Answer answer, String language) {
        if (answer instanceof Answer.Missing missing) {
            return missing(missing.code(), language);
        }
        if (answer instanceof Answer.Unreadable unreadable) {
            return unreadable.raw();
        }
        return read(type, ((Answer.Given) answer).value(), language);
    }

    /** The value in words, with its unit. */
    public String read(CellType type, Value value, String language) {
        if (value instanceof Value.Code code) {
            return label(options(type), code.code(), language);
        }
        if (value instanceof Value.Codes codes) {
            return String.join(
                    ", ",
                    codes.codes().stream()
                            .map(code -> label(options(type), code, language))
                            .toList());
        }
        return value instanceof Value.Number number ? number(type, number.number(), language) : value.canonical();
    }

    /** A missing code as it is offered beside a field. */
    public String missing(MissingCode code, String language) {
        return texts.get(language, "missing_" + code.code());
    }

    /** The sign or word of a unit; null when there is none to write. */
    public String unit(String unit, String language) {
        if (unit == null || unit.equals(YEAR)) {
            return null;
        }
        if (SIGNS.containsKey(unit)) {
            return SIGNS.get(unit);
        }
        if (CURRENCY.matcher(unit).matches()) {
            return Currency.getInstance(unit).getSymbol(texts.locale(language));
        }
        String key = "unit_" + unit;
        return texts.has(key) ? texts.get(language, key) : unit;
    }

    /** A number with the decimals of its cell, or more when more were given; a year without grouping. */
    public String number(NumberCell cell, BigDecimal number, String language) {
        if (YEAR.equals(cell.unit())) {
            return number.toPlainString();
        }
        return formats.number(language, number, Math.max(cell.decimals(), number.scale()));
    }

    private String number(CellType type, BigDecimal number, String language) {
        if (type instanceof NumberCell cell) {
            String unit = unit(cell.unit(), language);
            String written = number(cell, number, language);
            return unit == null ? written : written + "\u00a0" + unit;
        }
        if (type instanceof ScaleCell scale) {
            return step(scale, number.intValueExact(), language);
        }
        return number.toPlainString();
    }

    /** A step of a scale: its number, and its name at the ends. */
    String step(ScaleCell scale, int step, String language) {
        int last = ScaleCell.STEPS.get(ScaleCell.STEPS.size() - 1);
        if (scale.ends() == null || (step != ScaleCell.STEPS.get(0) && step != last)) {
            return String.valueOf(step);
        }
        String end = (step == last ? scale.ends().high() : scale.ends().low()).in(language);
        return step + " – " + end;
    }

    private static List<Option> options(CellType type) {
        if (type instanceof ChoiceCell cell) {
            return cell.options();
        }
        return type instanceof ChoicesCell cell ? cell.options() : List.of();
    }

    /** An option that is no longer offered is shown by its code. */
    private static String label(List<Option> options, String code, String language) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .map(option -> option.label().in(language))
                .findFirst()
                .orElse(code);
    }

    /** Whether the type is free text, which is shown with its line breaks. */
    static boolean isText(CellType type) {
        return type instanceof TextCell;
    }
}
