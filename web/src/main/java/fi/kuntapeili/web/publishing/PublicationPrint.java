package fi.kuntapeili.web.publishing;

import fi.kuntapeili.benchmark.release.PrintedTables;
import fi.kuntapeili.benchmark.release.Publication;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The summary report for paper, in well-formed XHTML.
 *
 * @param address permanent address of the page
 */
@CheckedTemplate(basePath = "publishing")
record PublicationPrint(String language, Publication publication, PrintedTables tables, String address)
        implements TemplateInstance {}
