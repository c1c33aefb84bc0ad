package fi.kuntapeili.web.security;

import fi.kuntapeili.survey.access.Action;

/**
 * A resource method as it is reached.
 *
 * @param path with its parameters in braces
 * @param consumes the media type of its body; empty for a form or no body
 */
record Route(String method, String path, Action action, String consumes) {

    /** The path with sample values; what they name does not exist, so that nothing is changed by walking. */
    String with(String organisation) {
        String query = action == Action.API_COMPARISON ? "?organisation=" + organisation : "";
        return path.replace("{code}", organisation).replace("{revision}", "9").replaceAll("\\{[^}]+}", "no-such-thing")
                + query;
    }

    String name() {
        return method + " " + path;
    }
}
