package fi.kuntapeili.web.publishing;

import fi.kuntapeili.benchmark.release.Publication;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.survey.casebook.PublishedCases.PublishedCase;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * A round as everyone reads it.
 *
 * @param language of the reader
 * @param editions where this one and the others stand
 * @param approval what can be done about the report, when this is a preview; empty on the public page
 */
@CheckedTemplate(basePath = "publishing")
record PublicationPage(
        String language,
        Publication publication,
        List<PublishedCase> cases,
        String address,
        Editions editions,
        Optional<Approval> approval)
        implements TemplateInstance {

    /** @param path where it stands within the product */
    record Edition(SnapshotHeader header, String path) {}

    /**
     * The editions of the round that have been published, as seen from this one.
     *
     * @param path of this one
     * @param newer the newest, when this is an older one
     * @param earlier those before this one, oldest first
     */
    record Editions(String path, Optional<Edition> newer, List<Edition> earlier) {

        static Editions of(Publication publication) {
            return new Editions(
                    PermanentAddress.path(publication.header(), publication.isFirst()),
                    publication.newer().map(header -> edition(publication, header)),
                    publication.earlier().stream()
                            .map(header -> edition(publication, header))
                            .toList());
        }

        private static Edition edition(Publication publication, SnapshotHeader header) {
            boolean first = publication.editions().get(0).equals(header);
            return new Edition(header, PermanentAddress.path(header, first));
        }
    }

    /** @param version that is shown; {@code mayApprove}: it waits, and the reader is another person than its author */
    record Approval(String round, long version, boolean mayApprove) {}
}
