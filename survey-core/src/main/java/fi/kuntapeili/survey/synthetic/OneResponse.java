package fi.kuntapeili.survey.synthetic;

import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.Bindings;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.Column;
import fi.kuntapeili.survey.questionnaire.Composition;
import fi.kuntapeili.survey.questionnaire.Matrix;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Roster;
import fi.kuntapeili.survey.questionnaire.Row;
import fi.kuntapeili.survey.questionnaire.ScalarQuestion;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import fi.kuntapeili.survey.questionnaire.Tier;
import fi.kuntapeili.survey.questionnaire.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The answers of one organisation while they are made. */
final class OneResponse {

    private static final int MOST_REPAIRS = 5;
    private static final double DRIFT = 0.15;
    private static final double SPREAD = 0.5;
    private static final List<MissingCode> UNKNOWN = List.of(MissingCode.NO_DATA, MissingCode.DONT_KNOW);

    private final Questionnaire questionnaire;
    private final SyntheticProfile profile;
    private final long seed;
    private final String organisation;
    private final Surroundings surroundings;
    private final AnswerSet before;
    private final CellGenerator generator;

    private final Map<String, Map<CellPath, Answer>> cells = new LinkedHashMap<>();
    private final Map<String, List<String>> rosterRows = new LinkedHashMap<>();
    private final Map<String, Object> known = new HashMap<>();

    OneResponse(
            Questionnaire questionnaire,
            SyntheticProfile profile,
            long seed,
            String organisation,
            Surroundings surroundings,
            AnswerSet before) {
        this.questionnaire = questionnaire;
        this.profile = profile;
        this.seed = seed;
        this.organisation = organisation;
        this.surroundings = surroundings;
        this.before = before;
        // Not from the round's seed: what is unusual about an organisation lasts over rounds.
        this.generator =
                new CellGenerator(profile.texts(), Dice.of(0, organisation).normal());
        known.put("previous", surroundings.previous());
        known.put("ref", surroundings.ref());
        known.put("organisation", surroundings.organisation());
        questionnaire.questions().forEach(question -> known.put(question.id(), null));
    }

    /** Answers a question if what is known so far asks it. */
    void answer(Question question) {
        boolean asked =
                question.basics().visibleIf().map(rule -> rule.holds(known)).orElse(true);
        if (!asked) {
            return;
        }
        Dice dice = dice(question.id());
        CellPath whole = CellPath.of(question.id());
        boolean missing = dice.happens(profile.missing());
        if (missing && unknown(question).isPresent() && question.takesMissing(whole)) {
            put(whole, new Answer.Missing(unknown(question).get()));
        } else if (question instanceof ScalarQuestion scalar) {
            make(whole, scalar.cell(), scalar.basics().optional(), question.id(), question, known);
        } else if (question instanceof Composition composition) {
            compose(composition, dice);
        } else if (question instanceof Matrix matrix) {
            matrix(matrix);
        } else {
            roster((Roster) question);
        }
        known.put(question.id(), question.bind(of(question.id())));
    }

    private void make(
            CellPath path, CellType type, boolean optional, String name, Question question, Map<String, Object> seen) {
        Dice dice = dice(path.toString());
        Optional<Value> value = generator.make(type, profile.cell(name), seen, before.value(path), dice);
        if (value.isPresent()) {
            put(path, new Answer.Given(value.get()));
        } else if (!optional && question.takesMissing(path)) {
            unknown(question).ifPresent(code -> put(path, new Answer.Missing(code)));
        }
    }

    private void compose(Composition composition, Dice dice) {
        SyntheticProfile.Cell said = profile.cell(composition.id());
        List<Double> shares = new ArrayList<>();
        for (Row part : composition.parts()) {
            Optional<Value> earlier = before.value(CellPath.part(composition.id(), part.code()));
            double weight = CellGenerator.number(
                            Optional.ofNullable(said.weights().get(part.code())), known)
                    .orElse(1.0);
            double middle = earlier.map(value -> ((Value.Number) value).number().doubleValue())
                    .orElse(weight);
            double spread = earlier.isPresent() ? DRIFT : said.spread().orElse(SPREAD);
            shares.add(middle * StrictMath.exp(spread * dice.normal()));
        }
        List<Long> parts = WholeShares.of(shares, composition.sum().longValueExact());
        for (int i = 0; i < parts.size(); i++) {
            CellPath path =
                    CellPath.part(composition.id(), composition.parts().get(i).code());
            put(path, new Answer.Given(new Value.Number(BigDecimal.valueOf(parts.get(i)))));
        }
    }

    private void matrix(Matrix matrix) {
        for (Row row : matrix.rows()) {
            Map<String, Object> seen = new HashMap<>(known);
            for (Column column : matrix.columns()) {
                CellPath path = CellPath.cell(matrix.id(), row.code(), column.id());
                boolean unknown = dice(path + "?").happens(profile.missing());
                if (unknown
                        && !column.optional()
                        && matrix.takesMissing(path)
                        && unknown(matrix).isPresent()) {
                    put(path, new Answer.Missing(unknown(matrix).get()));
                } else {
                    String general = matrix.id() + "." + column.id();
                    String name = profile.cells().containsKey(path.toString()) ? path.toString() : general;
                    make(path, column.type(), column.optional(), name, matrix, seen);
                }
                seen.put(column.id(), bound(path, column));
            }
        }
    }

    private void roster(Roster roster) {
        RosterGenerator rows = new RosterGenerator(roster, profile, generator, known, before, seed, organisation);
        rows.make();
        rosterRows.put(roster.id(), rows.ids());
        rows.cells().forEach(this::put);
    }

    private Object bound(CellPath path, Column column) {
        return cells.getOrDefault(path.question(), Map.of()).get(path) instanceof Answer.Given given
                ? column.type().bind(given.value())
                : null;
    }

    private void put(CellPath path, Answer answer) {
        cells.computeIfAbsent(path.question(), unseen -> new LinkedHashMap<>()).put(path, answer);
    }

    /** The answer to one question alone. */
    private AnswerSet of(String question) {
        List<String> rows = rosterRows.get(question);
        return new AnswerSet(cells.getOrDefault(question, Map.of()), rows == null ? Map.of() : Map.of(question, rows));
    }

    /** Says of what a check objects to that it is not known, or leaves it out where that cannot be said. */
    GenerateAnswers.Made repaired() {
        for (int i = 0; i < MOST_REPAIRS; i++) {
            List<Question> wrong = questionnaire.questions().stream()
                    .filter(question -> cells.containsKey(question.id()) && isRefused(question))
                    .toList();
            if (wrong.isEmpty()) {
                break;
            }
            wrong.forEach(this::forget);
        }
        AnswerSet all = all();
        Set<String> visible = Bindings.of(questionnaire, all, surroundings).visible();
        cells.keySet().retainAll(visible);
        rosterRows.keySet().retainAll(visible);
        return new GenerateAnswers.Made(all(), visible);
    }

    private boolean isRefused(Question question) {
        return question.basics().edits().stream()
                .filter(edit -> edit.tier().compareTo(Tier.EXPLAIN) <= 0)
                .anyMatch(edit -> edit.violatedIf().holds(known));
    }

    private void forget(Question question) {
        cells.remove(question.id());
        rosterRows.remove(question.id());
        CellPath whole = CellPath.of(question.id());
        if (question.takesMissing(whole)) {
            unknown(question).ifPresent(code -> put(whole, new Answer.Missing(code)));
        }
        known.put(question.id(), question.bind(of(question.id())));
    }

    private AnswerSet all() {
        Map<CellPath, Answer> flat = new HashMap<>();
        cells.values().forEach(flat::putAll);
        return new AnswerSet(flat, rosterRows);
    }

    private static Optional<MissingCode> unknown(Question question) {
        return UNKNOWN.stream().filter(question.basics().missing()::contains).findFirst();
    }

    private Dice dice(String name) {
        return Dice.of(seed, organisation, name);
    }
}
