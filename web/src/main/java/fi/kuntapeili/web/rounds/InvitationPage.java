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
 * @param state valid, used, expired, revoked, unknown or staff; chooses the texts
 * @param accept address of the next step
 * @param signedIn whether the reader has signed in and so can accept
 * @param reader the name of the account that would be bound
 * @param account a demo account that fits; blank outside demo mode
 */
@CheckedTemplate(basePath = "rounds")
record InvitationPage(
        String state,
        Optional<Invitation> invitation,
        Optional<Round> round,
        Optional<LocalizedText> organisation,
        String accept,
        boolean signedIn,
        String reader,
        String account)
        implements TemplateInstance {

    String titleKey() {
        return state.equals("valid") ? "invitation_title" : "invitation_title_" + state;
    }

    String textKey() {
        return "invitation_text_" + state;
    }

    String roleKey() {
        return "mail_invitation_role_" + invitation.orElseThrow().role().id();
    }
}
