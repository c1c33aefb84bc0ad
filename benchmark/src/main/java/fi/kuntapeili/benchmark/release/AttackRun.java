package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.attack.Served;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One run of the attack suite against one release: what was tried so far and what was found. */
@Entity
@Table(name = "attack_run")
public class AttackRun {

    /** How far a run is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    @Id
    private UUID id;

    @Column(name = "round_id")
    private String roundId;

    private int vintage;

    @Column(name = "snapshot_sha256")
    private String snapshotSha256;

    @Column(name = "release_sha256")
    private String releaseSha256;

    private String engine;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AttackOutcome> outcomes;

    private int documents;
    private long figures;
    private String error;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected AttackRun() {}

    AttackRun(SnapshotHeader header, String engine, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.roundId = header.round();
        this.vintage = header.vintage();
        this.snapshotSha256 = header.sha256();
        this.releaseSha256 = header.releaseSha256();
        this.engine = engine;
        this.state = State.QUEUED;
        this.dueAt = now;
        this.outcomes = List.of();
        this.requestedBy = by;
        this.requestedAt = now;
    }

    /** Everything that is served was read. */
    void read(Served served) {
        documents = served.documents();
        figures = served.figures();
    }

    /** One more attack was tried; the replica keeps the run until {@code until}. */
    void tried(AttackOutcome outcome, Instant until) {
        List<AttackOutcome> all = new ArrayList<>(outcomes);
        all.removeIf(earlier -> earlier.attack() == outcome.attack());
        all.add(outcome);
        all.sort(Comparator.comparingInt(AttackOutcome::attack));
        outcomes = List.copyOf(all);
        dueAt = until;
    }

    void done(Instant now) {
        state = State.DONE;
        finishedAt = now;
    }

    /** Tried again later. */
    void interrupted(String why, Instant again) {
        state = State.QUEUED;
        error = why;
        dueAt = again;
    }

    void failed(String why, Instant now) {
        state = State.FAILED;
        error = why;
        finishedAt = now;
    }

    boolean hasTried(int attack) {
        return outcomes.stream().anyMatch(outcome -> outcome.attack() == attack);
    }

    /** Whether it is against exactly this snapshot and what was released of it. */
    public boolean isAgainst(SnapshotHeader header) {
        return vintage == header.vintage()
                && snapshotSha256.equals(header.sha256())
                && releaseSha256.equals(header.releaseSha256());
    }

    /** Whether everything was tried and nothing was found. */
    public boolean holds() {
        return state == State.DONE && outcomes.stream().noneMatch(AttackOutcome::succeeded);
    }

    public UUID id() {
        return id;
    }

    public String round() {
        return roundId;
    }

    public String release() {
        return releaseSha256;
    }

    /** Version of the application whose attackers and pages these were. */
    public String engine() {
        return engine;
    }

    public State state() {
        return state;
    }

    public boolean isFinished() {
        return state == State.DONE || state == State.FAILED;
    }

    int attempts() {
        return attempts;
    }

    /** In the order of the numbers of the attacks. */
    public List<AttackOutcome> outcomes() {
        return outcomes;
    }

    /** How many things were tried by all attacks together. */
    public long tried() {
        return outcomes.stream().mapToLong(AttackOutcome::tried).sum();
    }

    /** How many pages and files were read. */
    public int documents() {
        return documents;
    }

    /** How many figures were read in them, each counted wherever it stands. */
    public long figures() {
        return figures;
    }

    public long seconds() {
        return outcomes.stream().mapToLong(AttackOutcome::millis).sum() / 1000;
    }

    public Optional<String> error() {
        return Optional.ofNullable(error);
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
