package fi.kuntapeili.web.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireReader;
import fi.kuntapeili.survey.questionnaire.Value;
import fi.kuntapeili.survey.response.Operation;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What an ordinary form asks to be saved. */
class SectionFormTest {

    private static final CellPath MONEY = CellPath.of("k_money");
    private static final Questionnaire KINDS = kinds();

    @Property
    void whatThePersonDidNotTouchIsNotSaved(@ForAll @StringLength(max = 40) String stood) {
        String held = stood.startsWith("!") ? stood.substring(1) : stood;
        String drawn = held.replace("\r\n", "\n");
        MultivaluedMap<String, String> form = form("k_longtext", 7, drawn);
        form.add("k_longtext", drawn.replace("\n", "\r\n"));
        assertEquals(List.of(), operations(form));
    }

    @Test
    void aChangedFieldIsSavedOverTheVersionThatWasShown() {
        MultivaluedMap<String, String> form = form("k_money", 3, "12 000");
        form.add("k_money", "12 500");
        assertEquals(List.of(new Operation.Set(MONEY, 3, "12 500")), operations(form));
    }

    @Test
    void anEmptiedFieldIsCleared() {
        MultivaluedMap<String, String> form = form("k_money", 3, "12 000");
        form.add("k_money", "");
        assertEquals(List.of(new Operation.Set(MONEY, 3, "")), operations(form));
    }

    @Test
    void aTickedMissingCodeReplacesTheValueThatStood() {
        MultivaluedMap<String, String> form = form("k_money", 3, "12 000");
        form.addAll("k_money", "12 000", "!no_data");
        assertEquals(List.of(new Operation.SetMissing(MONEY, 3, MissingCode.NO_DATA)), operations(form));
    }

    @Test
    void aTypedValueReplacesTheMissingCodeThatStood() {
        MultivaluedMap<String, String> form = form("k_money", 3, "!no_data");
        form.addAll("k_money", "12 500", "!no_data");
        assertEquals(List.of(new Operation.Set(MONEY, 3, "12 500")), operations(form));
    }

    @Test
    void uncheckedBoxesClearAnAnswer() {
        MultivaluedMap<String, String> form = form("k_multi", 2, "a;b");
        assertEquals(List.of(new Operation.Set(CellPath.of("k_multi"), 2, "")), operations(form));
    }

    @Test
    void severalBoxesAreOneAnswer() {
        MultivaluedMap<String, String> form = form("k_multi", 2, "");
        form.addAll("k_multi", "a", "b");
        assertEquals(List.of(new Operation.Set(CellPath.of("k_multi"), 2, "a;b")), operations(form));
    }

    @Test
    void takingOverThePreviousValueCountsInsteadOfWhatStandsInTheField() {
        MultivaluedMap<String, String> form = form("k_money", 3, "");
        form.add("k_money", "1");
        form.add("action", "confirm k_money");
        assertEquals(List.of(new Operation.Confirm(MONEY, 3)), operations(form));
    }

    @Test
    void anExplanationIsSavedWhenItIsNewOrAskedFor() {
        MultivaluedMap<String, String> form = form("k_money", 3, "1");
        form.add("k_money", "1");
        form.add("explain:k_money_change", "A new unit");
        form.add("explained:k_money_change", "");
        assertEquals(List.of(new Operation.Explain("k_money_change", "A new unit")), operations(form));
    }

    @Test
    void aButtonAsksForItsOwnRow() {
        UUID row = UUID.randomUUID();
        MultivaluedMap<String, String> form = form("k_money", 3, "");
        form.add("action", "addRow k_roster " + row);
        assertEquals(List.of(new Operation.AddRow("k_roster", row)), operations(form));
        assertEquals(Optional.of("k_roster"), new SectionForm(form).actionOn());
    }

    @Test
    void aFormThatNoPageSendsIsNotAMutation() {
        assertTrue(mutation(new MultivaluedHashMap<>()).isEmpty());
        MultivaluedMap<String, String> form = form("k_money", 3, "");
        form.add("action", "dropEverything now");
        assertTrue(mutation(form).isEmpty());
    }

    private static List<Operation> operations(MultivaluedMap<String, String> form) {
        return mutation(form).orElseThrow().operations();
    }

    private static Optional<fi.kuntapeili.survey.response.Mutation> mutation(MultivaluedMap<String, String> form) {
        AnswerSet previous = new AnswerSet(Map.of(MONEY, new Answer.Given(new Value.Number(BigDecimal.TEN))), Map.of());
        return new SectionForm(form).mutation(KINDS, previous);
    }

    /** A form with one cell, as the page was drawn. */
    private static MultivaluedMap<String, String> form(String path, long version, String was) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.add("mutation", UUID.randomUUID().toString());
        form.add("seq", "5");
        form.add("was:" + path, version + "|" + was);
        return form;
    }

    private static Questionnaire kinds() {
        try {
            String definition = Files.readString(Path.of("src", "test", "resources", "answering", "kinds.yaml"));
            return QuestionnaireReader.read(definition, Set.of("fi", "sv", "en"))
                    .questionnaire()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
