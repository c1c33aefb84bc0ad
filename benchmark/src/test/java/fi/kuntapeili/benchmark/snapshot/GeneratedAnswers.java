package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.ChoiceCell;
import fi.kuntapeili.survey.questionnaire.ChoicesCell;
import fi.kuntapeili.survey.questionnaire.Composition;
import fi.kuntapeili.survey.questionnaire.Evaluation;
import fi.kuntapeili.survey.questionnaire.FormLength;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.questionnaire.NumberCell;
import fi.kuntapeili.survey.questionnaire.Option;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Roster;
import fi.kuntapeili.survey.questionnaire.ScaleCell;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import fi.kuntapeili.survey.questionnaire.Tier;
import fi.kuntapeili.survey.questionnaire.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up answers to any questionnaire: everything that is asked gets a value of its type or, now and then, a missing code; hard checks are kept. */
public final class GeneratedAnswers {

    /** Stands in every free text, so that a test can look for it where no free text may be. */
    public static final String FREE_TEXT = "a sentence nobody else may read";

    private static final double MISSING = 0.06;
    private final Questionnaire questionnaire;
    private final Random random;
    private final Map<CellPath, Answer> cells = new HashMap<>();
    private final Map<String, List<String>> rows = new HashMap<>();

    private GeneratedAnswers(Questionnaire questionnaire, long seed) {
        this.questionnaire = questionnaire;
        // Neighbouring seeds begin with nearly the same number, so they are spread out first.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    public static AnswerSet of(Questionnaire questionnaire, Surroundings surroundings, long seed) {
        GeneratedAnswers generated = new GeneratedAnswers(questionnaire, seed);
        for (Question question : questionnaire.questions()) {
            generated.answer(question);
        }
        AnswerSet all = new AnswerSet(generated.cells, generated.rows);
        Evaluation evaluation = Evaluation.of(questionnaire, all, surroundings, FormLength.FULL);
        generated.cells.keySet().removeIf(path -> !evaluation.visible().contains(path.question()));
        generated.rows.keySet().removeIf(question -> !evaluation.visible().contains(question));
        evaluation.raised().stream()
                .filter(raised -> raised.tier() == Tier.HARD)
                .forEach(raised -> generated.takeBack(raised.question()));
        return new AnswerSet(generated.cells, generated.rows);
    }

    /** What a hard check objects to would never have been accepted. */
    private void takeBack(String question) {
        cells.keySet().removeIf(path -> path.question().equals(question));
        rows.remove(question);
    }

    private void answer(Question question) {
        CellPath whole = CellPath.of(question.id());
        List<MissingCode> codes = question.basics().missing();
        if (question.takesMissing(whole) && random.nextDouble() < MISSING) {
            cells.put(whole, new Answer.Missing(codes.get(random.nextInt(codes.size()))));
        } else if (question instanceof Composition composition) {
            split(composition);
        } else {
            if (question instanceof Roster) {
                List<String> ids = new ArrayList<>();
                for (int i = 0; i <= random.nextInt(5); i++) {
                    ids.add("row" + i);
                }
                rows.put(question.id(), ids);
            }
            for (CellPath path : question.cells(new AnswerSet(cells, rows))) {
                cells.put(path, cell(question, path));
            }
        }
    }

    private Answer cell(Question question, CellPath path) {
        List<MissingCode> codes = question.basics().missing();
        if (path.column() != null && question.takesMissing(path) && random.nextDouble() < MISSING) {
            return new Answer.Missing(codes.get(random.nextInt(codes.size())));
        }
        return new Answer.Given(value(question.typeAt(path).orElseThrow()));
    }

    private Value value(CellType type) {
        if (type instanceof ChoiceCell choice) {
            return new Value.Code(choice.options()
                    .get(random.nextInt(choice.options().size()))
                    .code());
        }
        if (type instanceof ChoicesCell choices) {
            return codes(choices);
        }
        if (type instanceof ScaleCell) {
            return new Value.Number(BigDecimal.valueOf(1 + random.nextInt(5)));
        }
        return type instanceof NumberCell number ? number(number) : new Value.Text(FREE_TEXT);
    }

    private Value codes(ChoicesCell choices) {
        List<String> chosen = choices.options().stream()
                .filter(option -> !option.exclusive() && random.nextBoolean())
                .map(Option::code)
                .toList();
        return new Value.Codes(
                chosen.isEmpty() ? List.of(choices.options().get(0).code()) : chosen);
    }

    private Value number(NumberCell cell) {
        double least = cell.min() == null ? 0 : cell.min().doubleValue();
        double value = cell.max() == null
                ? least + Math.exp(6 + 2.5 * random.nextGaussian())
                : least + random.nextDouble() * (cell.max().doubleValue() - least);
        boolean zero = least <= 0 && random.nextDouble() < 0.1;
        return new Value.Number(
                zero ? BigDecimal.ZERO : BigDecimal.valueOf(value).setScale(cell.decimals(), RoundingMode.HALF_UP));
    }

    private void split(Composition composition) {
        int rest = composition.sum().intValueExact();
        int last = composition.parts().size() - 1;
        for (int i = 0; i <= last; i++) {
            int part = i == last ? rest : random.nextInt(rest + 1);
            rest -= part;
            cells.put(
                    CellPath.part(composition.id(), composition.parts().get(i).code()),
                    new Answer.Given(new Value.Number(BigDecimal.valueOf(part))));
        }
    }
}
