package fi.kuntapeili.web.publishing;

import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The rounds that everyone may read, newest first. */
@CheckedTemplate(basePath = "publishing")
record PublicationsPage(List<Item> published) implements TemplateInstance {

    /** @param path where the newest edition of the round stands */
    record Item(SnapshotHeader header, String path) {}
}
