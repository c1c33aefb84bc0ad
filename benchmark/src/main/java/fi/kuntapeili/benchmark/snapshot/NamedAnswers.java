package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        List<IndicatorValue> all = snapshot.values(indicator);
        for (int unit = 0; unit < all.size(); unit++) {
            OrganisationCode code = snapshot.asked().get(unit);
            IndicatorValue value = all.get(unit);
            if (value.isThere() && members.contains(code)) {
                values.put(code, value);
            }
        }
        return Optional.of(values);
    }

    /** How many of the group have which value; empty when the indicator is not open. */
    public Optional<Map<IndicatorValue, Integer>> counts(Indicator indicator, PeerGroup group) {
        return indicator.collected() && exposure.of(indicator) == DisclosureClass.OPEN
                ? Optional.of(snapshot.counts(indicator, group))
                : Optional.empty();
    }

    /** Canonical answers to an open cell by organisation in code order; empty for everything that is not open. */
    public Map<OrganisationCode, String> answers(String path, Collection<OrganisationCode> group) {
        Set<OrganisationCode> members = Set.copyOf(group);
        Map<OrganisationCode, String> answers = new LinkedHashMap<>();
        snapshot.openAnswers(path).forEach((code, value) -> {
            if (members.contains(code)) {
                answers.put(code, value);
            }
        });
        return answers;
    }
}
