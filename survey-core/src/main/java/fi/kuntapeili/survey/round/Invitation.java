package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.access.Duty;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An offer to act for an organisation, made to one person. Whoever signs in through its link first takes it; after that, after
 * its last day and after it has been withdrawn the link opens nothing. Only a hash of the link's token is kept.
 */
@Entity
@Table(name = "invitation")
public class Invitation {

    @Id
    private UUID id;

    @Column(name = "token_sha256")
    private String tokenSha256;

    @Column(name = "round_id")
    private String roundId;

    @Column(name = "organisation_code")
    private String organisationCode;

    @Enumerated(EnumType.STRING)
    private Role role;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> sections;

    private String name;
    private String email;
    private String language;

    @Column(name = "invited_by")
    private UUID invitedBy;

    @Column(name = "invited_by_name")
    private String invitedByName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "used_by")
    private UUID usedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Invitation() {}

    /** @param sections ids of the sections given; none for all of them */
    Invitation(
            Token token,
            String round,
            Contact to,
            Set<String> sections,
            UUID invitedBy,
            String invitedByName,
            Instant now,
            Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.tokenSha256 = token.sha256();
        this.roundId = round;
        this.organisationCode = to.organisation().value();
        this.role = to.role();
        this.sections = sections.stream().sorted().toList();
        this.name = to.name();
        this.email = to.email();
        this.language = to.language();
        this.invitedBy = invitedBy;
        this.invitedByName = invitedByName;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    void usedBy(UUID member, Instant now) {
        usedBy = member;
        usedAt = now;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    public InvitationStatus status(Instant now) {
        if (usedAt != null) {
            return InvitationStatus.USED;
        }
        if (revokedAt != null) {
            return InvitationStatus.REVOKED;
        }
        return now.isBefore(expiresAt) ? InvitationStatus.VALID : InvitationStatus.EXPIRED;
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

    public Duty duty() {
        return new Duty(role, organisation());
    }

    public Role role() {
        return role;
    }

    /** Ids of the sections given; none when all of them are. */
    public Set<String> sections() {
        return Set.copyOf(sections);
    }

    public Contact to() {
        return new Contact(organisation(), name, email, language, role);
    }

    /** Empty when the service itself made the invitation. */
    public Optional<UUID> invitedBy() {
        return Optional.ofNullable(invitedBy);
    }

    public String invitedByName() {
        return invitedByName;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }

    /** The member who took it. */
    public Optional<UUID> usedBy() {
        return Optional.ofNullable(usedBy);
    }
}
