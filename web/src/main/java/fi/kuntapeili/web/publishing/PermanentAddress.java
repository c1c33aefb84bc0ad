package fi.kuntapeili.web.publishing;

import fi.kuntapeili.benchmark.release.Publication;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.survey.message.MailSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Where a published round is found for good: under the address by which readers reach the product. Its first edition has the
 * address of the round, each later one an address of its own.
 */
@ApplicationScoped
class PermanentAddress {

    @Inject
    MailSettings settings;

    String of(Publication publication) {
        return settings.address().toString().replaceAll("/+$", "") + path(publication.header(), publication.isFirst());
    }

    /** Within the product. */
    static String path(SnapshotHeader header, boolean first) {
        return "/publications/" + header.round() + (first ? "" : "/editions/" + header.vintage());
    }
}
