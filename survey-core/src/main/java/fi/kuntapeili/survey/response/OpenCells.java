package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Evaluation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The cells that a returned response opens: those that staff asked about, and the questions that keep it from being
 * submitted, since a correction may make another question appear or a sum wrong.
 */
final class OpenCells {

    private final boolean all;
    private final Set<String> paths;

    private OpenCells(boolean all, Set<String> paths) {
        this.all = all;
        this.paths = paths;
    }

    /** @param asked paths or questions that staff asked about; empty opens everything */
    static OpenCells of(List<String> asked, Evaluation evaluation, List<RaisedCheck> checks) {
        Set<String> paths = new HashSet<>(asked);
        evaluation.gaps().forEach(gap -> paths.add(gap.question()));
        checks.stream()
                .filter(RaisedCheck::blocks)
                .forEach(check -> paths.add(check.raised().question()));
        return new OpenCells(asked.isEmpty(), paths);
    }

    boolean contains(CellPath path) {
        return all || paths.contains(path.toString()) || paths.contains(path.question());
    }
}
