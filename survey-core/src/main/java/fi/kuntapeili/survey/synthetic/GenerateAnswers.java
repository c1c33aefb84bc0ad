package fi.kuntapeili.survey.synthetic;

import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.Bindings;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.Column;
import fi.kuntapeili.survey.questionnaire.Composition;
import fi.kuntapeili.survey.questionnaire.Evaluation;
import fi.kuntapeili.survey.questionnaire.FormLength;
import fi.kuntapeili.survey.questionnaire.Matrix;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Raised;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the answers of one organisation: what is asked is answered or said to be missing, what is hidden stays empty, and
 * no check that keeps from submitting is raised. With the same seed, organisation and surroundings it makes the same
 * answers; with the answers of the round before it makes ones that resemble them.
 */
public final class GenerateAnswers {

    private static final int MOST_REPAIRS = 5;
    private static final List<MissingCode> UNKNOWN = List.of(MissingCode.NO_DATA, MissingCode.DONT_KNOW);

    private final Questionnaire questionnaire;
    private final SyntheticProfile profile;
    private final long seed;
    private final String organisation;
    private final Surroundings surroundings;
    private final AnswerSet before;
    private final FormLength form;
    private final CellGenerator generator;

    private final Map<CellPath, Answer> cells = new TreeMap<>();
    private final Map<String, List<String>> rosterRows = new LinkedHashMap<>();
    private final Map<String, Object> known = new HashMap<>();

    /** @param before answers of the round before; empty when there are none */
    public GenerateAnswers(
            Questionnaire questionnaire,
            SyntheticProfile profile,
            long seed,
            String organisation,
            Surroundings surroundings,
            AnswerSet before,
            FormLength form) {
        this.questionnaire = questionnaire;
        this.profile = profile;
        this.seed = seed;
        this.organisation = organisation;
        this.surroundings = surroundings;
        this.before = before;
        this.form = form;
        // Not from the round's seed: what is unusual about an organisation lasts over rounds.
        this.generator = new CellGenerator(profile.texts(), Dice.of(0, organisation).normal());
    }

    public AnswerSet generate() {
        known.put("previous", surroundings.previous());
        known.put("ref", surroundings.ref());
        known.put("organisation", surroundings.organisation());
        questionnaire.questions().forEach(question -> known.put(question.id(), null));
        boolean everything = form == FormLength.FULL || dice("beyond core").happens(profile.beyondCore());
        for (Question question : inOrder()) {
            boolean asked = question.basics()
                    .visibleIf()
                    .map(rule -> rule.holds(known))
                    .orElse(true);
            if (asked && (everything || question.basics().core())) {
                answer(question);
                known.put(question.id(), question.bind(answers()));
            }
        }
        return repaired();
    }

    /** What other questions are made from comes first: those that the profile names, in the questionnaire's order. */
    private List<Question> inOrder() {
        Set<Question> ordered = new LinkedHashSet<>();
        questionnaire.questions().forEach(question -> place(question, ordered, new LinkedHashSet<>()));
        return new ArrayList<>(ordered);
    }

    private void place(Question question, Set<Question> ordered, Set<String> above) {
        if (ordered.contains(question) || !above.add(question.id())) {
            return;
        }
        for (String name : ProfileReads.of(question, profile)) {
            questionnaire.question(name).ifPresent(read -> place(read, ordered, above));
        }
        ordered.add(question);
    }

    private void answer(Question question) {
        Dice dice = dice(question.id());
        CellPath whole = CellPath.of(question.id());
        Optional<MissingCode> unknown = unknown(question);
        boolean missing = dice.happens(profile.missing());
        if (missing && unknown.isPresent() && question.takesMissing(whole)) {
            cells.put(whole, new Answer.Missing(unknown.get()));
        } else if (question instanceof ScalarQuestion scalar) {
            make(whole, scalar.cell(), question.id(), question, known);
        } else if (question instanceof Composition composition) {
            compose(composition, dice);
        } else if (question instanceof Matrix matrix) {
            matrix(matrix);
        } else {
            roster((Roster) question);
        }
    }

    private void make(CellPath path, CellType type, String name, Question question, Map<String, Object> seen) {
        Dice dice = dice(path.toString());
        Optional<Value> value = generator.make(type, profile.cell(name), seen, before.value(path), dice);
        if (value.isPresent()) {
            cells.put(path, new Answer.Given(value.get()));
        } else if (!question.basics().optional() && question.takesMissing(path)) {
            unknown(question).ifPresent(code -> cells.put(path, new Answer.Missing(code)));
        }
    }

    private void compose(Composition composition, Dice dice) {
        List<Double> shares = new ArrayList<>();
        for (Row part : composition.parts()) {
            CellPath path = CellPath.part(composition.id(), part.code());
            SyntheticProfile.Cell said = profile.cell(composition.id());
            double weight = CellGenerator.number(
                            Optional.ofNullable(said.weights().get(part.code())), known)
                    .orElse(1.0);
            double earlier = before.value(path)
                    .map(value -> ((Value.Number) value).number().doubleValue())
                    .orElse(weight);
            double spread = before.value(path).isPresent() ? 0.15 : said.spread().orElse(0.5);
            shares.add(earlier * StrictMath.exp(spread * dice.normal()));
        }
        List<Long> parts = WholeShares.of(shares, composition.sum().longValueExact());
        for (int i = 0; i < parts.size(); i++) {
            CellPath path = CellPath.part(composition.id(), composition.parts().get(i).code());
            cells.put(path, new Answer.Given(new Value.Number(BigDecimal.valueOf(parts.get(i)))));
        }
    }

    private void matrix(Matrix matrix) {
        for (Row row : matrix.rows()) {
            Map<String, Object> seen = new HashMap<>(known);
            for (Column column : matrix.columns()) {
                CellPath path = CellPath.cell(matrix.id(), row.code(), column.id());
                String name = matrix.id() + "[" + row.code() + "]." + column.id();
                String general = matrix.id() + "." + column.id();
                boolean unknown = dice(path + "?").happens(profile.missing());
                if (unknown && !column.optional() && matrix.takesMissing(path) && unknown(matrix).isPresent()) {
                    cells.put(path, new Answer.Missing(unknown(matrix).get()));
                } else {
                    make(path, column, profile.cells().containsKey(name) ? name : general, matrix, seen);
                }
                seen.put(column.id(), bound(path, column));
            }
        }
    }

    private void make(CellPath path, Column column, String name, Question question, Map<String, Object> seen) {
        Optional<Value> value =
                generator.make(column.type(), profile.cell(name), seen, before.value(path), dice(path.toString()));
        value.ifPresent(made -> cells.put(path, new Answer.Given(made)));
        if (value.isEmpty() && !column.optional() && question.takesMissing(path)) {
            unknown(question).ifPresent(code -> cells.put(path, new Answer.Missing(code)));
        }
    }

    private void roster(Roster roster) {
        RosterGenerator rows = new RosterGenerator(roster, profile, generator, known, before, seed, organisation);
        rows.make();
        rosterRows.put(roster.id(), rows.ids());
        cells.putAll(rows.cells());
    }

    private Object bound(CellPath path, Column column) {
        return cells.get(path) instanceof Answer.Given given ? column.type().bind(given.value()) : null;
    }

    private AnswerSet answers() {
        return new AnswerSet(cells, rosterRows);
    }

    /** Says of what a check objects to that it is not known, or leaves it out where that cannot be said. */
    private AnswerSet repaired() {
        for (int i = 0; i < MOST_REPAIRS; i++) {
            List<Raised> blocking = Evaluation.of(questionnaire, answers(), surroundings, form).raised().stream()
                    .filter(raised -> raised.tier().compareTo(Tier.EXPLAIN) <= 0)
                    .toList();
            if (blocking.isEmpty()) {
                break;
            }
            blocking.stream().map(Raised::question).distinct().forEach(this::forget);
        }
        Set<String> visible = Bindings.of(questionnaire, answers(), surroundings).visible();
        cells.keySet().removeIf(path -> !visible.contains(path.question()));
        rosterRows.keySet().removeIf(question -> !visible.contains(question));
        return answers();
    }

    private void forget(String id) {
        Question question = questionnaire.question(id).orElseThrow();
        cells.keySet().removeIf(path -> path.question().equals(id));
        rosterRows.remove(id);
        CellPath whole = CellPath.of(id);
        if (question.takesMissing(whole)) {
            unknown(question).ifPresent(code -> cells.put(whole, new Answer.Missing(code)));
        }
    }

    private static Optional<MissingCode> unknown(Question question) {
        return UNKNOWN.stream()
                .filter(question.basics().missing()::contains)
                .findFirst();
    }

    private Dice dice(String name) {
        return Dice.of(seed, organisation, name);
    }
}
