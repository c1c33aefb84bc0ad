package fi.kuntapeili.web.publishing;

import fi.kuntapeili.benchmark.release.Publication;
import fi.kuntapeili.survey.casebook.PublishedCases.PublishedCase;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * A round as everyone reads it.
 *
 * @param language of the reader
 * @param approval what can be done about the report, when this is a preview; empty on the public page
 */
@CheckedTemplate(basePath = "publishing")
record PublicationPage(
        String language,
        Publication publication,
        List<PublishedCase> cases,
        String address,
        Optional<Approval> approval)
        implements TemplateInstance {

    /** @param version that is shown; {@code mayApprove}: it waits, and the reader is another person than its author */
    record Approval(String round, long version, boolean mayApprove) {}
}
