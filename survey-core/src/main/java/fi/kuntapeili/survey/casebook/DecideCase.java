package fi.kuntapeili.survey.casebook;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** What the organisation does with the case that staff wrote of it. The last word is always the organisation's. */
@ApplicationScoped
public class DecideCase {

    public static final int LONGEST_MESSAGE = 2_000;

    @Inject
    CaseRepository cases;

    @Inject
    CaseAnswers answers;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * The text may be shown, exactly as it was seen.
     *
     * @param seen the version that was before the eyes
     */
    @Transactional
    public CaseResult approve(Actor by, String round, OrganisationCode organisation, long seen) {
        CaseDescription description = begun(round, organisation);
        if (description.version() != seen) {
            return new CaseResult.Refused("casebook_changed_meanwhile");
        }
        if (description.state() == CaseState.APPROVED) {
            return new CaseResult.Done(description);
        }
        if (description.state() != CaseState.SENT) {
            return new CaseResult.Refused("casebook_not_waiting");
        }
        if (!answers.consent(round, organisation).allows()) {
            return new CaseResult.Refused("casebook_no_consent");
        }
        return decided(description, CaseState.APPROVED, "CASE_APPROVED", "", by);
    }

    /** The text is not right yet; staff see the message. */
    @Transactional
    public CaseResult askForChanges(Actor by, String round, OrganisationCode organisation, long seen, String message) {
        CaseDescription description = begun(round, organisation);
        if (description.version() != seen) {
            return new CaseResult.Refused("casebook_changed_meanwhile");
        }
        if (description.state() != CaseState.SENT) {
            return new CaseResult.Refused("casebook_not_waiting");
        }
        if (message.isBlank() || message.length() > LONGEST_MESSAGE) {
            return new CaseResult.Refused("casebook_message_missing");
        }
        return decided(description, CaseState.CHANGES_ASKED, "CASE_CHANGES_ASKED", message, by);
    }

    /** The text may not be shown, or no longer. It is gone from the pages for everyone with this transaction. */
    @Transactional
    public CaseResult withdraw(Actor by, String round, OrganisationCode organisation) {
        CaseDescription description = begun(round, organisation);
        if (description.state() == CaseState.WITHDRAWN) {
            return new CaseResult.Done(description);
        }
        if (!description.canBeWithdrawn()) {
            return new CaseResult.Refused("casebook_not_waiting");
        }
        return decided(description, CaseState.WITHDRAWN, "CASE_WITHDRAWN", "", by);
    }

    private CaseResult decided(
            CaseDescription description, CaseState decision, String action, String message, Actor by) {
        CaseState before = description.state();
        description.decide(decision, by.name(), message, clock.instant());
        audit.record(WriteCase.event(by, action, description.round(), description.organisation())
                .about("version " + description.version())
                .changed(before.name(), decision.name())
                .because(message.isBlank() ? null : message.strip()));
        return new CaseResult.Done(description);
    }

    private CaseDescription begun(String round, OrganisationCode organisation) {
        return cases.locked(round, organisation)
                .orElseThrow(() -> new IllegalArgumentException("No case of " + organisation + " in " + round));
    }
}
