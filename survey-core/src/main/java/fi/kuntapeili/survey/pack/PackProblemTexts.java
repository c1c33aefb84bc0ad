package fi.kuntapeili.survey.pack;

import fi.kuntapeili.survey.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Problems of packs in words. */
@ApplicationScoped
public class PackProblemTexts {

    @Inject
    Texts texts;

    /** The reason alone. */
    public String reason(String language, PackProblem problem) {
        return texts.get(language, problem.key(), problem.args().toArray());
    }

    /** File, row, column and reason in one line. */
    public String line(String language, PackProblem problem) {
        String reason = reason(language, problem);
        if (problem.row() == 0 && problem.column().isEmpty()) {
            return texts.get(language, "pack_problem", problem.file(), reason);
        }
        return problem.column().isEmpty()
                ? texts.get(language, "pack_problem_row", problem.file(), problem.row(), reason)
                : texts.get(language, "pack_problem_column", problem.file(), problem.row(), problem.column(), reason);
    }
}
