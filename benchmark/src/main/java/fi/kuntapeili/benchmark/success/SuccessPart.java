package fi.kuntapeili.benchmark.success;

import fi.kuntapeili.benchmark.peergroup.GroupRule.NumberOf;
import fi.kuntapeili.survey.organisation.Attribute;
import fi.kuntapeili.survey.pack.KnownQuestionnaires;
import fi.kuntapeili.survey.pack.KnownStatistics;
import fi.kuntapeili.survey.pack.PackDocuments;
import fi.kuntapeili.survey.pack.PackPart;
import fi.kuntapeili.survey.pack.PackReading;
import fi.kuntapeili.survey.pack.YamlFile;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code rankings.yaml}, checked against the statistics and attributes of the pack. An answer of a survey is refused by name. */
@ApplicationScoped
class SuccessPart implements PackPart {

    @Inject
    PackDocuments documents;

    @Override
    public Order order() {
        return Order.INDICATORS;
    }

    @Override
    public Optional<Change> read(PackReading reading) {
        Optional<YamlFile> file = reading.yaml(SuccessRepository.FILE);
        Optional<String> text = file.flatMap(found -> reading.text(SuccessRepository.FILE));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        DefinitionNode root = file.get().root();
        List<SuccessRanking> rankings = SuccessReader.read(root);
        KnownStatistics known = reading.kept(KnownStatistics.class)
                .orElseGet(() -> new KnownStatistics(Set.of(), Set.of(), Set.of(), List.of()));
        for (SuccessRanking ranking : rankings) {
            for (String statistic : ranking.statistics()) {
                whyNot(statistic, known, reading).ifPresent(reason -> problem(root, ranking, reason));
            }
            registerNumbers(ranking)
                    .filter(key -> !isAttribute(key, Attribute.Type.NUMBER, reading))
                    .forEach(key -> problem(root, ranking, "reads organisation." + key + ", which is not a number"));
            ranking.basics().areas().ifPresent(areas -> areas(root, ranking, areas, known, reading));
        }
        return Optional.of(() -> documents.keep(SuccessRepository.FILE, text.get()));
    }

    private static void problem(DefinitionNode root, SuccessRanking ranking, String reason) {
        root.problem("ranking " + ranking.id(), reason);
    }

    /** Why the statistic cannot be read, in words. */
    private static Optional<String> whyNot(String statistic, KnownStatistics known, PackReading reading) {
        if (known.collected().contains(statistic)) {
            return Optional.empty();
        }
        if (isAnswer(statistic, reading)) {
            return Optional.of(
                    "reads " + statistic + ", which is an answer of the survey. A ranking shows every unit by"
                            + " name, so it is made of published statistics only");
        }
        return Optional.of(
                known.named().contains(statistic)
                        ? "reads ref." + statistic + ", which has no values"
                        : "reads " + statistic + ", which is no published statistic of the pack (ref.<statistic>)");
    }

    private static boolean isAnswer(String name, PackReading reading) {
        String id = name.startsWith("previous.") ? name.substring("previous.".length()) : name;
        return reading.kept(KnownQuestionnaires.class).stream()
                .flatMap(known -> known.all().stream())
                .anyMatch(questionnaire -> questionnaire.question(id).isPresent());
    }

    private static void areas(
            DefinitionNode root, SuccessRanking ranking, String areas, KnownStatistics known, PackReading reading) {
        if (!isAttribute(areas, Attribute.Type.CODE, reading)) {
            problem(root, ranking, "names areas " + areas + ", which is not an attribute with codes");
        }
        ranking.statistics().stream()
                .filter(statistic -> !known.additive().contains(statistic))
                .forEach(statistic -> problem(
                        root,
                        ranking,
                        "names areas, but ref." + statistic + " does not add up (additive in reference.yaml)"));
    }

    private static Stream<String> registerNumbers(SuccessRanking ranking) {
        return ranking instanceof SuccessRanking.Expected expected
                ? expected.structure().stream()
                        .flatMap(covariate -> Stream.concat(Stream.of(covariate.of()), covariate.per().stream()))
                        .filter(NumberOf.Attribute.class::isInstance)
                        .map(number -> ((NumberOf.Attribute) number).key())
                : Stream.empty();
    }

    private static boolean isAttribute(String key, Attribute.Type type, PackReading reading) {
        return reading.pack().attributes().stream()
                .anyMatch(attribute -> attribute.key().equals(key) && attribute.type() == type);
    }
}
