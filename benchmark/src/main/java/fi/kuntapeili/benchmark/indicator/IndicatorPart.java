package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.pack.KnownNames;
import fi.kuntapeili.survey.pack.KnownQuestionnaires;
import fi.kuntapeili.survey.pack.KnownStatistics;
import fi.kuntapeili.survey.pack.PackDocuments;
import fi.kuntapeili.survey.pack.PackPart;
import fi.kuntapeili.survey.pack.PackProblem;
import fi.kuntapeili.survey.pack.PackReading;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code indicators.yaml}, checked against each questionnaire of the pack. */
@ApplicationScoped
class IndicatorPart implements PackPart {

    @Inject
    PackDocuments documents;

    @Override
    public Order order() {
        return Order.INDICATORS;
    }

    @Override
    public Optional<Change> read(PackReading reading) {
        // A file with indices only leaves the indicators as they are, and needs no questionnaire.
        Optional<String> text = reading.yaml(IndicatorRepository.FILE)
                .filter(file -> file.root().has("indicators"))
                .flatMap(file -> reading.text(IndicatorRepository.FILE));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<Questionnaire> questionnaires = reading.kept(KnownQuestionnaires.class)
                .map(KnownQuestionnaires::all)
                .orElse(List.of());
        if (questionnaires.isEmpty()) {
            reading.problem(PackProblem.of(IndicatorRepository.FILE, 0, "", "pack_no_questionnaire"));
        }
        questionnaires.forEach(questionnaire -> check(text.get(), questionnaire, reading));
        return Optional.of(() -> documents.keep(IndicatorRepository.FILE, text.get()));
    }

    private static void check(String text, Questionnaire questionnaire, PackReading reading) {
        Set<String> collected = reading.kept(KnownStatistics.class)
                .map(KnownStatistics::collected)
                .orElse(Set.of());
        IndicatorReader.Reading read = IndicatorReader.read(
                text, questionnaire, collected, reading.pack().languages());
        reading.keep(
                KnownSuits.class,
                new KnownSuits(read.indicators().stream()
                        .flatMap(indicator -> indicator.suits().stream())
                        .flatMap(suits -> suits.rules().stream())
                        .collect(Collectors.toSet())));
        read.problems().forEach(p -> reading.definitionProblem(IndicatorRepository.FILE, text, p.where(), p.reason()));
        KnownNames names = new KnownNames(reading);
        Set<String> named =
                reading.kept(KnownStatistics.class).map(KnownStatistics::named).orElse(Set.of());
        for (Indicator indicator : read.indicators()) {
            indicator.referenceStatistics().stream()
                    .filter(id -> !named.contains(id))
                    .forEach(id -> reading.definitionProblem(
                            IndicatorRepository.FILE,
                            text,
                            "indicator " + indicator.id() + ", referenceStatistics",
                            "names " + id + ", which is not known"));
            indicator.expressions().stream()
                    .flatMap(expression -> names.unknownIn(expression).stream())
                    .distinct()
                    .forEach(name -> reading.definitionProblem(
                            IndicatorRepository.FILE,
                            text,
                            "indicator " + indicator.id(),
                            "reads " + name + ", which is not known"));
        }
    }
}
