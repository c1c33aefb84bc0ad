package fi.kuntapeili.web.rounds;

import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.GroupRule;
import fi.kuntapeili.benchmark.peergroup.GroupRuleRepository;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.peergroup.ResolveGroups;
import fi.kuntapeili.survey.organisation.Attribute;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.text.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ways in which a round's organisations can be divided to see who has answered: the group rules of the pack that divide
 * them, then the remaining attributes of the register.
 */
@ApplicationScoped
class Divisions {

    /** A division with more parts than this is a list of organisations rather than a division. */
    private static final int MOST_PARTS = 60;

    private static final Set<GroupKind> DIVIDING = Set.of(GroupKind.CLASS, GroupKind.ATTRIBUTE);

    /**
     * One way to divide; each organisation is in at most one part.
     *
     * @param main whether a group rule of the pack makes it from an attribute: what the pack thinks tells organisations apart
     */
    record Division(String id, LocalizedText name, boolean main, List<Part> parts) {}

    record Part(String id, LocalizedText name, Set<OrganisationCode> members) {}

    @Inject
    GroupRuleRepository rules;

    @Inject
    RoundRepository rounds;

    @Inject
    Register register;

    @Inject
    ReferenceStatistics statistics;

    List<Division> of(Round round) {
        List<Organisation> asked = register.withCodes(rounds.frame(round.id()));
        List<Attribute> attributes = register.attributes();
        Map<String, Division> divisions = new LinkedHashMap<>();
        List<GroupRule> dividing = rules.rules().stream()
                .filter(rule -> !(rule instanceof GroupRule.Neighbours))
                .toList();
        ResolveGroups.of(dividing, asked, attributes, register.networks(), statistics.latest(round.referenceYear()))
                .compared()
                .stream()
                .filter(group -> DIVIDING.contains(group.kind()))
                .collect(Collectors.groupingBy(PeerGroup::rule, LinkedHashMap::new, Collectors.toList()))
                .forEach((rule, groups) -> divisions.put(
                        rule,
                        new Division(
                                rule,
                                groups.get(0).ruleName(),
                                groups.get(0).kind() == GroupKind.ATTRIBUTE,
                                parts(groups))));
        for (Attribute attribute : attributes) {
            if (attribute.type() == Attribute.Type.CODE && !isThere(divisions, attribute)) {
                divisions.put(attribute.key(), byAttribute(attribute, asked));
            }
        }
        return divisions.values().stream()
                .filter(division ->
                        division.parts().size() > 1 && division.parts().size() <= MOST_PARTS)
                .toList();
    }

    /** The members of one part of one division; empty when there is no such part. */
    Optional<Part> part(Round round, String division, String part) {
        return of(round).stream()
                .filter(each -> each.id().equals(division))
                .flatMap(each -> each.parts().stream())
                .filter(each -> each.id().equals(part))
                .findFirst();
    }

    private static List<Part> parts(List<PeerGroup> groups) {
        return groups.stream()
                .map(group -> new Part(group.id(), group.name(), Set.copyOf(group.members())))
                .toList();
    }

    /** Whether a rule of the pack already divides by what the attribute is called. */
    private static boolean isThere(Map<String, Division> divisions, Attribute attribute) {
        return divisions.values().stream().anyMatch(division -> division.name().equals(attribute.label()));
    }

    private static Division byAttribute(Attribute attribute, List<Organisation> asked) {
        Map<String, List<Organisation>> byValue = asked.stream()
                .filter(organisation -> organisation.attribute(attribute.key()).isPresent())
                .collect(Collectors.groupingBy(
                        organisation -> organisation.attribute(attribute.key()).orElseThrow()));
        List<Part> parts = new ArrayList<>();
        attribute.labels().forEach((value, label) -> {
            if (byValue.containsKey(value)) {
                parts.add(new Part(
                        attribute.key() + "_" + value,
                        label,
                        byValue.get(value).stream().map(Organisation::code).collect(Collectors.toSet())));
            }
        });
        return new Division(attribute.key(), attribute.label(), false, parts);
    }
}
