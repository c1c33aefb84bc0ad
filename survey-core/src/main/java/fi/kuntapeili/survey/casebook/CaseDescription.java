package fi.kuntapeili.survey.casebook;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The description of one organisation's case in one round, and how far it is on the way to being shown. */
@Entity
@Table(name = "case_description")
public class CaseDescription {

    @Id
    private UUID id;

    @Column(name = "round_id")
    private String roundId;

    @Column(name = "organisation_code")
    private String organisationCode;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Map<String, String>> parts;

    @Column(name = "edited_name")
    private String editedName;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "decided_name")
    private String decidedName;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String message;

    protected CaseDescription() {}

    CaseDescription(String roundId, OrganisationCode organisation, CaseTexts texts, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.roundId = roundId;
        this.organisationCode = organisation.value();
        this.version = 1;
        write(texts, by, now);
    }

    /** Another text: whatever was approved or asked before no longer holds. */
    void change(CaseTexts texts, String by, Instant now) {
        version++;
        write(texts, by, now);
    }

    private void write(CaseTexts texts, String by, Instant now) {
        title = new TreeMap<>(texts.title());
        parts = new TreeMap<>();
        texts.parts().forEach((question, byLanguage) -> parts.put(question, new TreeMap<>(byLanguage)));
        state = CaseState.DRAFT;
        editedName = by;
        editedAt = now;
        decidedName = null;
        decidedAt = null;
    }

    void send(Instant now) {
        state = CaseState.SENT;
        sentAt = now;
        message = null;
    }

    void decide(CaseState decision, String by, String words, Instant now) {
        state = decision;
        decidedName = by;
        decidedAt = now;
        message = words.isBlank() ? null : words.strip();
    }

    public UUID id() {
        return id;
    }

    public String round() {
        return roundId;
    }

    public OrganisationCode organisation() {
        return new OrganisationCode(organisationCode);
    }

    public CaseState state() {
        return state;
    }

    public long version() {
        return version;
    }

    public CaseTexts texts() {
        return new CaseTexts(Collections.unmodifiableMap(title), Collections.unmodifiableMap(parts));
    }

    public String editedName() {
        return editedName;
    }

    public Instant editedAt() {
        return editedAt;
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** Who of the organisation approved, asked for changes or withdrew. */
    public Optional<String> decidedName() {
        return Optional.ofNullable(decidedName);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** What the organisation said with its decision. */
    public Optional<String> message() {
        return Optional.ofNullable(message);
    }

    /** Whether there is something that the organisation can withdraw: a draft of staff concerns nobody else. */
    public boolean canBeWithdrawn() {
        return Set.of(CaseState.SENT, CaseState.CHANGES_ASKED, CaseState.APPROVED)
                .contains(state);
    }
}
