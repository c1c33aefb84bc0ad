package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import fi.kuntapeili.survey.text.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One collection of answers to one version of a questionnaire. */
@Entity
@Table(name = "round")
public class Round {

    @Id
    private String id;

    @Column(name = "questionnaire_id")
    private String questionnaireId;

    @Column(name = "questionnaire_version")
    private String questionnaireVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> name;

    @Column(name = "reference_year")
    private int referenceYear;

    private LocalDate opens;
    private LocalDate closes;

    @Column(name = "public_from")
    private LocalDate publicFrom;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    @Column(name = "core_form_statistic")
    private String coreFormStatistic;

    @Column(name = "core_form_below")
    private BigDecimal coreFormBelow;

    @Column(name = "previous_round")
    private String previousRound;

    private boolean synthetic;

    @Column(name = "opens_itself")
    private boolean opensItself;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    protected Round() {}

    /**
     * A round in state DRAFT.
     *
     * @param synthetic whether its answers are made up for demonstration; said wherever its figures are shown
     */
    public Round(String id, QuestionnaireVersion questionnaire, RoundPlan plan, boolean synthetic, Instant now) {
        this.id = id;
        this.questionnaireId = questionnaire.id();
        this.questionnaireVersion = questionnaire.version();
        this.state = RoundState.DRAFT;
        this.synthetic = synthetic;
        this.createdAt = now;
        plan(plan);
    }

    /** Sets names, years and dates; the caller has checked that the state allows it. */
    public final void plan(RoundPlan plan) {
        this.name = plan.name().byLanguage();
        this.referenceYear = plan.referenceYear();
        this.opens = plan.opens();
        this.closes = plan.closes();
        this.publicFrom = plan.publicFrom().orElse(null);
        this.previousRound = plan.previousRound().orElse(null);
        this.coreFormStatistic =
                plan.coreForm().map(RoundPlan.CoreForm::statistic).orElse(null);
        this.coreFormBelow = plan.coreForm().map(RoundPlan.CoreForm::below).orElse(null);
    }

    public RoundPlan plan() {
        return new RoundPlan(
                new LocalizedText(name),
                referenceYear,
                opens,
                closes,
                Optional.ofNullable(publicFrom),
                Optional.ofNullable(previousRound),
                Optional.ofNullable(coreFormStatistic).map(s -> new RoundPlan.CoreForm(s, coreFormBelow)));
    }

    /** Asks another questionnaire; the caller has checked that nobody has been asked yet. */
    void asks(QuestionnaireVersion other) {
        questionnaireId = other.id();
        questionnaireVersion = other.version();
    }

    /** Whether the round opens by itself on its opening day. */
    void opensItself(boolean itself) {
        opensItself = itself;
    }

    /** Answers are taken to a later day; a round that had closed for newcomers is open again. */
    void extendTo(LocalDate lastDay) {
        if (state == RoundState.DRAFT || state.isSettled()) {
            throw new IllegalStateException("A round in state " + state + " is not extended");
        }
        closes = lastDay;
        state = RoundState.OPEN;
    }

    /** Moves to a later state; the use case that calls has checked its conditions. */
    public void moveTo(RoundState next, Instant now) {
        if (next.ordinal() <= state.ordinal()) {
            throw new IllegalStateException("A round cannot go from " + state + " to " + next);
        }
        state = next;
        if (next == RoundState.FROZEN) {
            frozenAt = now;
        }
    }

    /** A freeze is given up: the round is closed as it was before. */
    public void freezeGivenUp() {
        if (state != RoundState.FREEZING) {
            throw new IllegalStateException("No freeze of a round in state " + state + " can be given up");
        }
        state = RoundState.CLOSED;
    }

    public String id() {
        return id;
    }

    public QuestionnaireVersion questionnaire() {
        return new QuestionnaireVersion(questionnaireId, questionnaireVersion);
    }

    public LocalizedText name() {
        return new LocalizedText(name);
    }

    public int referenceYear() {
        return referenceYear;
    }

    public LocalDate opens() {
        return opens;
    }

    /** The last day on which anybody may begin; who has begun may finish until staff close the round. */
    public LocalDate closes() {
        return closes;
    }

    /** The day from which published figures are for everyone; empty until it is set at the freeze. */
    public Optional<LocalDate> publicFrom() {
        return Optional.ofNullable(publicFrom);
    }

    public RoundState state() {
        return state;
    }

    public Optional<String> previousRound() {
        return Optional.ofNullable(previousRound);
    }

    public boolean opensItself() {
        return opensItself;
    }

    public boolean synthetic() {
        return synthetic;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> frozenAt() {
        return Optional.ofNullable(frozenAt);
    }
}
