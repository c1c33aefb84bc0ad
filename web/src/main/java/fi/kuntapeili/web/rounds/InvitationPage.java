package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.round.Invitation;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.text.LocalizedText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/**
 * What an invitation is for, or why it opens nothing and what to do.
 *
 * @param accept address of the next step
 * @param signedIn whether the reader has signed in and so can accept
 * @param reader the name of the account that would be bound
 * @param account a demo account that fits; blank outside demo mode
 */
@CheckedTemplate(basePath = "rounds")
record InvitationPage(
        State state,
        Optional<Invitation> invitation,
        Optional<Round> round,
        Optional<LocalizedText> organisation,
        String accept,
        boolean signedIn,
        String reader,
        String account)
        implements TemplateInstance {

    /** @param id valid, used, expired, revoked, unknown or staff */
    record State(String id) {

        public boolean isValid() {
            return id.equals("valid");
        }

        public String titleKey() {
            return isValid() ? "invitation_title" : "invitation_title_" + id;
        }

        public String textKey() {
            return "invitation_text_" + id;
        }
    }
}
