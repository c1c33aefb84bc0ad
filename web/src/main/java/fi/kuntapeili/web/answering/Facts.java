package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.organisation.Attribute;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.text.Formats;
import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.answering.SectionPage.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of an organisation without asking: its attributes in the register and published statistics. */
@ApplicationScoped
class Facts {

    @Inject
    Register register;

    @Inject
    ReferenceStatistics statistics;

    @Inject
    Formats formats;

    @Inject
    Texts texts;

    /** Attributes whose codes have names, each by its name. */
    Stream<Fact> attributes(OrganisationCode code, String language) {
        Optional<Organisation> organisation = register.find(code);
        return register.attributes().stream()
                .flatMap(attribute -> organisation
                        .flatMap(each -> each.attribute(attribute.key()))
                        .flatMap(attribute::labelOf)
                        .map(name -> fact(attribute, name, language))
                        .stream());
    }

    /** Statistics with the year that each describes and its unit, and whether its publisher estimated it or keeps it back. */
    Stream<Fact> statistics(Map<String, ReferenceValue> values, String language) {
        return statistics.all().stream()
                .filter(statistic -> values.containsKey(statistic.id()))
                .map(statistic -> {
                    ReferenceValue value = values.get(statistic.id());
                    return new Fact(
                            statistic.name().in(language) + " " + value.year(), words(value, statistic, language));
                });
    }

    private String words(ReferenceValue value, ReferenceStatistic statistic, String language) {
        if (value.isSuppressed()) {
            return texts.get(language, "section_fact_suppressed");
        }
        String number = formats.number(language, value.value()) + "\u00a0"
                + statistic.unit().in(language);
        return value.status().isEstimate() ? texts.get(language, "section_fact_estimate", number) : number;
    }

    /** Whom to thank for the statistics, each once. */
    List<String> sources(Map<String, ReferenceValue> values, String language) {
        return statistics.all().stream()
                .filter(statistic -> values.containsKey(statistic.id()))
                .map(ReferenceStatistic::attribution)
                .flatMap(Optional::stream)
                .map(attribution -> attribution.in(language))
                .distinct()
                .toList();
    }

    private static Fact fact(Attribute attribute, LocalizedText name, String language) {
        return new Fact(attribute.label().in(language), name.in(language));
    }
}
