package fi.kuntapeili.survey.message;

/** Makes the files that go with letters. The application that prints them implements this. */
public interface Enclosures {

    /**
     * The file, the same whenever it is made.
     *
     * @param about the response that the letter speaks of
     * @param language code of the language that the letter is written in
     * @throws RuntimeException when it cannot be made; its message is shown to staff
     */
    EnclosedFile make(Letter.Enclosure enclosure, Letter.About about, String language);
}
