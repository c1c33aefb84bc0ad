package fi.kuntapeili.benchmark.success;

import fi.kuntapeili.survey.organisation.Attribute;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.round.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Places every organisation of today, or every area of whole organisations, in a ranking of the pack. Only published figures
 * go in. What was worked out is kept for as long as the figures stay the same.
 */
@ApplicationScoped
public class RankSuccess {

    @Inject
    SuccessRepository declared;

    @Inject
    Register register;

    @Inject
    ReferenceStatistics statistics;

    @Inject
    Today today;

    private record Place(String ranking, boolean areas) {}

    private final Map<Place, SuccessResult> kept = new ConcurrentHashMap<>();

    /** The rankings in the order of the pack. */
    public List<SuccessRanking> rankings() {
        return declared.current().rankings();
    }

    /** The published statistics that a ranking reads, in the order of the pack. */
    public List<ReferenceStatistic> sources(SuccessRanking ranking) {
        return statistics.all().stream()
                .filter(statistic -> ranking.statistics().contains(statistic.id()))
                .toList();
    }

    /** The attribute by which the ranking also sums organisations up. */
    public Optional<Attribute> areas(SuccessRanking ranking) {
        return ranking.basics().areas().flatMap(register::attribute);
    }

    /** Organisations placed; empty when there is no such ranking. */
    public Optional<SuccessResult> organisations(String id) {
        return find(id).map(ranking -> placed(ranking, Optional.empty()));
    }

    /** Areas placed as if each were one unit; empty when there is no such ranking or nothing is summed in it. */
    public Optional<SuccessResult> areas(String id) {
        return find(id).flatMap(ranking -> areas(ranking).map(areas -> placed(ranking, Optional.of(areas))));
    }

    private Optional<SuccessRanking> find(String id) {
        return rankings().stream().filter(ranking -> ranking.id().equals(id)).findFirst();
    }

    private SuccessResult placed(SuccessRanking ranking, Optional<Attribute> areas) {
        List<Organisation> organisations = register.validOn(today.date());
        List<ReferenceValue> values = statistics.values(
                ranking.statistics(), ranking.basics().from(), ranking.basics().to());
        PublicFigures figures = areas.map(attribute -> PublicFigures.ofAreas(attribute, organisations, values))
                .orElseGet(() -> PublicFigures.ofOrganisations(organisations, values));
        String sha256 = InputHash.of(ranking, figures, values);
        return kept.compute(
                new Place(ranking.id(), areas.isPresent()),
                (place, before) ->
                        before != null && before.sha256().equals(sha256) ? before : rank(ranking, figures, sha256));
    }

    private static SuccessResult rank(SuccessRanking ranking, PublicFigures figures, String sha256) {
        return ranking instanceof SuccessRanking.Expected expected
                ? RankExpected.of(expected, figures, sha256)
                : RankRates.of((SuccessRanking.Rate) ranking, figures, sha256);
    }
}
