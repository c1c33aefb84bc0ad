package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.round.Contact;
import fi.kuntapeili.survey.round.LoadContacts;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.text.LocalizedText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * The contacts of a round, and what a file would make of them.
 *
 * @param columns the header of a file
 * @param problems what is wrong with the file; then nothing of it is taken
 * @param preview what the file would change
 * @param file its text, to be sent back when the reader agrees
 */
@CheckedTemplate(basePath = "rounds")
record ContactsPage(
        Round round,
        List<Line> contacts,
        String columns,
        List<FileProblem> problems,
        Optional<LoadContacts.Result.Taken> preview,
        String file,
        boolean mayLoad)
        implements TemplateInstance {

    /** @param line 0 when it is about the file as a whole */
    record FileProblem(int line, String column, String text) {}

    record Line(Contact contact, LocalizedText organisation) {}
}
