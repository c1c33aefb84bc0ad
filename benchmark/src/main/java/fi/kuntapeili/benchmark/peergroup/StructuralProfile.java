package fi.kuntapeili.benchmark.peergroup;

import fi.kuntapeili.benchmark.statistics.Neighbourhood;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a rule of nearest neighbours went by: public numbers of everyone asked, and which group each got. Kept with the groups,
 * so that a group can be explained from what it was made of.
 *
 * @param rule id of the rule
 * @param organisations everyone asked, in code order
 * @param groups id of the group of each organisation that has one
 * @param usualDistance whoever is farther than this from its own nearest has no close peers
 */
public record StructuralProfile(
        String rule,
        List<Column> columns,
        List<OrganisationCode> organisations,
        Map<OrganisationCode, String> groups,
        double usualDistance) {

    public StructuralProfile {
        columns = List.copyOf(columns);
        organisations = List.copyOf(organisations);
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
    }

    /**
     * One variable.
     *
     * @param values in the order of the organisations; NaN where not known
     * @param years of the statistics that they were taken from; empty when they are from the register alone
     */
    public record Column(StructuralVariable variable, List<Double> values, Optional<Years> years) {
        public Column {
            values = List.copyOf(values);
        }
    }

    /** First and last year; equal when all values are of one year. */
    public record Years(int first, int last) {

        /** Such as 2024, or 2022–2024. */
        public String written() {
            return first == last ? Integer.toString(first) : first + "–" + last;
        }
    }

    /** Who is near whom, by these numbers. */
    public Neighbourhood neighbourhood() {
        return Neighbourhood.of(
                organisations.stream().map(OrganisationCode::value).toList(),
                columns.stream()
                        .map(column -> column.variable().scaled(column.values()))
                        .toList());
    }

    /** The number of an organisation; NaN where not known. */
    public double value(Column column, OrganisationCode organisation) {
        int place = Collections.binarySearch(organisations, organisation);
        return place < 0 ? Double.NaN : column.values().get(place);
    }

    /** The group that was made for the organisation. */
    public Optional<String> groupOf(OrganisationCode organisation) {
        return Optional.ofNullable(groups.get(organisation));
    }
}
