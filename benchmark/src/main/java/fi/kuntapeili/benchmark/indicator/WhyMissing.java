package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.Bindings;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the reason of a missing value in the answers that it would be made of.
 *
 * <p>The strongest reason counts: an answer that cannot be read; an answer that says "does not concern us"; an answer that
 * is not given; a question that was not asked; a published statistic that its publisher keeps back; one that is not there.
 *
 * @param marked statistics that their publishers estimated, imputed or keep back
 */
record WhyMissing(
        Questionnaire questionnaire, AnswerSet answers, Bindings bindings, Map<String, ReferenceValue> marked) {

    private enum Given {
        UNREADABLE,
        NOT_APPLICABLE,
        INCOMPLETE,
        COMPLETE
    }

    /**
     * Whether a whole question that was asked is said not to concern the organisation. A roster said not to concern it is
     * an empty list instead, and counts as answered.
     */
    boolean saysNotApplicable(Reads read) {
        return read.questions().stream()
                .filter(q -> asked(q) && !(q instanceof Roster))
                .anyMatch(q -> q.missing(answers)
                        .filter(m -> m == MissingCode.NOT_APPLICABLE)
                        .isPresent());
    }

    /** @param divides whether the formula divides, so that everything given and no result means a division by zero */
    ValueStatus noResult(Reads read, boolean divides) {
        List<Given> given =
                read.questions().stream().filter(this::asked).map(this::given).toList();
        if (given.contains(Given.UNREADABLE)) {
            return ValueStatus.INVALID;
        }
        if (given.contains(Given.INCOMPLETE)) {
            return ValueStatus.NOT_ANSWERED;
        }
        if (given.contains(Given.NOT_APPLICABLE)) {
            return ValueStatus.NOT_APPLICABLE;
        }
        List<Question> notAsked =
                read.questions().stream().filter(q -> !asked(q)).toList();
        if (!notAsked.isEmpty()) {
            boolean undecided = notAsked.stream().anyMatch(this::undecided);
            return undecided ? ValueStatus.NOT_ANSWERED : ValueStatus.NOT_APPLICABLE;
        }
        if (read.marked(marked).anyMatch(ReferenceValue::isSuppressed)) {
            return ValueStatus.SUPPRESSED;
        }
        if (!hasAll(read.facts())) {
            return ValueStatus.NOT_COLLECTED;
        }
        return divides && !read.previous() ? ValueStatus.ZERO_DENOMINATOR : ValueStatus.NOT_ANSWERED;
    }

    private boolean asked(Question question) {
        return bindings.visible().contains(question.id());
    }

    private Given given(Question question) {
        List<Answer> missing = new ArrayList<>();
        Stream.concat(Stream.of(CellPath.of(question.id())), question.cells(answers).stream())
                .distinct()
                .flatMap(path -> answers.at(path).stream())
                .filter(answer -> !(answer instanceof Answer.Given))
                .forEach(missing::add);
        if (missing.stream().anyMatch(Answer.Unreadable.class::isInstance)) {
            return Given.UNREADABLE;
        }
        boolean incomplete = !question.gaps(answers).isEmpty()
                || missing.stream()
                        .anyMatch(a -> a instanceof Answer.Missing m && m.code() != MissingCode.NOT_APPLICABLE);
        if (incomplete) {
            return Given.INCOMPLETE;
        }
        return missing.isEmpty() || question instanceof Roster ? Given.COMPLETE : Given.NOT_APPLICABLE;
    }

    /** Whether a question was not asked only because something that decides on it was not answered. */
    private boolean undecided(Question question) {
        return question.basics()
                .visibleIf()
                .map(rule -> rule.references().stream()
                        .flatMap(reference -> questionnaire.question(reference.get(0)).stream())
                        .filter(deciding -> !deciding.id().equals(question.id()))
                        .anyMatch(deciding -> asked(deciding)
                                ? given(deciding) == Given.INCOMPLETE || given(deciding) == Given.UNREADABLE
                                : undecided(deciding)))
                .orElse(false);
    }

    private boolean hasAll(Set<List<String>> facts) {
        return facts.stream()
                .allMatch(fact -> bindings.variables().get(fact.get(0)) instanceof Map<?, ?> known
                        && known.get(fact.get(1)) != null);
    }
}
