package fi.kuntapeili.web.page;

/**
 * Something that a reader has to put right, as the error summary shows it.
 *
 * @param field id of the field; the summary links to it
 */
public record Problem(String field, String text) {}
