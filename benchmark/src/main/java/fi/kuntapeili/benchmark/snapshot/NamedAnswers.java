package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** What a snapshot may show with the names of the organisations: open answers, and indicators that only they feed. */
public final class NamedAnswers {

    private final Snapshot snapshot;
    private final Exposure exposure;

    public NamedAnswers(Snapshot snapshot, Questionnaire questionnaire) {
        this.snapshot = snapshot;
        this.exposure = new Exposure(questionnaire);
    }

    /** Values that are there, by organisation in code order; empty when the indicator is not open. */
    public Optional<Map<OrganisationCode, IndicatorValue>> values(
            Indicator indicator, Collection<OrganisationCode> group) {
        if (!indicator.collected() || exposure.of(indicator) != DisclosureClass.OPEN) {
            return Optional.empty();
        }
        Set<OrganisationCode> members = Set.copyOf(group);
        Map<OrganisationCode, IndicatorValue> values = new LinkedHashMap<>();
        for (int unit = 0; unit < snapshot.asked().size(); unit++) {
            OrganisationCode code = snapshot.asked().get(unit);
            IndicatorValue value = snapshot.value(indicator, unit);
            if (value.isThere() && members.contains(code)) {
                values.put(code, value);
            }
        }
        return Optional.of(values);
    }

    /** Canonical answers to an open cell by organisation in code order; empty for everything that is not open. */
    public Map<OrganisationCode, String> answers(String path, Collection<OrganisationCode> group) {
        SortedMap<OrganisationCode, String> all = snapshot.openAnswers().get(path);
        Set<OrganisationCode> members = Set.copyOf(group);
        Map<OrganisationCode, String> answers = new LinkedHashMap<>();
        if (all != null) {
            all.forEach((code, value) -> {
                if (members.contains(code)) {
                    answers.put(code, value);
                }
            });
        }
        return answers;
    }
}
