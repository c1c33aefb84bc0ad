package fi.kuntapeili.web.publishing;

import fi.kuntapeili.benchmark.release.PrintedTables;
import fi.kuntapeili.benchmark.release.Publication;
import fi.kuntapeili.benchmark.report.PdfWriter;
import fi.kuntapeili.survey.casebook.PublishedCases;
import fi.kuntapeili.web.publishing.PublicationPage.Approval;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Makes what everyone reads of a round, in the language of the request: the only place that does. */
@ApplicationScoped
public class PublicationPages {

    @Inject
    PublishedCases cases;

    @Inject
    PermanentAddress address;

    @Inject
    PdfWriter pdf;

    @Inject
    CurrentLanguage language;

    /** The page as everyone reads it. */
    public TemplateInstance page(Publication publication) {
        return page(publication, Optional.empty());
    }

    /** The page before it is published, with what the reader can do about it. */
    TemplateInstance preview(Publication publication, Approval approval) {
        return page(publication, Optional.of(approval));
    }

    private TemplateInstance page(Publication publication, Optional<Approval> approval) {
        String round = publication.header().round();
        return new PublicationPage(
                language.language(),
                publication,
                cases.of(round, language.language()),
                address.of(publication),
                PublicationPage.Editions.of(publication),
                approval);
    }

    /** The report before it is printed. */
    String printed(Publication publication) {
        return new PublicationPrint(
                        language.language(),
                        publication,
                        PrintedTables.of(publication.figures()),
                        address.of(publication))
                .render();
    }

    byte[] pdf(Publication publication, String printed) {
        Instant made = publication.publishedAt().orElse(publication.header().frozenAt());
        return pdf.write(printed, made);
    }

    /** The report as a file. */
    public byte[] report(Publication publication) {
        return pdf(publication, printed(publication));
    }
}
