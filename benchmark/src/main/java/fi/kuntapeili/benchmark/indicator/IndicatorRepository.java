package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.pack.PackDocuments;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Indicators as the pack defines them; each version of the definition is parsed once. */
@ApplicationScoped
public class IndicatorRepository {

    static final String FILE = "indicators.yaml";

    @Inject
    PackDocuments documents;

    @Inject
    ReferenceStatistics statistics;

    private record Key(String sha256, String questionnaire, String version, Set<String> collected) {}

    private final Map<Key, List<Indicator>> parsed = new ConcurrentHashMap<>();

    /** @param sha256 of the definition, by which a snapshot names it */
    public record Definition(String sha256, List<Indicator> indicators) {}

    /**
     * The indicators as they are defined now that the questionnaire can answer; none when the pack has none. One that reads a
     * question which this questionnaire does not ask is left out.
     */
    public Definition current(Questionnaire questionnaire) {
        return documents
                .current(FILE)
                .map(document -> new Definition(document.sha256(), read(document, questionnaire)))
                .orElseGet(() -> new Definition("", List.of()));
    }

    /** The indicators as they were defined under the hash; empty when there is no such definition. */
    public Optional<Definition> version(String sha256, Questionnaire questionnaire) {
        return documents
                .version(FILE, sha256)
                .map(document -> new Definition(document.sha256(), read(document, questionnaire)));
    }

    private List<Indicator> read(PackDocuments.Document document, Questionnaire questionnaire) {
        Set<String> collected = statistics.all().stream()
                .filter(ReferenceStatistic::collected)
                .map(ReferenceStatistic::id)
                .collect(Collectors.toUnmodifiableSet());
        Key key = new Key(document.sha256(), questionnaire.id(), questionnaire.version(), collected);
        return parsed.computeIfAbsent(
                key,
                // Languages were checked when the pack was loaded.
                unseen ->
                        IndicatorReader.read(document.definition(), questionnaire, collected, Set.of())
                                .indicators()
                                .stream()
                                .filter(indicator -> indicator.questions().stream()
                                        .allMatch(
                                                id -> questionnaire.question(id).isPresent()))
                                .toList());
    }
}
