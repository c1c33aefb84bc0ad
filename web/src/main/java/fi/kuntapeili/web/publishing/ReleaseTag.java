package fi.kuntapeili.web.publishing;

import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * The tag of a published page or file: the release hash, then what stands around the figures. A reader who has exactly this
 * is told so; one whose copy lacks a correction, or still has a case that was withdrawn, gets the page anew.
 */
record ReleaseTag(String value) {

    private static final int AROUND = 8;

    /** @param content the page, or what the file is made of */
    static ReleaseTag of(SnapshotHeader header, String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return new ReleaseTag(header.releaseSha256() + "-" + HexFormat.of().formatHex(digest, 0, AROUND));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
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
