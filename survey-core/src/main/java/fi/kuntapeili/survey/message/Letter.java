package fi.kuntapeili.survey.message;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.util.List;
import java.util.Optional;

/**
 * What is written to somebody, before it is posted. Everything is plain text in the reader's language; how it looks as a mail
 * is decided when it leaves.
 *
 * @param dedupeKey two letters with the same key are the same letter, which is posted once
 * @param about the response it speaks of
 * @param to one mail address
 * @param language code of the language it is written in
 * @param paragraphs in order, without line breaks of their own
 * @param enclosure the file that goes with it
 */
public record Letter(
        Kind kind,
        String dedupeKey,
        About about,
        String to,
        String language,
        String subject,
        List<String> paragraphs,
        Optional<Link> link,
        Optional<Enclosure> enclosure) {

    /** Why it is written. */
    public enum Kind {
        INVITATION,
        REMINDER,
        RETURNED,
        RECEIPT,
        CASE,
        COMPARISON
    }

    public record About(String round, OrganisationCode organisation) {}

    /**
     * The place where the reader goes on.
     *
     * @param path from the root of the product, beginning with a slash
     * @param oneTime whether the path itself opens something; then it is forgotten as soon as the mail has left
     */
    public record Link(String label, String path, boolean oneTime) {

        public Link {
            if (!path.startsWith("/")) {
                throw new IllegalArgumentException("A link begins with a slash");
            }
        }
    }

    /**
     * A file that goes with a letter. It is named when the letter is posted and made by {@link Enclosures} when it leaves.
     *
     * @param revision of the response that the letter speaks of
     */
    public record Enclosure(Kind kind, int revision) {

        /** What the file is. */
        public enum Kind {
            RECEIPT
        }
    }

    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }
}
