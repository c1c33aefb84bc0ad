package fi.kuntapeili.survey.access;

import static fi.kuntapeili.survey.access.Role.ADMIN;
import static fi.kuntapeili.survey.access.Role.EDITOR;
import static fi.kuntapeili.survey.access.Role.KEYHOLDER;
import static fi.kuntapeili.survey.access.Role.PUBLISHER;
import static fi.kuntapeili.survey.access.Role.STAFF;
import static fi.kuntapeili.survey.access.Role.VIEWER;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Who may do what: the only place that decides. Pages, interfaces and use cases ask here and nowhere else.
 *
 * <p>A role for the whole service gives nothing in an organisation, and a duty for one organisation gives nothing in
 * another: staff see single answers only through the review, an administrator and a publisher see none.
 */
@ApplicationScoped
public class AccessPolicy {

    private final GivenSections given;
    private final PublicRounds publicRounds;

    @Inject
    public AccessPolicy(GivenSections given, PublicRounds publicRounds) {
        this.given = given;
        this.publicRounds = publicRounds;
    }

    public Decision decide(Actor actor, Action action, Subject subject) {
        return switch (action) {
            case START, SIGN_IN, SIGN_OUT, LANGUAGE, ABOUT, INVITATION_OPEN, PUBLICATIONS, RANKINGS, API_PUBLIC ->
                new Decision.Allowed();
            case PUBLICATION, API_DATA -> published(subject);
            default -> actor.isSignedIn() ? decideForMember(actor, action, subject) : new Decision.SignInFirst();
        };
    }

    /** Whether the actor may; for showing or leaving out a link, never instead of the decision on the request. */
    public boolean allows(Actor actor, Action action, Subject subject) {
        return decide(actor, action, subject).isAllowed();
    }

    /** The sections whose answers the actor may read in the organisation's response. */
    public Sections readable(Actor actor, String round, OrganisationCode organisation) {
        if (actor.has(organisation, KEYHOLDER)) {
            return Sections.everything();
        }
        return actor.has(organisation, EDITOR, VIEWER)
                ? given.of(actor.memberId(), round, organisation)
                : Sections.none();
    }

    /** The sections whose answers the actor may write in the organisation's response. */
    public Sections writable(Actor actor, String round, OrganisationCode organisation) {
        return actor.has(organisation, KEYHOLDER, EDITOR) ? readable(actor, round, organisation) : Sections.none();
    }

    private Decision decideForMember(Actor actor, Action action, Subject subject) {
        OrganisationCode organisation = subject.organisation();
        return switch (action) {
            case HOME, INVITATION_ACCEPT, API_ME -> new Decision.Allowed();
            case RESPONSE, RESPONSE_CHECK, COMPARISON, PEERS, PAIRS, OPEN_COMPARISON, API_COMPARISON, CASE ->
                in(actor, organisation, KEYHOLDER, EDITOR, VIEWER);
            case RESPONSE_START, PEERS_CHANGE -> in(actor, organisation, KEYHOLDER, EDITOR);
            case RESPONSE_SUBMIT,
                    HISTORY,
                    PEOPLE,
                    PEOPLE_CHANGE,
                    CASE_CONSENT,
                    PAIRS_CHANGE,
                    OPEN_COMPARISON_CHANGE,
                    MEANS_CONSENT_CHANGE -> in(actor, organisation, KEYHOLDER);
            case SECTION -> section(readable(actor, subject.round(), organisation), subject);
            case SECTION_WRITE -> section(writable(actor, subject.round(), organisation), subject);
            case ANSWERS_SAVE ->
                Decision.allowedIf(
                        !writable(actor, subject.round(), organisation).isEmpty());
            case RECEIPT, ANSWERS_EXPORT, ANSWERS_PRINT ->
                Decision.allowedIf(
                        readable(actor, subject.round(), organisation).all());
            case ROUNDS,
                    ROUND_CREATE,
                    ROUND_MONITOR,
                    ROUND_SETTINGS,
                    ROUND_CONTACTS,
                    ROUND_INVITATIONS,
                    ROUND_REMINDERS,
                    ROUND_RESPONSES,
                    RESPONSE_REVIEW,
                    RESPONSE_DECIDE,
                    RESPONSE_CORRECT,
                    ROUND_STATE,
                    ROUND_FREEZE,
                    ROUND_CASES,
                    SUCCESS_DIAGNOSTICS,
                    OUTBOX,
                    REGISTER,
                    REGISTER_CHANGE,
                    QUESTIONNAIRES,
                    QUESTIONNAIRES_CHANGE -> Decision.allowedIf(actor.has(STAFF));
            case ROUND_ATTACK -> Decision.allowedIf(actor.has(STAFF) || actor.has(PUBLISHER));
            case PUBLISHING, REPORT_EDIT, REPORT_PREVIEW, REPORT_APPROVE, REPORT_PUBLISH, REPORT_CORRECT ->
                Decision.allowedIf(actor.has(PUBLISHER));
            case ADMIN_MEMBERS, ADMIN_MEMBERS_CHANGE, ADMIN_SETTINGS -> Decision.allowedIf(actor.has(ADMIN));
            case START,
                    SIGN_IN,
                    SIGN_OUT,
                    LANGUAGE,
                    ABOUT,
                    INVITATION_OPEN,
                    PUBLICATIONS,
                    RANKINGS,
                    API_PUBLIC,
                    PUBLICATION,
                    API_DATA -> throw new IllegalStateException(action + " is decided without a member");
        };
    }

    /** Without a round there is nothing to hide: the interface then says that the round is missing. */
    private Decision published(Subject subject) {
        return subject.round() == null || publicRounds.isPublic(subject.round())
                ? new Decision.Allowed()
                : new Decision.Hidden();
    }

    private static Decision in(Actor actor, OrganisationCode organisation, Role... roles) {
        return Decision.allowedIf(organisation != null && actor.has(organisation, roles));
    }

    private static Decision section(Sections sections, Subject subject) {
        return Decision.allowedIf(subject.section() != null && sections.contain(subject.section()));
    }
}
