package fi.kuntapeili.web.publishing;

import fi.kuntapeili.survey.casebook.CaseDescription;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.web.page.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Writing a case, for staff.
 *
 * @param version that the words in the form come from
 */
@CheckedTemplate(basePath = "publishing")
record CaseEditorPage(
        Round round,
        Organisation organisation,
        CaseDescription description,
        CaseStatus status,
        long version,
        List<WordsField> fields,
        List<Problem> problems)
        implements TemplateInstance {}
