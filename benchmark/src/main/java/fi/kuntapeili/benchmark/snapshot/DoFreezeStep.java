package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorRepository;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.response.AcceptedAnswers;
import fi.kuntapeili.survey.response.SurroundingsOf;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundPlan;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.survey.round.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What each kind of step does, in the transaction of whoever calls. */
@ApplicationScoped
class DoFreezeStep {

    @Inject
    FreezeJobs jobs;

    @Inject
    FreezeSteps steps;

    @Inject
    SnapshotWriter writer;

    @Inject
    DataSource dataSource;

    @Inject
    RoundRepository rounds;

    @Inject
    AcceptedAnswers acceptedAnswers;

    @Inject
    SurroundingsOf surroundings;

    @Inject
    ReferenceStatistics statistics;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    IndicatorRepository indicators;

    @Inject
    OpenConsents openConsents;

    @Inject
    BenchmarkSettings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Today today;

    @Inject
    Clock clock;

    /** @throws IllegalStateException if there is no such freeze, or it was begun with what is not known here */
    PreparedFreeze prepare(FreezeJob.Name name) {
        FreezeJob job = jobs.find(name)
                .orElseThrow(() -> new IllegalStateException("No freeze of " + name.round() + " is going on"));
        Questionnaire questionnaire = questionnaires.get(job.questionnaire());
        List<Indicator> defined = indicators
                .version(job.indicators(), questionnaire)
                .map(IndicatorRepository.Definition::indicators)
                .orElse(List.of());
        return new PreparedFreeze(
                job,
                questionnaire,
                defined,
                DisclosurePolicy.standard().with(settings.shares()),
                new StoredValues(dataSource, name.round(), name.vintage(), job.sliceSize()));
    }

    void perform(PreparedFreeze freeze, FreezeStep step) {
        switch (step.kind()) {
            case EVALUATE -> evaluate(freeze, step);
            case RELEASE ->
                writer.store(step.job(), freeze.figures(steps::answered).of(freeze.columns(step)));
            case SEAL -> seal(freeze, step.job());
        }
    }

    private void evaluate(PreparedFreeze freeze, FreezeStep step) {
        String round = step.job().round();
        List<OrganisationCode> asked = freeze.asked(step);
        Map<OrganisationCode, AnswerSet> answers = new TreeMap<>(acceptedAnswers.of(round, asked));
        freeze.job().excluded().forEach(answers::remove);
        Slice slice = freeze.evaluate()
                .of(
                        asked,
                        answers,
                        surroundings.of(round, asked),
                        statistics.latest(rounds.findById(round).referenceYear(), asked),
                        openConsents.inForce(round));
        writer.store(step.job(), step.first() / freeze.job().sliceSize(), slice);
        steps.answered(step, slice.answered());
    }

    private void seal(PreparedFreeze freeze, FreezeJob.Name job) {
        Snapshot snapshot = freeze.snapshot(steps::answered);
        String sha256 = freeze.sha256();
        StoredCells cells = new StoredCells(dataSource, job.round(), job.vintage());
        String releaseSha256 = ReleaseFigures.sha256(job.round(), job.vintage(), snapshot.columns(), cells::of);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        writer.seal(job, snapshot.answered(), sha256, releaseSha256, now);
        List<OpenConsent> seen = openConsents.inForce(job.round()).stream()
                .filter(consent -> snapshot.hasAnswered(consent.organisation()))
                .toList();
        openConsents.seal(job.round(), job.vintage(), seen);
        Round round = rounds.locked(job.round()).orElseThrow();
        publicFrom(round);
        round.moveTo(RoundState.FROZEN, now);
        rounds.flush();
        audit.record(AuditEvent.by(freeze.job().begunBy(), "ROUND_FROZEN", AuditEvent.round(round.id()))
                .about(sha256)
                .changed(RoundState.FREEZING.name(), RoundState.FROZEN.name()));
    }

    private void publicFrom(Round round) {
        if (round.publicFrom().isEmpty()) {
            RoundPlan plan = round.plan();
            round.plan(new RoundPlan(
                    plan.name(),
                    plan.referenceYear(),
                    plan.opens(),
                    plan.closes(),
                    Optional.of(today.date().plus(settings.publicAfter())),
                    plan.previousRound(),
                    plan.coreForm()));
        }
    }

    /** The round is as it was before; what the steps had stored is gone. */
    void giveUp(FreezeJob.Name job, Throwable why) {
        Round round = rounds.locked(job.round()).orElseThrow();
        jobs.giveUp(job);
        round.freezeGivenUp();
        rounds.flush();
        audit.record(AuditEvent.bySystem("ROUND_FREEZE_GIVEN_UP", AuditEvent.round(job.round()))
                .changed(RoundState.FREEZING.name(), RoundState.CLOSED.name())
                .because(why.toString()));
    }
}
