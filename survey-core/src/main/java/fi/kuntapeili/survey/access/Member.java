package fi.kuntapeili.survey.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A person who has signed in at least once, by the identifier that the identity provider keeps stable. */
@Entity
@Table(name = "member")
public class Member {

    @Id
    private UUID id;

    private String subject;
    private String name;
    private String email;
    private String language;
    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Member() {}

    public Member(UUID id, String subject, String name, String email, Instant now) {
        this.id = id;
        this.subject = subject;
        this.name = name;
        this.email = email;
        this.active = true;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String subject() {
        return subject;
    }

    public String name() {
        return name;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** The language that the member uses, once known. */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** An inactive member may sign in but has no role and no duty. */
    public boolean active() {
        return active;
    }

    public Instant createdAt() {
        return createdAt;
    }

    void isNow(String currentName, String currentEmail) {
        name = currentName;
        email = currentEmail;
    }

    void uses(String code) {
        language = code;
    }

    void activate(boolean may) {
        active = may;
    }
}
