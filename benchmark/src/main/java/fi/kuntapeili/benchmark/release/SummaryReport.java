package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.survey.access.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The summary report of one vintage of a round: its words and how far they are on the way to being published. */
@Entity
@Table(name = "summary_report")
@IdClass(SummaryReport.Edition.class)
public class SummaryReport {

    /** Which report it is. */
    public record Edition(String roundId, int vintage) {}

    @Id
    @Column(name = "round_id")
    private String roundId;

    @Id
    private int vintage;

    @Enumerated(EnumType.STRING)
    private SummaryState state;

    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> introduction;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> method;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "non_response")
    private Map<String, String> nonResponse;

    @Column(name = "author_id")
    private UUID authorId;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "approver_id")
    private UUID approverId;

    @Column(name = "approver_name")
    private String approverName;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected SummaryReport() {}

    /** @param after version of the newest report of the round, zero when there is none: no version means two reports */
    SummaryReport(Edition edition, long after, SummaryTexts texts, Actor author, Instant now) {
        this.roundId = edition.roundId();
        this.vintage = edition.vintage();
        this.version = after;
        write(texts, author, now);
    }

    /** Other words: the draft begins anew, and whatever was approved no longer is. */
    final void write(SummaryTexts texts, Actor author, Instant now) {
        introduction = texts.introduction();
        method = texts.method();
        nonResponse = texts.nonResponse();
        version++;
        state = SummaryState.DRAFT;
        authorId = author.memberId();
        authorName = author.name();
        editedAt = now;
        approverId = null;
        approverName = null;
        approvedAt = null;
    }

    void submit() {
        state = SummaryState.SUBMITTED_FOR_APPROVAL;
    }

    void approve(Actor approver, Instant now) {
        state = SummaryState.APPROVED;
        approverId = approver.memberId();
        approverName = approver.name();
        approvedAt = now;
    }

    void publish(Instant now) {
        state = SummaryState.PUBLISHED;
        publishedAt = now;
    }

    public String round() {
        return roundId;
    }

    public int vintage() {
        return vintage;
    }

    public SummaryState state() {
        return state;
    }

    /** Rises with every change of the words. */
    public long version() {
        return version;
    }

    public SummaryTexts texts() {
        return new SummaryTexts(introduction, method, nonResponse);
    }

    /** Whether the actor is who last changed the words, and so may not approve them. */
    public boolean isBy(Actor actor) {
        return authorId != null && authorId.equals(actor.memberId());
    }

    /** Who last changed the words. */
    public String authorName() {
        return authorName;
    }

    public Instant editedAt() {
        return editedAt;
    }

    public Optional<String> approverName() {
        return Optional.ofNullable(approverName);
    }

    public Optional<Instant> approvedAt() {
        return Optional.ofNullable(approvedAt);
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
