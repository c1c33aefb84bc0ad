package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorRepository;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.questionnaire.Surroundings;
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
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
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
    FrozenAnswers frozenAnswers;

    @Inject
    CorrectionStore corrections;

    @Inject
    OwnSelectionStore selections;

    @Inject
    Vintages vintages;

    @Inject
    MeanWaivers waivers;

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
                new StoredValues(dataSource, name.round(), name.vintage(), job.sliceSize()),
                past(job));
    }

    /** A first freeze has none, and nothing has been picked or shown by name before it. */
    private PreparedFreeze.Past past(FreezeJob job) {
        return new PreparedFreeze.Past(
                vintages.of(job.name().round()),
                selections.all(job.name().round()),
                vintages.knownTogether(job.name().round(), job.asked(), job.protectionUnits()),
                waivers.inForce(job.name().round(), job.asked()));
    }

    void perform(PreparedFreeze freeze, FreezeStep step) {
        boolean first = freeze.before().isEmpty();
        switch (step.kind()) {
            case EVALUATE -> {
                Slice slice = first ? evaluated(freeze, step) : corrected(freeze, step);
                writer.store(step.job(), step.first() / freeze.job().sliceSize(), slice);
                steps.answered(step, slice.answered());
            }
            case RELEASE -> {
                ReleaseFigures figures = freeze.figures(steps::answered);
                writer.store(
                        step.job(),
                        first
                                ? figures.of(freeze.columns(step))
                                : figures.later(freeze.different(step), freeze.before()));
            }
            case SEAL -> seal(freeze, step.job());
        }
    }

    private Slice evaluated(PreparedFreeze freeze, FreezeStep step) {
        String round = step.job().round();
        List<OrganisationCode> asked = freeze.asked(step);
        Map<OrganisationCode, AnswerSet> answers = new TreeMap<>(acceptedAnswers.of(round, asked));
        freeze.job().excluded().forEach(answers::remove);
        return freeze.evaluate()
                .of(
                        asked,
                        answers,
                        surroundings.of(round, asked),
                        statistics.latest(rounds.findById(round).referenceYear(), asked),
                        openConsents.inForce(round));
    }

    /** Evaluates those whose answers this vintage corrects: as the vintage before has them, and as this one has. */
    private Slice corrected(PreparedFreeze freeze, FreezeStep step) {
        FreezeJob.Name job = step.job();
        List<OrganisationCode> asked = freeze.asked(step);
        Snapshot frozen = freeze.before().get(0).snapshot();
        List<OrganisationCode> corrected = corrections.upTo(job, asked).entrySet().stream()
                .filter(of -> of.getValue().stream().anyMatch(each -> each.takenIn() == job.vintage()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        Map<OrganisationCode, Surroundings> around = new TreeMap<>();
        surroundings
                .of(job.round(), corrected)
                .forEach((code, now) -> around.put(code, atTheFreeze(now, frozen, code)));
        List<OpenConsent> consents = openConsents.inForce(job.round());
        IntFunction<Slice> evaluated = vintage -> freeze.evaluate()
                .of(corrected, frozenAnswers.of(job.round(), vintage, corrected), around, Map.of(), consents);
        StoredValues before = new StoredValues(
                dataSource, job.round(), job.vintage() - 1, freeze.job().sliceSize());
        BitSet answered = new BitSet();
        for (int unit = step.first(); unit < step.last(); unit++) {
            answered.set(unit - step.first(), frozen.answered(unit));
        }
        return new CorrectedSlice(asked, evaluated.apply(job.vintage() - 1), evaluated.apply(job.vintage()))
                .changes(before.slice(step.first() / freeze.job().sliceSize()), before::openAnswers, answered);
    }

    /** With the statistics that the freeze used; others, which no indicator reads, as they are now. */
    private static Surroundings atTheFreeze(Surroundings now, Snapshot frozen, OrganisationCode code) {
        Map<String, Object> reference = new HashMap<>(now.ref());
        Map<String, ReferenceValue> marked = new HashMap<>(now.marked());
        frozen.ownReference(code).forEach((statistic, value) -> {
            reference.remove(statistic);
            value.shown().ifPresent(number -> reference.put(statistic, number));
            if (!value.status().isMarked()) {
                marked.remove(statistic);
            } else if (now.marked().get(statistic) == null
                    || now.marked().get(statistic).status() != value.status()) {
                marked.put(statistic, value);
            }
        });
        return new Surroundings(now.previous(), reference, now.organisation(), marked);
    }

    private void seal(PreparedFreeze freeze, FreezeJob.Name job) {
        Snapshot snapshot = freeze.snapshot(steps::answered);
        String sha256 = freeze.sha256();
        StoredCells cells = new StoredCells(dataSource, job.round(), job.vintage());
        String releaseSha256 = ReleaseHash.of(job.round(), job.vintage(), snapshot.columns(), cells::of);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        writer.seal(job, snapshot.answered(), sha256, releaseSha256, now);
        List<OpenConsent> seen = openConsents.inForce(job.round()).stream()
                .filter(consent -> snapshot.hasAnswered(consent.organisation()))
                .toList();
        openConsents.seal(job.round(), job.vintage(), seen);
        waivers.seal(
                job.round(),
                job.vintage(),
                waivers.inForce(job.round()).stream()
                        .filter(snapshot::hasAnswered)
                        .toList());
        Round round = rounds.locked(job.round()).orElseThrow();
        if (!freeze.before().isEmpty()) {
            audit.record(AuditEvent.by(freeze.job().begunBy(), "CORRECTIONS_TAKEN_IN", AuditEvent.round(round.id()))
                    .about(sha256)
                    .changed(vintage(job.vintage() - 1), vintage(job.vintage())));
            return;
        }
        publicFrom(round);
        round.moveTo(RoundState.FROZEN, now);
        rounds.flush();
        audit.record(AuditEvent.by(freeze.job().begunBy(), "ROUND_FROZEN", AuditEvent.round(round.id()))
                .about(sha256)
                .changed(RoundState.FREEZING.name(), RoundState.FROZEN.name()));
    }

    private static String vintage(int number) {
        return "VINTAGE_" + number;
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

    /** The round is as it was before; what the steps had stored is gone, and corrections that were taken in wait again. */
    void giveUp(FreezeJob.Name job, Throwable why) {
        Round round = rounds.locked(job.round()).orElseThrow();
        corrections.giveBack(job);
        jobs.giveUp(job);
        if (round.state().isFrozen()) {
            audit.record(AuditEvent.bySystem("CORRECTIONS_NOT_TAKEN_IN", AuditEvent.round(job.round()))
                    .about(vintage(job.vintage()))
                    .because(why.toString()));
            return;
        }
        round.freezeGivenUp();
        rounds.flush();
        audit.record(AuditEvent.bySystem("ROUND_FREEZE_GIVEN_UP", AuditEvent.round(job.round()))
                .changed(RoundState.FREEZING.name(), RoundState.CLOSED.name())
                .because(why.toString()));
    }
}
