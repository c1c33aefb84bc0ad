package fi.kuntapeili.survey.response;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.Message;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import fi.kuntapeili.survey.round.RoundState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A response as one query reads it: its head, and its parts as JSON that is understood once the questionnaire is at hand.
 *
 * @param mutation the stored one with the id that was asked for
 */
record StoredResponse(
        ResponseHead head,
        RoundState roundState,
        QuestionnaireVersion questionnaire,
        boolean asked,
        List<String> openCells,
        JsonNode parts,
        Optional<StoredMutation> mutation) {

    record StoredMutation(UUID author, String bodySha256, JsonNode result) {}

    String round() {
        return head.round();
    }

    OrganisationCode organisation() {
        return head.organisation();
    }

    /** Why answers cannot be changed now; empty when they can. */
    Optional<Obstacle> toAnswering() {
        Optional<Obstacle> round = ofRound();
        return round.isPresent()
                ? round
                : switch (head.state()) {
                    case NOT_STARTED ->
                        Optional.of(roundState == RoundState.CLOSING ? Obstacle.ROUND_CLOSING : Obstacle.NOT_STARTED);
                    case SUBMITTED -> Optional.of(Obstacle.ALREADY_SUBMITTED);
                    case ACCEPTED -> Optional.of(Obstacle.ALREADY_ACCEPTED);
                    case IN_PROGRESS, READY, RETURNED -> Optional.empty();
                };
    }

    /** Why the round takes no answers from this organisation at all. */
    Optional<Obstacle> ofRound() {
        if (!asked) {
            return Optional.of(Obstacle.NOT_ASKED);
        }
        return switch (roundState) {
            case DRAFT -> Optional.of(Obstacle.ROUND_NOT_OPENED);
            case OPEN, CLOSING -> Optional.empty();
            case CLOSED -> Optional.of(Obstacle.ROUND_CLOSED);
            case FREEZING, FROZEN, PUBLISHED -> Optional.of(Obstacle.ROUND_FROZEN);
        };
    }

    Map<CellPath, Cell> cells(Questionnaire definition) {
        Map<CellPath, Cell> cells = new TreeMap<>();
        for (JsonNode row : parts.path("cells")) {
            CellPath path = CellPath.parse(row.path(0).asText()).orElseThrow();
            Optional<Answer> answer = answer(definition, path, row).answer();
            cells.put(
                    path,
                    new Cell(
                            path,
                            row.path(1).asText(),
                            answer,
                            row.path(5).asLong(),
                            row.path(6).asLong(),
                            UUID.fromString(row.path(7).asText()),
                            row.path(8).asText(),
                            Source.valueOf(row.path(9).asText()),
                            instant(row.path(10))));
        }
        return cells;
    }

    /** Reads raw, value, missing and problem, which stand in this order after the path. */
    private static Entry answer(Questionnaire definition, CellPath path, JsonNode row) {
        CellType type = definition.typeAt(path).orElse(null);
        Message problem = row.path(4).isNull() ? null : ResponseJson.read(row.path(4), Message.class);
        return Entry.stored(type, row.path(1).asText(), text(row.path(2)), text(row.path(3)), problem);
    }

    /** Rows by question, in their order, removed ones included. */
    Map<String, List<RosterRow>> rows() {
        Map<String, List<RosterRow>> rows = new LinkedHashMap<>();
        for (JsonNode row : parts.path("rows")) {
            String question = row.path(0).asText();
            rows.computeIfAbsent(question, unseen -> new ArrayList<>())
                    .add(new RosterRow(
                            question,
                            row.path(1).asText(),
                            row.path(2).asInt(),
                            row.path(3).asBoolean(),
                            row.path(4).asLong(),
                            UUID.fromString(row.path(5).asText()),
                            row.path(6).asText(),
                            instant(row.path(7))));
        }
        return rows;
    }

    List<OpenConflict> conflicts(Questionnaire definition) {
        List<OpenConflict> conflicts = new ArrayList<>();
        for (JsonNode row : parts.path("conflicts")) {
            CellPath path = CellPath.parse(row.path(0).asText()).orElseThrow();
            conflicts.add(new OpenConflict(
                    UUID.fromString(row.path(5).asText()),
                    path,
                    row.path(1).asText(),
                    answer(definition, path, row).answer(),
                    UUID.fromString(row.path(6).asText()),
                    row.path(7).asText(),
                    instant(row.path(8)),
                    OpenConflict.Outcome.OPEN));
        }
        return conflicts;
    }

    Map<String, Explanation> explanations() {
        Map<String, Explanation> explanations = new LinkedHashMap<>();
        for (JsonNode row : parts.path("explanations")) {
            explanations.put(
                    row.path(0).asText(),
                    new Explanation(
                            row.path(0).asText(),
                            row.path(1).asText(),
                            row.path(2).asText(),
                            UUID.fromString(row.path(3).asText()),
                            row.path(4).asText(),
                            instant(row.path(5))));
        }
        return explanations;
    }

    Set<SeenCheck> seen() {
        Set<SeenCheck> seen = new HashSet<>();
        parts.path("seen")
                .forEach(row ->
                        seen.add(new SeenCheck(row.path(0).asText(), row.path(1).asText())));
        return seen;
    }

    /** The answers alone; cells of removed rows are not among them. */
    static AnswerSet answers(Map<CellPath, Cell> cells, Map<String, List<RosterRow>> rows) {
        Map<String, List<String>> present = new LinkedHashMap<>();
        rows.forEach((question, all) -> present.put(
                question,
                all.stream().filter(RosterRow::present).map(RosterRow::id).toList()));
        Map<CellPath, Answer> given = new LinkedHashMap<>();
        cells.forEach((path, cell) -> cell.answer()
                .filter(answer -> path.row() == null
                        || !present.containsKey(path.question())
                        || present.get(path.question()).contains(path.row()))
                .ifPresent(answer -> given.put(path, answer)));
        return new AnswerSet(given, present);
    }

    static Instant instant(JsonNode json) {
        return OffsetDateTime.parse(json.asText()).toInstant();
    }

    static String text(JsonNode json) {
        return json.isNull() || json.isMissingNode() ? null : json.asText();
    }
}
