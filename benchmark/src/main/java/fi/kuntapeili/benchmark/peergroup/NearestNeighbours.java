package fi.kuntapeili.benchmark.peergroup;

import fi.kuntapeili.benchmark.statistics.Microaggregation;
import fi.kuntapeili.benchmark.statistics.NeighbourVariable;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the groups of a rule of nearest neighbours. Organisations in one block share a group, blocks with the same members
 * around them share one too, and a group that would be everyone asked is not made.
 */
final class NearestNeighbours {

    private final GroupRule.Neighbours rule;
    private final List<Organisation> asked;
    private final Map<OrganisationCode, Map<String, ReferenceValue>> reference;

    /** @param profile empty when there is no group */
    record Found(List<PeerGroup> groups, Optional<StructuralProfile> profile) {}

    NearestNeighbours(
            GroupRule.Neighbours rule,
            List<Organisation> asked,
            Map<OrganisationCode, Map<String, ReferenceValue>> reference) {
        this.rule = rule;
        this.asked =
                asked.stream().sorted(Comparator.comparing(Organisation::code)).toList();
        this.reference = reference;
    }

    Found find() {
        List<OrganisationCode> codes = asked.stream().map(Organisation::code).toList();
        List<StructuralProfile.Column> columns =
                rule.variables().stream().map(this::column).toList();
        List<NeighbourVariable> variables = columns.stream()
                .map(column -> column.variable().scaled(column.values()))
                .toList();
        Microaggregation blocks =
                Microaggregation.of(codes.stream().map(OrganisationCode::value).toList(), variables, rule.blockSize());
        Map<List<String>, PeerGroup> groups = new LinkedHashMap<>();
        Map<OrganisationCode, String> groupOf = new TreeMap<>();
        for (int block = 0; block < blocks.blocks().size(); block++) {
            List<String> members = blocks.around(block, rule.members());
            if (members.isEmpty() || members.size() == asked.size()) {
                continue;
            }
            PeerGroup group = groups.computeIfAbsent(members, unseen -> group(groups.size() + 1, members));
            blocks.blocks().get(block).forEach(code -> groupOf.put(new OrganisationCode(code), group.id()));
        }
        return new Found(List.copyOf(groups.values()), profile(columns, codes, groupOf));
    }

    private static double usual(StructuralProfile profile) {
        return profile.neighbourhood().usualDistance();
    }

    private Optional<StructuralProfile> profile(
            List<StructuralProfile.Column> columns,
            List<OrganisationCode> codes,
            Map<OrganisationCode, String> groupOf) {
        if (groupOf.isEmpty()) {
            return Optional.empty();
        }
        StructuralProfile unmeasured = new StructuralProfile(rule.id(), columns, codes, groupOf, Double.NaN);
        return Optional.of(new StructuralProfile(rule.id(), columns, codes, groupOf, usual(unmeasured)));
    }

    private PeerGroup group(int number, List<String> members) {
        GroupRule.Basics basics = rule.basics();
        return new PeerGroup(
                rule.id() + "_" + number,
                basics.name(),
                rule.id(),
                basics.name(),
                GroupKind.NEIGHBOURS,
                basics.tier(),
                basics.isPublic(),
                members.stream().map(OrganisationCode::new).sorted().toList());
    }

    private StructuralProfile.Column column(StructuralVariable variable) {
        List<Double> values = new ArrayList<>();
        IntSummaryStatistics years = new IntSummaryStatistics();
        for (Organisation organisation : asked) {
            double value = value(variable, organisation);
            values.add(value);
            if (!Double.isNaN(value)) {
                Stream.concat(Stream.of(variable.of()), variable.per().stream())
                        .map(number -> statistic(number, organisation))
                        .filter(Objects::nonNull)
                        .forEach(used -> years.accept(used.year()));
            }
        }
        return new StructuralProfile.Column(
                variable,
                values,
                years.getCount() == 0
                        ? Optional.empty()
                        : Optional.of(new StructuralProfile.Years(years.getMin(), years.getMax())));
    }

    private double value(StructuralVariable variable, Organisation organisation) {
        double number = number(variable.of(), organisation);
        double value =
                variable.per().map(per -> number / number(per, organisation)).orElse(number);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private double number(GroupRule.NumberOf of, Organisation organisation) {
        if (of instanceof GroupRule.NumberOf.Attribute attribute) {
            return organisation
                    .attribute(attribute.key())
                    .map(BigDecimal::new)
                    .map(BigDecimal::doubleValue)
                    .orElse(Double.NaN);
        }
        return Optional.ofNullable(statistic(of, organisation))
                .flatMap(ReferenceValue::shown)
                .map(BigDecimal::doubleValue)
                .orElse(Double.NaN);
    }

    private ReferenceValue statistic(GroupRule.NumberOf of, Organisation organisation) {
        return of instanceof GroupRule.NumberOf.Statistic statistic
                ? reference.getOrDefault(organisation.code(), Map.of()).get(statistic.id())
                : null;
    }
}
