package fi.kuntapeili.web.answering;

import fi.kuntapeili.web.answering.CellView.OptionView;
import fi.kuntapeili.web.page.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;

/** Who answers, who has been invited, and inviting somebody. */
@CheckedTemplate(basePath = "answering")
record PeoplePage(ResponsePlace place, List<PersonRow> people, List<InvitationRow> invitations, InviteForm invite)
        implements TemplateInstance {

    /**
     * @param all whether the person has every section
     * @param choices sections to choose from
     * @param changeable whether the sections and the access may be changed here: not one's own, not a keyholder's
     */
    public record PersonRow(
            String id,
            String name,
            String email,
            String role,
            boolean all,
            List<String> sections,
            List<OptionView> choices,
            boolean changeable) {}

    public record InvitationRow(String id, String name, String email, String role, Instant until) {}

    /** The form as it was filled, with what is wrong in it. */
    public record InviteForm(
            String name,
            String email,
            String role,
            List<OptionView> sections,
            List<OptionView> languages,
            Problems problems) {}
}
