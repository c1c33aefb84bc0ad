package fi.kuntapeili.web.publishing;

import fi.kuntapeili.survey.casebook.ListCases.Candidate;
import fi.kuntapeili.survey.round.Round;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The cases of a round, for staff.
 *
 * @param possible whether the questionnaire says how cases are made
 */
@CheckedTemplate(basePath = "publishing")
record CasesPage(Round round, boolean possible, List<Row> rows) implements TemplateInstance {

    record Row(Candidate candidate, CaseStatus status) {

        static Row of(Candidate candidate) {
            return new Row(candidate, CaseStatus.of(candidate.description(), candidate.consent()));
        }
    }
}
