package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.message.Letter;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.round.Contact;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.text.LocalizedText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Letters that would be sent, exactly as they would be sent.
 *
 * @param kind invitations or reminders; chooses the texts and the address
 * @param languages how many letters in each language, the most first
 * @param leftOut contacts who are not written to
 * @param maySend whether the round's state allows it
 */
@CheckedTemplate(basePath = "rounds")
record LettersPage(
        Round round,
        Kind kind,
        List<Planned> letters,
        List<LanguageCount> languages,
        List<LeftOut> leftOut,
        boolean maySend)
        implements TemplateInstance {

    /** Which letters of a round. */
    enum Kind {
        INVITATIONS,
        REMINDERS;

        /** The word in addresses and text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String titleKey() {
            return "rounds_nav_" + id();
        }

        public String leadKey() {
            return "letters_lead_" + id();
        }

        public String buttonKey() {
            return "letters_send_" + id();
        }

        public String noneTitleKey() {
            return "letters_none_title_" + id();
        }

        public String noneKey() {
            return "letters_none_" + id();
        }
    }

    record Planned(Contact to, LocalizedText organisation, Letter letter) {}

    /** @param why key of the text that says why nobody writes to the contact */
    record LeftOut(Contact to, LocalizedText organisation, String why) {}

    /** @param language its name in the reader's language */
    record LanguageCount(String language, long count) {}

    static LocalizedText name(Map<OrganisationCode, LocalizedText> names, Contact to) {
        return names.get(to.organisation());
    }
}
