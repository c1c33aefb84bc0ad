package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.expression.Expression;
import fi.kuntapeili.survey.questionnaire.Confidentiality;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What feeds an indicator, and how widely it may therefore be shown. The questions decide: an indicator is open when
 * everything that feeds it is, since its value then follows from what is shown by name anyway; it is for the group of all
 * only as soon as one question is never shown. Its authors can make it strict or keep it to the group of all, and cannot make
 * it wider.
 *
 * <p>A question feeds an indicator when the formula or its condition reads it, now or in the previous round, when the
 * authors list it, when the question says so itself, or when it decides whether one of these is asked at all.
 */
public final class Exposure {

    private final Questionnaire questionnaire;

    public Exposure(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    public DisclosureClass of(Indicator indicator) {
        Set<String> fed = feeding(indicator);
        if (indicator.declared() == DisclosureClass.NATIONAL_ONLY || any(fed, Confidentiality.NEVER)) {
            return DisclosureClass.NATIONAL_ONLY;
        }
        if (fed.stream().allMatch(this::isOpen)) {
            return DisclosureClass.OPEN;
        }
        return indicator.declared() == DisclosureClass.STRICT ? DisclosureClass.STRICT : DisclosureClass.PEER;
    }

    /** Whether the answer to a question may be shown by name: it is open, and so is what decides whether it is asked. */
    public boolean byName(Question question) {
        return withDeciding(List.of(question.id())).stream().allMatch(this::isOpen);
    }

    /** Ids of the questions that the indicator's value is made of; what only decides on them is left out. */
    public Set<String> base(Indicator indicator) {
        Set<String> base = new TreeSet<>();
        indicator.computation().expressions().forEach(e -> base.addAll(read(e)));
        return base;
    }

    /** The base questions whose answers are protected. */
    public Set<String> protectedBase(Indicator indicator) {
        Set<String> base = base(indicator);
        base.removeIf(this::isOpen);
        return base;
    }

    /** The protected questions of whose answers somebody learns who is told the value of the indicator. */
    public Set<String> told(Indicator indicator) {
        Set<String> told = feeding(indicator);
        told.removeIf(this::isOpen);
        return told;
    }

    /** Whether it is itself protected that an organisation has a value: a condition reads protected answers. */
    public boolean appliesByProtectedAnswer(Indicator indicator) {
        Set<String> deciding = new TreeSet<>();
        indicator.applicableIf().ifPresent(rule -> deciding.addAll(withDeciding(read(rule))));
        for (String question : base(indicator)) {
            questionnaire
                    .question(question)
                    .flatMap(q -> q.basics().visibleIf())
                    .ifPresent(rule -> deciding.addAll(withDeciding(read(rule))));
        }
        return deciding.stream().anyMatch(id -> !isOpen(id));
    }

    private Set<String> feeding(Indicator indicator) {
        Set<String> fed = new TreeSet<>();
        indicator.expressions().forEach(e -> fed.addAll(read(e)));
        indicator.questions().stream()
                .filter(id -> questionnaire.question(id).isPresent())
                .forEach(fed::add);
        questionnaire.questions().stream()
                .filter(q -> q.basics().feeds().contains(indicator.id()))
                .forEach(q -> fed.add(q.id()));
        return withDeciding(fed);
    }

    /** The questions and all that decide, directly or not, whether they are asked. */
    private Set<String> withDeciding(Collection<String> questions) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(questions);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (found.add(id)) {
                questionnaire
                        .question(id)
                        .flatMap(q -> q.basics().visibleIf())
                        .ifPresent(rule -> open.addAll(read(rule)));
            }
        }
        return found;
    }

    /** Ids of questions that the expression reads, in this round or the previous one. */
    private Set<String> read(Expression expression) {
        Set<String> ids = new TreeSet<>();
        for (List<String> reference : expression.references()) {
            boolean previous = reference.get(0).equals("previous") && reference.size() > 1;
            String id = reference.get(previous ? 1 : 0);
            questionnaire.question(id).ifPresent(q -> ids.add(q.id()));
        }
        return ids;
    }

    private boolean any(Set<String> questions, Confidentiality confidentiality) {
        return questions.stream()
                .flatMap(id -> questionnaire.question(id).stream())
                .anyMatch(q -> q.basics().confidentiality() == confidentiality);
    }

    private boolean isOpen(String question) {
        return questionnaire
                .question(question)
                .map(q -> q.basics().confidentiality() == Confidentiality.OPEN)
                .orElse(false);
    }
}
