package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Evaluation;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.SectionProgress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that pages show of one response at one moment, for one reader.
 *
 * @param cells by path, cleared ones included, so that every field knows its version
 * @param evaluation of the answers as the questionnaire sees them
 * @param checks the evaluation's raised checks with what was said about them, strongest first
 * @param progress of every section; explained checks are no problems there
 * @param removedRows roster rows that can be restored
 * @param assignments ids of sections by member, for members who were not given all of them
 * @param notes staff's decisions, newest first
 * @param openCells when returned: the paths or questions that may be changed; empty when everything may
 */
public record ResponseSheet(
        ResponseHead head,
        Questionnaire questionnaire,
        AnswerSet answers,
        Map<CellPath, Cell> cells,
        Evaluation evaluation,
        List<RaisedCheck> checks,
        List<SectionProgress> progress,
        List<Conflict> conflicts,
        List<RowChange> removedRows,
        Background background,
        Map<UUID, Set<String>> assignments,
        List<ReviewNote> notes,
        List<String> openCells,
        Rights rights,
        Optional<Obstacle> obstacle) {

    /** The version to send as {@code base}; 0 for a cell never answered. */
    public long version(CellPath path) {
        Cell cell = cells.get(path);
        return cell == null ? 0 : cell.version();
    }

    public List<RaisedCheck> checksAt(String question) {
        return checks.stream()
                .filter(c -> c.raised().question().equals(question))
                .toList();
    }

    public Optional<SectionProgress> progressOf(String section) {
        return progress.stream().filter(p -> p.section().equals(section)).findFirst();
    }

    /** Whether the reader may change the cell now: the section is theirs, nothing stands in the way, and it is open. */
    public boolean mayChange(CellPath path) {
        return obstacle.isEmpty()
                && questionnaire
                        .question(path.question())
                        .filter(q -> rights.mayWrite(q.basics().section()))
                        .isPresent()
                && OpenCells.of(openCells, evaluation, checks).contains(path);
    }
}
