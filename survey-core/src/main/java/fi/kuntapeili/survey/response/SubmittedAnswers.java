package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is submitted, as canonical JSON: keys sorted, no spaces, values in canonical form. Answers of hidden questions were not
 * asked and are left out.
 */
record SubmittedAnswers(
        String round,
        String organisation,
        String questionnaire,
        String questionnaireVersion,
        int revision,
        long seq,
        String auditHead,
        Map<String, Object> answers,
        Map<String, Object> rows,
        Map<String, String> explanations) {

    static SubmittedAnswers of(StoredResponse stored, AnswerSet given, Assessment assessment, String auditHead) {
        Map<String, String> explanations = new TreeMap<>();
        assessment.checks().stream()
                .filter(check -> check.standing() == RaisedCheck.Standing.EXPLAINED)
                .forEach(check -> explanations.put(
                        check.raised().check(), check.explanation().text()));
        Set<String> visible = assessment.evaluation().visible();
        return of(stored.questionnaire(), stored.head(), given, visible, explanations, auditHead);
    }

    /** @param visible ids of the questions that are asked */
    static SubmittedAnswers of(
            QuestionnaireVersion version,
            ResponseHead head,
            AnswerSet given,
            Set<String> visible,
            Map<String, String> explanations,
            String auditHead) {
        Map<String, Object> answers = new TreeMap<>();
        given.cells().forEach((path, answer) -> {
            if (visible.contains(path.question())) {
                answers.put(path.toString(), written(answer));
            }
        });
        Map<String, Object> rows = new TreeMap<>();
        given.rosterRows().forEach((question, ids) -> {
            if (visible.contains(question) && !ids.isEmpty()) {
                rows.put(question, ids);
            }
        });
        return new SubmittedAnswers(
                head.round(),
                head.organisation().value(),
                version.id(),
                version.version(),
                head.revision() + 1,
                head.seq(),
                auditHead,
                answers,
                rows,
                explanations);
    }

    String canonicalJson() {
        return ResponseJson.write(this);
    }

    private static Object written(Answer answer) {
        if (answer instanceof Answer.Given given) {
            return given.value().canonical();
        }
        if (answer instanceof Answer.Missing missing) {
            return Map.of("missing", missing.code().code());
        }
        throw new IllegalStateException("A text that cannot be read is never submitted");
    }
}
