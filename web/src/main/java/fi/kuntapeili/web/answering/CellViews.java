package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.ChoiceCell;
import fi.kuntapeili.survey.questionnaire.ChoicesCell;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.questionnaire.NumberCell;
import fi.kuntapeili.survey.questionnaire.Option;
import fi.kuntapeili.survey.questionnaire.ScaleCell;
import fi.kuntapeili.survey.questionnaire.TextCell;
import fi.kuntapeili.web.answering.CellView.ChoiceView;
import fi.kuntapeili.web.answering.CellView.ChoicesView;
import fi.kuntapeili.web.answering.CellView.NumberView;
import fi.kuntapeili.web.answering.CellView.OptionView;
import fi.kuntapeili.web.answering.CellView.ScaleView;
import fi.kuntapeili.web.answering.CellView.TextView;
import fi.kuntapeili.web.answering.Slot.MissingView;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Draws cells with what stands in them.
 *
 * @param versions version of a cell's answer, 0 for none
 * @param marked cells that a check that blocks submitting speaks of
 */
record CellViews(
        AnswerWords words,
        AnswerSet answers,
        ToLongFunction<CellPath> versions,
        Set<CellPath> marked,
        String language) {

    private static final BigDecimal SMALL = BigDecimal.valueOf(1000);

    CellView cell(CellPath path, CellType type, String label, List<MissingCode> missing) {
        String typed = answers.at(path)
                .map(answer -> words.typed(type, answer, language))
                .orElse("");
        Slot slot = slot(path, label, typed, missing);
        String value = slot.saidMissing() ? "" : typed;
        if (type instanceof ChoiceCell choice) {
            return new ChoiceView(slot, options(slot, choice.options(), List.of(value)));
        }
        if (type instanceof ChoicesCell choices) {
            return new ChoicesView(slot, options(slot, choices.options(), Arrays.asList(value.split(";"))));
        }
        if (type instanceof ScaleCell scale) {
            return scale(slot, scale, value);
        }
        if (type instanceof NumberCell number) {
            return new NumberView(slot, value, words.unit(number.unit(), language), width(number));
        }
        TextCell text = (TextCell) type;
        return new TextView(slot, value, text.maxLength(), text.many());
    }

    /** The cell of a question as a whole, which holds a missing code or nothing. */
    Slot whole(CellPath path, String label, List<MissingCode> missing) {
        String typed = answers.at(path)
                .filter(Answer.Missing.class::isInstance)
                .map(answer ->
                        Slot.MISSING_MARK + ((Answer.Missing) answer).code().code())
                .orElse("");
        return slot(path, label, typed, missing);
    }

    private Slot slot(CellPath path, String label, String typed, List<MissingCode> missing) {
        String dom = Slot.dom(path.toString());
        List<MissingView> offered = missing.stream()
                .map(code -> {
                    String value = Slot.MISSING_MARK + code.code();
                    return new MissingView(
                            value, words.missing(code, language), dom + "-" + code.code(), value.equals(typed));
                })
                .toList();
        return new Slot(path.toString(), dom, label, typed, versions.applyAsLong(path), offered, marked.contains(path));
    }

    private ScaleView scale(Slot slot, ScaleCell scale, String value) {
        List<OptionView> steps = ScaleCell.STEPS.stream()
                .map(step -> {
                    String code = String.valueOf(step);
                    String dom = step == 1 ? slot.dom() : slot.dom() + "-" + code;
                    return new OptionView(code, words.step(scale, step, language), dom, code.equals(value), false);
                })
                .toList();
        return new ScaleView(
                slot, scale.ends().low().in(language), scale.ends().high().in(language), steps);
    }

    /** The first option carries the cell's own id, so that a link to the cell lands on it. */
    private List<OptionView> options(Slot slot, List<Option> options, List<String> chosen) {
        return options.stream()
                .map(option -> new OptionView(
                        option.code(),
                        option.label().in(language),
                        option == options.get(0) ? slot.dom() : slot.dom() + "-" + option.code(),
                        chosen.contains(option.code()),
                        option.exclusive()))
                .toList();
    }

    private static String width(NumberCell number) {
        boolean small = number.max() != null && number.max().compareTo(SMALL) <= 0;
        return small || "year".equals(number.unit()) ? "5" : "10";
    }
}
