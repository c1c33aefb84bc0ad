package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.comparison.Comparison;
import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.text.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the value of an indicator comes from: questions of the questionnaire and published statistics. */
@ApplicationScoped
class IndicatorSources {

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    ReferenceStatistics statistics;

    /** Texts of the questions that the value is made of, in the order of the questionnaire. */
    @Transactional
    List<LocalizedText> questions(Comparison comparison, Indicator indicator) {
        Questionnaire questionnaire = questionnaires.get(comparison.header().questionnaire());
        Set<String> base = new Exposure(questionnaire).base(indicator);
        return questionnaire.questions().stream()
                .filter(question -> base.contains(question.id()))
                .map(question -> question.basics().wording().text())
                .toList();
    }

    /** The statistics that it uses, with the year of the value of the organisation. */
    List<ReferenceUsed> references(Comparison comparison, Indicator indicator) {
        if (indicator.referenceStatistics().isEmpty()) {
            return List.of();
        }
        Map<String, ReferenceValue> values =
                statistics.latest(comparison.organisation(), comparison.header().referenceYear());
        return statistics.all().stream()
                .filter(statistic -> indicator.referenceStatistics().contains(statistic.id()))
                .map(statistic -> used(statistic, Optional.ofNullable(values.get(statistic.id()))))
                .toList();
    }

    /** The name of a published statistic. */
    LocalizedText name(String statistic) {
        return statistics.all().stream()
                .filter(one -> one.id().equals(statistic))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static ReferenceUsed used(ReferenceStatistic statistic, Optional<ReferenceValue> value) {
        return new ReferenceUsed(
                statistic.id(),
                statistic.name(),
                value.map(ReferenceValue::year),
                statistic.attribution().or(statistic::source),
                value.filter(found -> found.status().isMarked())
                        .map(found ->
                                found.isSuppressed() ? "compare_reference_suppressed" : "compare_reference_estimate"));
    }
}
