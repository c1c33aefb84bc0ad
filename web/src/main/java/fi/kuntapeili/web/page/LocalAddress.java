package fi.kuntapeili.web.page;

import java.net.URI;
import java.net.URISyntaxException;

/** An address on this server, taken from something that a client sent. */
public final class LocalAddress {

    private static final URI START = URI.create("/");

    private LocalAddress() {}

    /** The address when it is a path on this server, else the start page; so no link of ours leads elsewhere. */
    public static URI of(String address) {
        if (address == null || !address.startsWith("/") || address.startsWith("//") || address.contains("\\")) {
            return START;
        }
        try {
            URI uri = new URI(address);
            return uri.getHost() == null && uri.getScheme() == null ? uri : START;
        } catch (URISyntaxException unusable) {
            return START;
        }
    }
}
