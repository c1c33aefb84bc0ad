package fi.kuntapeili.web.answering;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.response.Mutation;
import fi.kuntapeili.survey.response.Operation;
import fi.kuntapeili.survey.response.Operation.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what a browser asks to be saved. */
final class MutationJson {

    /** The request is not a mutation; the message says which part is wrong. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }

    private MutationJson() {}

    static Mutation read(JsonNode json) throws Malformed {
        if (json == null || !json.isObject()) {
            throw new Malformed("an object is needed");
        }
        JsonNode ops = json.get("ops");
        if (ops == null || !ops.isArray()) {
            throw new Malformed("ops: a list is needed");
        }
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < ops.size(); i++) {
            operations.add(operation(ops.get(i), "ops[" + i + "]."));
        }
        return new Mutation(uuid(json, "id", ""), whole(json, "seenSeq", ""), operations);
    }

    private static Operation operation(JsonNode op, String at) throws Malformed {
        return switch (text(op, "op", at)) {
            case "set" -> op.has("missing") ? setMissing(op, at) : set(op, at);
            case "confirm" -> new Operation.Confirm(path(op, at), whole(op, "base", at));
            case "addRow" -> new Operation.AddRow(text(op, "question", at), uuid(op, "row", at));
            case "removeRow" -> new Operation.RemoveRow(text(op, "question", at), text(op, "row", at));
            case "restoreRow" -> new Operation.RestoreRow(text(op, "question", at), text(op, "row", at));
            case "confirmRow" -> new Operation.ConfirmRow(text(op, "question", at), text(op, "row", at));
            case "explain" -> new Operation.Explain(text(op, "edit", at), text(op, "text", at));
            case "seen" -> new Operation.MarkSeen(text(op, "edit", at));
            case "resolve" ->
                new Operation.ResolveConflict(uuid(op, "conflict", at), whole(op, "base", at), keep(op, at));
            default -> throw new Malformed(at + "op: not an operation");
        };
    }

    private static Operation set(JsonNode op, String at) throws Malformed {
        return new Operation.Set(path(op, at), whole(op, "base", at), text(op, "raw", at));
    }

    private static Operation setMissing(JsonNode op, String at) throws Malformed {
        return new Operation.SetMissing(path(op, at), whole(op, "base", at), missing(op, at));
    }

    private static Choice keep(JsonNode op, String at) throws Malformed {
        return switch (text(op, "keep", at)) {
            case "mine" -> Choice.TAKE_MINE;
            case "theirs" -> Choice.KEEP_THEIRS;
            default -> throw new Malformed(at + "keep: mine or theirs is needed");
        };
    }

    private static CellPath path(JsonNode op, String at) throws Malformed {
        return CellPath.parse(text(op, "path", at)).orElseThrow(() -> new Malformed(at + "path: not a cell path"));
    }

    private static MissingCode missing(JsonNode op, String at) throws Malformed {
        return MissingCode.of(text(op, "missing", at))
                .orElseThrow(() -> new Malformed(at + "missing: not a missing code"));
    }

    private static String text(JsonNode node, String field, String at) throws Malformed {
        JsonNode value = node.get(field);
        if (value == null || !value.isTextual()) {
            throw new Malformed(at + field + ": a text is needed");
        }
        return value.textValue();
    }

    private static long whole(JsonNode node, String field, String at) throws Malformed {
        JsonNode value = node.get(field);
        if (value == null || !value.canConvertToLong() || !value.isIntegralNumber() || value.longValue() < 0) {
            throw new Malformed(at + field + ": a whole number is needed");
        }
        return value.longValue();
    }

    private static UUID uuid(JsonNode node, String field, String at) throws Malformed {
        return SectionForm.uuid(text(node, field, at))
                .orElseThrow(() -> new Malformed(at + field + ": a UUID in lower case is needed"));
    }
}
