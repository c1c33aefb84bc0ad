package fi.kuntapeili.web.publishing;

import fi.kuntapeili.survey.casebook.CaseDescription;
import fi.kuntapeili.survey.casebook.CaseView;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.web.page.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * The case of an organisation, for the organisation: what would be shown, and the decision about it.
 *
 * @param waiting empty while there is nothing that staff have sent
 * @param decides whether the reader may decide
 * @param message typed to staff and not sent
 */
@CheckedTemplate(basePath = "publishing")
record CasePage(
        Round round,
        OrganisationCode code,
        Optional<Shown> waiting,
        boolean decides,
        String message,
        List<Problem> problems)
        implements TemplateInstance {

    /**
     * @param canBeApproved whether it waits for the decision, and the answers allow it
     * @param publicAddress where everyone can read it now; empty when nobody else can
     */
    record Shown(
            CaseDescription description,
            CaseView view,
            CaseStatus status,
            boolean canBeApproved,
            Optional<String> publicAddress) {}
}
