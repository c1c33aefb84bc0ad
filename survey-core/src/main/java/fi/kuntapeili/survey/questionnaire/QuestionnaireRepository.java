package fi.kuntapeili.survey.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Published questionnaires. They never change, so each is parsed once and kept. */
@ApplicationScoped
public class QuestionnaireRepository {

    /** @param sha256 of the definition, as published */
    public record Published(QuestionnaireVersion version, String sha256) {}

    private final Map<QuestionnaireVersion, Questionnaire> parsed = new ConcurrentHashMap<>();

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Publishes a definition. The same text again changes nothing.
     *
     * @throws IllegalStateException when another text is already published under the version
     */
    public void publish(Questionnaire questionnaire, String definition) {
        String sha256 = Evaluation.fingerprint(List.of(definition));
        QuestionnaireVersion version = new QuestionnaireVersion(questionnaire.id(), questionnaire.version());
        if (differsFromPublished(questionnaire, definition)) {
            throw new IllegalStateException("Already published with another content: " + version);
        }
        if (published().stream().noneMatch(p -> p.version().equals(version))) {
            entities.createNativeQuery("""
                            insert into questionnaire (id, version, definition, sha256, published_at)
                            values (:id, :version, :definition, :sha256, :now)
                            """)
                    .setParameter("id", version.id())
                    .setParameter("version", version.version())
                    .setParameter("definition", definition)
                    .setParameter("sha256", sha256)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
    }

    /** Whether the version is published with another text; such a definition is refused. */
    public boolean differsFromPublished(Questionnaire questionnaire, String definition) {
        QuestionnaireVersion version = new QuestionnaireVersion(questionnaire.id(), questionnaire.version());
        String sha256 = Evaluation.fingerprint(List.of(definition));
        return published().stream()
                .anyMatch(p -> p.version().equals(version) && !p.sha256().equals(sha256));
    }

    /** Newest first. */
    @SuppressWarnings("unchecked")
    public List<Published> published() {
        List<Object[]> rows = entities.createNativeQuery(
                        "select id, version, sha256 from questionnaire order by published_at desc, version desc")
                .getResultList();
        return rows.stream()
                .map(row -> new Published(new QuestionnaireVersion((String) row[0], (String) row[1]), (String) row[2]))
                .toList();
    }

    /** @throws IllegalArgumentException when there is no such version */
    public Questionnaire get(QuestionnaireVersion version) {
        Questionnaire known = parsed.get(version);
        if (known == null) {
            known = parse(version);
            parsed.put(version, known);
        }
        return known;
    }

    private Questionnaire parse(QuestionnaireVersion version) {
        List<?> definitions = entities.createNativeQuery(
                        "select definition from questionnaire where id = :id and version = :version")
                .setParameter("id", version.id())
                .setParameter("version", version.version())
                .getResultList();
        if (definitions.isEmpty()) {
            throw new IllegalArgumentException("No such questionnaire: " + version);
        }
        // Languages were checked when it was published.
        return QuestionnaireReader.read((String) definitions.get(0), Set.of())
                .questionnaire()
                .orElseThrow(() -> new IllegalStateException("A published questionnaire cannot be read: " + version));
    }
}
