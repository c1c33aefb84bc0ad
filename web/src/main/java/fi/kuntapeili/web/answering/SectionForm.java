package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.response.Mutation;
import fi.kuntapeili.survey.response.Operation;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A section sent as an ordinary form. Every control comes with what it held when the page was drawn, so that only what the
 * person changed is saved. The same form gives the same mutation however often it is sent.
 */
final class SectionForm {

    private static final String WAS = "was:";
    private static final String EXPLAIN = "explain:";
    private static final String EXPLAINED = "explained:";

    private final MultivaluedMap<String, String> form;
    private final Map<CellPath, Long> bases = new HashMap<>();

    SectionForm(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    /**
     * What the form asks for.
     *
     * @param previous the previous round's answers, from which an action may take values
     * @return empty when the form is not one that a section page sends
     */
    Optional<Mutation> mutation(Questionnaire questionnaire, AnswerSet previous) {
        Optional<UUID> id = uuid(first("mutation"));
        Optional<Long> seq = number(first("seq"));
        if (id.isEmpty() || seq.isEmpty()) {
            return Optional.empty();
        }
        List<Operation> operations = new ArrayList<>();
        form.keySet().stream()
                .filter(name -> name.startsWith(WAS))
                .sorted()
                .forEach(name ->
                        changed(name.substring(WAS.length()), first(name)).ifPresent(operations::add));
        form.keySet().stream()
                .filter(name -> name.startsWith(EXPLAIN))
                .sorted()
                .forEach(name -> explained(name.substring(EXPLAIN.length())).ifPresent(operations::add));
        String action = first("action");
        if (!action.isEmpty()) {
            Optional<List<Operation>> wanted = new FormAction(action, bases).operations(questionnaire, previous);
            if (wanted.isEmpty()) {
                return Optional.empty();
            }
            operations.removeIf(operation -> repeats(operation, wanted.get()));
            operations.addAll(wanted.get());
        }
        return Optional.of(new Mutation(id.get(), seq.get(), operations));
    }

    /** The question that an action is about, if the form asks for one. */
    Optional<String> actionOn() {
        String[] words = first("action").split(" ");
        return words.length > 1 && (words[0].endsWith("Row") || words[0].startsWith("confirm"))
                ? Optional.of(words[1])
                : Optional.empty();
    }

    boolean hasAction() {
        return !first("action").isEmpty();
    }

    private Optional<Operation> changed(String name, String drawn) {
        int bar = drawn.indexOf('|');
        Optional<CellPath> path = CellPath.parse(name);
        Optional<Long> base = bar < 0 ? Optional.empty() : number(drawn.substring(0, bar));
        if (path.isEmpty() || base.isEmpty()) {
            return Optional.empty();
        }
        bases.put(path.get(), base.get());
        String was = lines(drawn.substring(bar + 1));
        String now = now(name, was);
        if (now.equals(was)) {
            return Optional.empty();
        }
        if (now.startsWith(Slot.MISSING_MARK)) {
            return MissingCode.of(now.substring(Slot.MISSING_MARK.length()))
                    .map(code -> new Operation.SetMissing(path.get(), base.get(), code));
        }
        return Optional.of(new Operation.Set(path.get(), base.get(), now));
    }

    /** With both a value and a missing code in the form, the one that is new counts. */
    private String now(String name, String was) {
        List<String> given = form.getOrDefault(name, List.of()).stream()
                .map(SectionForm::lines)
                .filter(value -> !value.isEmpty())
                .toList();
        List<String> missing = given.stream()
                .filter(value -> value.startsWith(Slot.MISSING_MARK))
                .toList();
        List<String> values = given.stream()
                .filter(value -> !value.startsWith(Slot.MISSING_MARK))
                .toList();
        boolean wasMissing = was.startsWith(Slot.MISSING_MARK);
        if (!missing.isEmpty() && (values.isEmpty() || !wasMissing)) {
            return missing.get(missing.size() - 1);
        }
        return String.join(";", values);
    }

    private Optional<Operation> explained(String edit) {
        String text = lines(first(EXPLAIN + edit));
        boolean asked = first("action").equals("explain " + edit);
        return asked || !text.equals(lines(first(EXPLAINED + edit)))
                ? Optional.of(new Operation.Explain(edit, text))
                : Optional.empty();
    }

    /** Taking over a value also answers the cell; what the form had in it does not count then. */
    private static boolean repeats(Operation operation, List<Operation> wanted) {
        CellPath path = operation instanceof Operation.Set set
                ? set.path()
                : operation instanceof Operation.SetMissing missing ? missing.path() : null;
        return path != null
                && wanted.stream()
                        .anyMatch(each -> each instanceof Operation.Confirm confirm
                                && confirm.path().equals(path));
    }

    private String first(String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }

    /** Browsers send line breaks as two characters. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
