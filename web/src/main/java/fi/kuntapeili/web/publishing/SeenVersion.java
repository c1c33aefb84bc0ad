package fi.kuntapeili.web.publishing;

import jakarta.ws.rs.core.MultivaluedMap;

/** The version of the words that a form was made from; 0, which nothing stored has, when the form does not say. */
final class SeenVersion {

    private SeenVersion() {}

    static long of(MultivaluedMap<String, String> form) {
        String text = form.getFirst("version");
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
