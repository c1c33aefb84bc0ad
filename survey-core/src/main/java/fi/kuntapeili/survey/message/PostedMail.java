package fi.kuntapeili.survey.message;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A letter in the outbox and what has happened to it. */
@Entity
@Table(name = "outbox")
public class PostedMail {

    @Id
    private UUID id;

    @Column(name = "dedupe_key")
    private String dedupeKey;

    @Enumerated(EnumType.STRING)
    private Letter.Kind kind;

    @Column(name = "round_id")
    private String roundId;

    @Column(name = "organisation_code")
    private String organisationCode;

    private String recipient;
    private String language;
    private String subject;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> paragraphs;

    @Column(name = "link_label")
    private String linkLabel;

    @Column(name = "link_path")
    private String linkPath;

    @Column(name = "link_one_time")
    private boolean linkOneTime;

    @Enumerated(EnumType.STRING)
    @Column(name = "enclosure_kind")
    private Letter.Enclosure.Kind enclosureKind;

    @Column(name = "enclosure_revision")
    private Integer enclosureRevision;

    @Enumerated(EnumType.STRING)
    private Delivery state;

    private int attempts;

    @Column(name = "next_attempt")
    private Instant nextAttempt;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected PostedMail() {}

    /** The server took it. The path of a one-time link is forgotten, so that the outbox opens nothing. */
    void sent(Instant now) {
        state = Delivery.SENT;
        sentAt = now;
        lastError = null;
        if (linkOneTime) {
            linkPath = null;
        }
    }

    /** It did not go, and will be tried again after the pause. */
    void failedFor(Duration pause, String error, Instant now) {
        state = Delivery.QUEUED;
        nextAttempt = now.plus(pause);
        lastError = error;
    }

    void givenUp(String error) {
        state = Delivery.FAILED;
        lastError = error;
    }

    /** Staff ask for another round of attempts. */
    void tryAgain(Instant now) {
        state = Delivery.QUEUED;
        attempts = 0;
        nextAttempt = now;
    }

    public UUID id() {
        return id;
    }

    public Letter.Kind kind() {
        return kind;
    }

    public Letter.About about() {
        return new Letter.About(roundId, new OrganisationCode(organisationCode));
    }

    public String recipient() {
        return recipient;
    }

    public String language() {
        return language;
    }

    public String subject() {
        return subject;
    }

    public List<String> paragraphs() {
        return List.copyOf(paragraphs);
    }

    /** Empty when there was none, and when it was a one-time link and has left. */
    public Optional<Letter.Link> link() {
        return Optional.ofNullable(linkPath).map(path -> new Letter.Link(linkLabel, path, linkOneTime));
    }

    /** The file that goes with it. */
    public Optional<Letter.Enclosure> enclosure() {
        return Optional.ofNullable(enclosureKind).map(kind -> new Letter.Enclosure(kind, enclosureRevision));
    }

    public Delivery state() {
        return state;
    }

    /** How often sending was tried since it was posted or since staff last asked to try again. */
    public int attempts() {
        return attempts;
    }

    public Instant nextAttempt() {
        return nextAttempt;
    }

    /** Why it did not leave when that was last tried: what the mail server said, or why its file could not be made. */
    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }
}
