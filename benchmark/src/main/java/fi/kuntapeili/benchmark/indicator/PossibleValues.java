package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.expression.Expression;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.ChoiceCell;
import fi.kuntapeili.survey.questionnaire.Column;
import fi.kuntapeili.survey.questionnaire.Composition;
import fi.kuntapeili.survey.questionnaire.Matrix;
import fi.kuntapeili.survey.questionnaire.NumberCell;
import fi.kuntapeili.survey.questionnaire.Option;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Roster;
import fi.kuntapeili.survey.questionnaire.ScalarQuestion;
import fi.kuntapeili.survey.questionnaire.ScaleCell;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What values a formula can give, as far as the questions that it reads tell. */
record PossibleValues(Questionnaire questionnaire, Computation computation) {

    private static final Pattern SCORE = Pattern.compile("score\\(\\s*([A-Za-z0-9_]+)\\s*\\)");
    private static final BigDecimal SCALE_SCORE_STEP = BigDecimal.valueOf(25);
    /** With at most so many possible values rounding follows the scale. */
    private static final int FEW = 20;

    /** The options of the questions read, or the parts of the composition read; empty when there are none. */
    List<Category> categories(ValueType type) {
        Map<String, LocalizedText> labels = new LinkedHashMap<>();
        for (Question question : questionsRead()) {
            if (type == ValueType.COMPOSITION && question instanceof Composition composition) {
                composition.parts().forEach(part -> labels.putIfAbsent(part.code(), part.label()));
            } else if (type == ValueType.CATEGORY) {
                options(question).forEach(option -> labels.putIfAbsent(option.code(), option.label()));
            }
        }
        return labels.entrySet().stream()
                .map(label -> new Category(label.getKey(), label.getValue()))
                .toList();
    }

    /** The smallest distance of two values, for a plain question or the score of one with few possible values. */
    Optional<BigDecimal> step() {
        if (!(computation instanceof Computation.Formula formula)) {
            return Optional.empty();
        }
        String text = formula.expression().text().strip();
        Matcher score = SCORE.matcher(text);
        if (score.matches()) {
            return cell(score.group(1)).flatMap(PossibleValues::stepOfScores);
        }
        return cell(text).flatMap(PossibleValues::stepOfValues);
    }

    private Optional<CellType> cell(String question) {
        return questionnaire
                .question(question)
                .filter(ScalarQuestion.class::isInstance)
                .map(q -> ((ScalarQuestion) q).cell());
    }

    private static Optional<BigDecimal> stepOfScores(CellType cell) {
        if (cell instanceof ScaleCell) {
            return Optional.of(SCALE_SCORE_STEP);
        }
        if (!(cell instanceof ChoiceCell choice)) {
            return Optional.empty();
        }
        TreeSet<BigDecimal> scores = new TreeSet<>();
        choice.options().stream().map(Option::score).filter(Objects::nonNull).forEach(scores::add);
        Optional<BigDecimal> smallest = Optional.empty();
        BigDecimal below = null;
        for (BigDecimal score : scores) {
            if (below != null) {
                BigDecimal distance = score.subtract(below);
                smallest = Optional.of(smallest.map(distance::min).orElse(distance));
            }
            below = score;
        }
        return smallest;
    }

    private static Optional<BigDecimal> stepOfValues(CellType cell) {
        if (cell instanceof ScaleCell) {
            return Optional.of(BigDecimal.ONE);
        }
        if (cell instanceof NumberCell number && number.min() != null && number.max() != null) {
            BigDecimal step = BigDecimal.ONE.movePointLeft(number.decimals());
            BigDecimal range = number.max().subtract(number.min());
            boolean few = range.compareTo(step.multiply(BigDecimal.valueOf(FEW - 1))) <= 0;
            return few ? Optional.of(step) : Optional.empty();
        }
        return Optional.empty();
    }

    private List<Question> questionsRead() {
        Set<String> names = new TreeSet<>();
        for (Expression expression : computation.expressions()) {
            expression.references().forEach(reference -> names.add(reference.get(0)));
        }
        return questionnaire.questions().stream()
                .filter(q -> names.contains(q.id()))
                .toList();
    }

    private static List<Option> options(Question question) {
        return cells(question)
                .filter(ChoiceCell.class::isInstance)
                .flatMap(cell -> ((ChoiceCell) cell).options().stream())
                .toList();
    }

    private static Stream<CellType> cells(Question question) {
        if (question instanceof ScalarQuestion scalar) {
            return Stream.of(scalar.cell());
        }
        if (question instanceof Matrix matrix) {
            return matrix.columns().stream().map(Column::type);
        }
        return question instanceof Roster roster ? roster.columns().stream().map(Column::type) : Stream.empty();
    }
}
