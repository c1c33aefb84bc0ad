package fi.kuntapeili.web.publishing;

import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.survey.digest.Sha256;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/**
 * The tag of a published page or file: the release hash, then what stands around the figures. A reader who has exactly this
 * is told so; one whose copy lacks a correction, or still has a case that was withdrawn, gets the page anew.
 */
record ReleaseTag(String value) {

    private static final int AROUND = 16;

    /** @param content the page, or what the file is made of */
    static ReleaseTag of(SnapshotHeader header, String content) {
        return new ReleaseTag(header.releaseSha256() + "-" + Sha256.of(content).substring(0, AROUND));
    }

    Response answer(Request request, Supplier<Response.ResponseBuilder> content) {
        EntityTag tag = new EntityTag(value);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? content.get() : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .build();
    }
}
