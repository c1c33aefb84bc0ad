package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.expression.Expression;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.References;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the value of an indicator is made of.
 *
 * @param questions of this round
 * @param facts reference statistics and attributes, such as {@code [ref, population]}
 * @param previous whether answers of the previous round are read
 * @param unknown what the formula reads and this questionnaire does not ask: another version asked it
 */
record Reads(List<Question> questions, Set<List<String>> facts, boolean previous, Set<String> unknown) {

    private static final String REFERENCE = "ref";

    static Reads of(Indicator indicator, Questionnaire questionnaire) {
        Set<String> questions = new TreeSet<>();
        Set<List<String>> facts = new HashSet<>();
        Set<String> unknown = new TreeSet<>();
        boolean previous = false;
        for (Expression expression : indicator.computation().expressions()) {
            for (List<String> reference : expression.references()) {
                String name = reference.get(0);
                if (name.equals("previous")) {
                    previous = true;
                } else if (Set.of(REFERENCE, "organisation").contains(name) && reference.size() > 1) {
                    facts.add(reference.subList(0, 2));
                } else if (questionnaire.question(name).isPresent()) {
                    questions.add(name);
                }
            }
        }
        References known = new References(questionnaire);
        indicator.expressions().forEach(e -> known.problems(e, "").forEach(problem -> unknown.add(problem.reason())));
        List<Question> read = questionnaire.questions().stream()
                .filter(q -> questions.contains(q.id()))
                .toList();
        return new Reads(read, facts, previous, unknown);
    }

    /** Of the statistics that its publishers marked, those that are read. */
    Stream<ReferenceValue> marked(Map<String, ReferenceValue> marked) {
        return facts.stream()
                .filter(fact -> fact.get(0).equals(REFERENCE) && marked.containsKey(fact.get(1)))
                .map(fact -> marked.get(fact.get(1)));
    }

    /** What a value is when a statistic that is read is an estimate; one that was filled in weighs more. */
    Optional<ValueStatus> estimate(Map<String, ReferenceValue> marked) {
        Set<ReferenceValue.Status> statuses =
                marked(marked).map(ReferenceValue::status).collect(Collectors.toSet());
        if (statuses.contains(ReferenceValue.Status.IMPUTED)) {
            return Optional.of(ValueStatus.IMPUTED);
        }
        return statuses.contains(ReferenceValue.Status.ESTIMATED)
                ? Optional.of(ValueStatus.ESTIMATED)
                : Optional.empty();
    }
}
