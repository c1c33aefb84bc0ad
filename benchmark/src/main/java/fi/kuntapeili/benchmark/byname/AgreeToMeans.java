package fi.kuntapeili.benchmark.byname;

import fi.kuntapeili.benchmark.snapshot.MeanWaivers;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An organisation agrees that means are shown although others could estimate its own amount from them, because it is large in
 * them. It is agreed to before the freeze, for all means of one round; the freeze settles it.
 */
@ApplicationScoped
public class AgreeToMeans {

    @Inject
    RoundRepository rounds;

    @Inject
    MeanWaivers waivers;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** How the organisation stands in a round; empty when it is not asked in it, or the round is a draft. */
    @Transactional
    public Optional<MeansConsent> of(String id, OrganisationCode organisation) {
        Round round = rounds.findById(id);
        boolean asked = round != null
                && round.state() != RoundState.DRAFT
                && rounds.frame(id).contains(organisation);
        return asked
                ? Optional.of(new MeansConsent(OpenComparison.takesConsents(round), waivers.given(id, organisation)))
                : Optional.empty();
    }

    /** Agrees; agreeing again changes nothing. */
    @Transactional
    public OpenResult give(String round, OrganisationCode organisation, Actor by) {
        return change(round, organisation, by, true);
    }

    /** Takes the agreement back, as long as the round is not frozen. */
    @Transactional
    public OpenResult takeBack(String round, OrganisationCode organisation, Actor by) {
        return change(round, organisation, by, false);
    }

    private OpenResult change(String id, OrganisationCode organisation, Actor by, boolean give) {
        // The freeze takes the same lock: a waiver is in the snapshot or comes too late for it.
        Optional<Round> round = rounds.locked(id);
        if (round.isEmpty() || !OpenComparison.takesConsents(round.get())) {
            return new OpenResult.NotNow();
        }
        if (!rounds.frame(id).contains(organisation)) {
            return new OpenResult.Unknown();
        }
        boolean changed = give
                ? waivers.give(id, organisation, by.name(), clock.instant().truncatedTo(ChronoUnit.MICROS))
                : waivers.takeBack(id, organisation);
        if (changed) {
            audit.record(AuditEvent.by(
                    by,
                    give ? "MEANS_AGREED" : "MEANS_AGREEMENT_WITHDRAWN",
                    AuditEvent.response(id, organisation.value())));
        }
        return new OpenResult.Done(changed);
    }
}
