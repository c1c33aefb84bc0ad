package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.Bindings;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Roster;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import fi.kuntapeili.survey.questionnaire.TextCell;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Picks the answers that are shown by name. Free text and rosters never are: they can name people and companies. */
final class OpenAnswers {

    private OpenAnswers() {}

    /** Canonical values by cell path and organisation, of questions that were asked. */
    static SortedMap<String, SortedMap<OrganisationCode, String>> of(
            Questionnaire questionnaire,
            Set<String> open,
            Map<OrganisationCode, AnswerSet> answers,
            Map<OrganisationCode, Surroundings> surroundings) {
        List<Question> questions = questionnaire.questions().stream()
                .filter(q -> open.contains(q.id()) && !(q instanceof Roster))
                .toList();
        SortedMap<String, SortedMap<OrganisationCode, String>> picked = new TreeMap<>();
        answers.forEach((code, given) -> {
            Set<String> asked = Bindings.of(questionnaire, given, surroundings.getOrDefault(code, Surroundings.NONE))
                    .visible();
            for (Question question : questions) {
                if (asked.contains(question.id())) {
                    pick(question, given)
                            .forEach((path, value) -> picked.computeIfAbsent(path.toString(), unseen -> new TreeMap<>())
                                    .put(code, value));
                }
            }
        });
        return picked;
    }

    private static Map<CellPath, String> pick(Question question, AnswerSet answers) {
        Map<CellPath, String> picked = new LinkedHashMap<>();
        for (CellPath path : question.cells(answers)) {
            boolean text =
                    question.typeAt(path).filter(TextCell.class::isInstance).isPresent();
            if (!text) {
                answers.value(path).ifPresent(value -> picked.put(path, value.canonical()));
            }
        }
        return picked;
    }

    /** The answers as somebody sees them who knows only what is shown by name. */
    static AnswerSet only(AnswerSet answers, Set<String> open) {
        Map<CellPath, Answer> cells = new HashMap<>();
        answers.cells().forEach((path, answer) -> {
            if (open.contains(path.question())) {
                cells.put(path, answer);
            }
        });
        Map<String, List<String>> rows = new HashMap<>();
        answers.rosterRows().forEach((question, ids) -> {
            if (open.contains(question)) {
                rows.put(question, ids);
            }
        });
        return new AnswerSet(cells, rows);
    }
}
