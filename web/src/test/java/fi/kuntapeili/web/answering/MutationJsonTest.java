package fi.kuntapeili.web.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.response.Mutation;
import fi.kuntapeili.survey.response.Operation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser may ask to be saved. */
class MutationJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "0197a1b2-0000-7000-8000-000000000001";
    private static final String ROW = "0b9f3c1e-5a53-4c0e-8f9e-1f5b2c9f0a01";

    @Test
    void everyOperationIsRead() throws Exception {
        Mutation mutation = read("""
                {"id": "%1$s", "seenSeq": 4, "ops": [
                  {"op": "set", "path": "q", "base": 2, "raw": "12 500"},
                  {"op": "set", "path": "q.part", "base": 0, "missing": "no_data"},
                  {"op": "confirm", "path": "q[%2$s].name", "base": 0},
                  {"op": "addRow", "question": "r", "row": "%2$s"},
                  {"op": "removeRow", "question": "r", "row": "%2$s"},
                  {"op": "restoreRow", "question": "r", "row": "%2$s"},
                  {"op": "confirmRow", "question": "r", "row": "%2$s"},
                  {"op": "explain", "edit": "e", "text": "why"},
                  {"op": "seen", "edit": "e"},
                  {"op": "resolve", "conflict": "%1$s", "base": 3, "keep": "mine"}]}
                """.formatted(ID, ROW));
        assertEquals(
                new Mutation(
                        UUID.fromString(ID),
                        4,
                        List.of(
                                new Operation.Set(CellPath.of("q"), 2, "12 500"),
                                new Operation.SetMissing(CellPath.part("q", "part"), 0, MissingCode.NO_DATA),
                                new Operation.Confirm(CellPath.cell("q", ROW, "name"), 0),
                                new Operation.AddRow("r", UUID.fromString(ROW)),
                                new Operation.RemoveRow("r", ROW),
                                new Operation.RestoreRow("r", ROW),
                                new Operation.ConfirmRow("r", ROW),
                                new Operation.Explain("e", "why"),
                                new Operation.MarkSeen("e"),
                                new Operation.ResolveConflict(UUID.fromString(ID), 3, Operation.Choice.TAKE_MINE))),
                mutation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"id\": \"x\", \"seenSeq\": 0, \"ops\": []}",
                "{\"id\": \"" + ID + "\", \"seenSeq\": -1, \"ops\": []}",
                "{\"id\": \"" + ID + "\", \"seenSeq\": 1.5, \"ops\": []}",
                "{\"id\": \"" + ID + "\", \"seenSeq\": 0, \"ops\": {}}",
                "{\"id\": \"" + ID + "\", \"seenSeq\": 0, \"ops\": [{\"op\": \"drop\"}]}",
                "{\"id\": \"" + ID
                        + "\", \"seenSeq\": 0, \"ops\": [{\"op\": \"set\", \"path\": \"a b\", \"base\": 0, \"raw\": \"\"}]}",
                "{\"id\": \"" + ID
                        + "\", \"seenSeq\": 0, \"ops\": [{\"op\": \"set\", \"path\": \"a\", \"base\": \"0\", \"raw\": \"\"}]}",
                "{\"id\": \"" + ID + "\", \"seenSeq\": 0, \"ops\": [{\"op\": \"set\", \"path\": \"a\", \"base\": 0}]}"
            })
    void whatIsNotAMutationIsSaidToBeWrong(String json) {
        MutationJson.Malformed malformed = assertThrows(MutationJson.Malformed.class, () -> read(json));
        assertTrue(malformed.getMessage().contains("needed")
                || malformed.getMessage().contains("not a"));
    }

    private static Mutation read(String json) throws JsonProcessingException, MutationJson.Malformed {
        return MutationJson.read(JSON.readTree(json));
    }
}
