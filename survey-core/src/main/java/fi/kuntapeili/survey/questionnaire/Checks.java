package fi.kuntapeili.survey.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The checks of one question: what its cells cannot hold, what its kind forbids, and what its authors wrote. */
final class Checks {

    private Checks() {}

    static List<Raised> of(Question question, AnswerSet answers, Bindings bindings) {
        List<Raised> raised = new ArrayList<>();
        for (CellPath path : question.cells(answers)) {
            answers.at(path).ifPresent(answer -> raised.addAll(ofCell(question, path, answer)));
        }
        List<Raised> authored = authored(question, bindings.variables());
        boolean authorsSaidIt = authored.stream().anyMatch(r -> r.tier() == Tier.HARD);
        if (!authorsSaidIt) {
            CellPath whole = CellPath.of(question.id());
            question.problems(answers)
                    .forEach(message -> raised.add(new Raised("whole", Tier.HARD, whole, message, "")));
        }
        raised.addAll(authored);
        return raised;
    }

    private static List<Raised> ofCell(Question question, CellPath path, Answer answer) {
        if (answer instanceof Answer.Unreadable unreadable) {
            return List.of(new Raised("format", Tier.FORMAT, path, unreadable.problem(), ""));
        }
        if (answer instanceof Answer.Given given) {
            CellType type = question.typeAt(path).orElseThrow();
            return type.problems(given.value()).stream()
                    .map(message -> new Raised("range", Tier.HARD, path, message, ""))
                    .toList();
        }
        return List.of();
    }

    private static List<Raised> authored(Question question, Map<String, Object> variables) {
        List<Raised> raised = new ArrayList<>();
        for (Edit edit : question.basics().edits()) {
            if (edit.violatedIf().holds(variables)) {
                raised.add(new Raised(
                        edit.id(),
                        edit.tier(),
                        CellPath.of(question.id()),
                        new Message.Authored(edit.message()),
                        values(edit, variables)));
            }
        }
        return raised;
    }

    /** Fingerprint of everything the edit reads, so that an explanation goes stale when one of the values changes. */
    private static String values(Edit edit, Map<String, Object> variables) {
        TreeSet<String> roots = new TreeSet<>();
        edit.violatedIf().references().forEach(reference -> roots.add(reference.get(0)));
        List<String> texts = new ArrayList<>();
        texts.add(edit.id());
        roots.removeAll(Bindings.SURROUNDINGS);
        roots.forEach(root -> texts.add(root + "=" + variables.get(root)));
        return Evaluation.fingerprint(texts);
    }
}
