package fi.kuntapeili.web.page;

/**
 * A link with its text as it is shown.
 *
 * @param current whether it leads to the page, or the part of the service, where the reader is
 */
public record Link(String href, String text, boolean current) {

    public static Link to(String href, String text) {
        return new Link(href, text, false);
    }
}
