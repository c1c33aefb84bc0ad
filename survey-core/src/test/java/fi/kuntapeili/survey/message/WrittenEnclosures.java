package fi.kuntapeili.survey.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;

/** Files of this module's own tests, which cannot print: each says what was asked for. */
@ApplicationScoped
class WrittenEnclosures implements Enclosures {

    /** A revision of which no file can be made. */
    static final int MISSING = 99;

    @Override
    public EnclosedFile make(Letter.Enclosure enclosure, Letter.About about, String language) {
        if (enclosure.revision() == MISSING) {
            throw new IllegalStateException("There is no such revision");
        }
        String text = String.join(
                " ",
                enclosure.kind().name(),
                about.round(),
                about.organisation().value(),
                Integer.toString(enclosure.revision()),
                language);
        return new EnclosedFile("receipt-" + enclosure.revision() + ".txt", "text/plain", text.getBytes(UTF_8));
    }
}
