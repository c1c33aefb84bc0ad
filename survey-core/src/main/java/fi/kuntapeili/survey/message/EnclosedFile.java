package fi.kuntapeili.survey.message;

/**
 * A file that goes with a letter, as it leaves.
 *
 * @param name with its ending
 * @param mediaType such as {@code application/pdf}
 */
public record EnclosedFile(String name, String mediaType, byte[] content) {}
