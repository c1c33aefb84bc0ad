package fi.kuntapeili.survey.questionnaire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Binds a set of answers for formulas: every question by its id, hidden ones as null, and the surroundings as {@code
 * previous}, {@code ref} and {@code organisation}.
 */
public final class Bindings {

    /** Names of the variables that are not answers. */
    static final Set<String> SURROUNDINGS = Set.of("previous", "ref", "organisation");

    private final Map<String, Object> variables;
    private final Set<String> visible;

    private Bindings(Map<String, Object> variables, Set<String> visible) {
        this.variables = variables;
        this.visible = visible;
    }

    /** Decides visibility on the way: a question that is hidden is null for the rules of those that depend on it. */
    public static Bindings of(Questionnaire questionnaire, AnswerSet answers, Surroundings surroundings) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("previous", surroundings.previous());
        variables.put("ref", surroundings.ref());
        variables.put("organisation", surroundings.organisation());
        questionnaire.questions().forEach(question -> variables.put(question.id(), null));
        Set<String> visible = new HashSet<>();
        for (Question question : questionnaire.byDependency()) {
            boolean asked = question.basics()
                    .visibleIf()
                    .map(rule -> rule.holds(variables))
                    .orElse(true);
            if (asked) {
                visible.add(question.id());
                variables.put(question.id(), question.bind(answers));
            }
        }
        return new Bindings(variables, Set.copyOf(visible));
    }

    /** Variables for {@link fi.kuntapeili.survey.expression.Expression#evaluate}; not to be changed. */
    public Map<String, Object> variables() {
        return variables;
    }

    /** Ids of the questions that are asked. */
    public Set<String> visible() {
        return visible;
    }
}
