package fi.kuntapeili.benchmark.peergroup;

import fi.kuntapeili.survey.organisation.Attribute;
import fi.kuntapeili.survey.organisation.Network;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Makes the peer groups of a round from the rules of the pack, the register and reference statistics. A pure function: the
 * same input gives the same groups in the same order. Groups without members are left out.
 */
public final class ResolveGroups {

    /**
     * @param listed networks that are named but not compared
     * @param profiles what the groups of nearest neighbours were made of, one for each rule that made some
     */
    public record Groups(List<PeerGroup> compared, List<ListedGroup> listed, List<StructuralProfile> profiles) {
        public Groups {
            compared = List.copyOf(compared);
            listed = List.copyOf(listed);
            profiles = List.copyOf(profiles);
        }

        public Groups(List<PeerGroup> compared, List<ListedGroup> listed) {
            this(compared, listed, List.of());
        }

        /** What a group was made of, if it is one of nearest neighbours. */
        public Optional<StructuralProfile> profile(PeerGroup group) {
            return profiles.stream()
                    .filter(profile -> profile.rule().equals(group.rule()))
                    .findFirst();
        }

        /** Whether the group was made for the organisation: it is a member, and of nearest neighbours they are its own. */
        public boolean isOwn(PeerGroup group, OrganisationCode organisation) {
            return group.kind() == GroupKind.NEIGHBOURS
                    ? profile(group)
                            .flatMap(profile -> profile.groupOf(organisation))
                            .filter(group.id()::equals)
                            .isPresent()
                    : group.has(organisation);
        }
    }

    private final List<Organisation> asked;
    private final List<Attribute> attributes;
    private final Map<String, Network> networks = new LinkedHashMap<>();
    private final Map<OrganisationCode, Map<String, ReferenceValue>> reference;
    private final Map<String, List<PeerGroup>> byRule = new LinkedHashMap<>();
    private final List<ListedGroup> listed = new ArrayList<>();
    private final List<StructuralProfile> profiles = new ArrayList<>();

    private ResolveGroups(
            List<Organisation> asked,
            List<Attribute> attributes,
            List<Network> networks,
            Map<OrganisationCode, Map<String, ReferenceValue>> reference) {
        this.asked = asked;
        this.attributes = attributes;
        networks.forEach(network -> this.networks.put(network.id(), network));
        this.reference = reference;
    }

    /**
     * @param asked the organisations of the round's frame, in code order
     * @param reference latest values not later than the round's reference year, by organisation and statistic
     */
    public static Groups of(
            List<GroupRule> rules,
            List<Organisation> asked,
            List<Attribute> attributes,
            List<Network> networks,
            Map<OrganisationCode, Map<String, ReferenceValue>> reference) {
        ResolveGroups resolve = new ResolveGroups(asked, attributes, networks, reference);
        rules.forEach(rule -> resolve.byRule.put(rule.id(), resolve.groups(rule)));
        List<PeerGroup> compared =
                resolve.byRule.values().stream().flatMap(List::stream).toList();
        return new Groups(toldApart(compared), resolve.listed, resolve.profiles);
    }

    /** A region and an area of another kind may have one name; then the later one says of which kind it is. */
    private static List<PeerGroup> toldApart(List<PeerGroup> groups) {
        List<PeerGroup> apart = new ArrayList<>();
        for (PeerGroup group : groups) {
            boolean taken = apart.stream().anyMatch(other -> !other.rule().equals(group.rule()) && alike(other, group));
            apart.add(taken ? group.named(joined(group.ruleName(), ": ", group.name())) : group);
        }
        return apart;
    }

    private static boolean alike(PeerGroup one, PeerGroup other) {
        return one.name().byLanguage().entrySet().stream()
                .anyMatch(name -> name.getValue().equals(other.name().in(name.getKey())));
    }

    private List<PeerGroup> groups(GroupRule rule) {
        if (rule instanceof GroupRule.Everyone) {
            return List.of(group(rule, rule.id(), rule.basics().name(), GroupKind.EVERYONE, codes(asked)));
        }
        if (rule instanceof GroupRule.ByAttribute by) {
            return byAttribute(by);
        }
        if (rule instanceof GroupRule.Classes classes) {
            return byClass(classes);
        }
        if (rule instanceof GroupRule.Networks named) {
            return byNetwork(named);
        }
        if (rule instanceof GroupRule.Neighbours neighbours) {
            return nearest(neighbours);
        }
        return crossing((GroupRule.Crossing) rule);
    }

    private List<PeerGroup> nearest(GroupRule.Neighbours rule) {
        NearestNeighbours.Found found = new NearestNeighbours(rule, asked, reference).find();
        found.profile().ifPresent(profiles::add);
        return found.groups();
    }

    private List<PeerGroup> byAttribute(GroupRule.ByAttribute rule) {
        Map<String, List<Organisation>> members = collect(organisation -> organisation.attribute(rule.attribute()));
        Map<String, LocalizedText> labels = attributes.stream()
                .filter(attribute -> attribute.key().equals(rule.attribute()))
                .findFirst()
                .map(Attribute::labels)
                .orElse(Map.of());
        List<PeerGroup> groups = new ArrayList<>();
        labels.forEach((value, label) -> {
            if (members.containsKey(value)) {
                String id = rule.id() + "_" + value;
                groups.add(group(rule, id, label, GroupKind.ATTRIBUTE, codes(members.get(value))));
            }
        });
        return groups;
    }

    private List<PeerGroup> byClass(GroupRule.Classes rule) {
        Map<String, List<Organisation>> members = collect(organisation ->
                number(rule.of(), organisation).map(number -> rule.of(number).id()));
        return rule.classes().stream()
                .filter(named -> members.containsKey(named.id()))
                .map(named -> group(
                        rule,
                        rule.id() + "_" + named.id(),
                        named.name(),
                        GroupKind.CLASS,
                        codes(members.get(named.id()))))
                .toList();
    }

    private Optional<BigDecimal> number(GroupRule.NumberOf of, Organisation organisation) {
        if (of instanceof GroupRule.NumberOf.Statistic statistic) {
            return Optional.ofNullable(reference
                            .getOrDefault(organisation.code(), Map.of())
                            .get(statistic.id()))
                    .flatMap(ReferenceValue::shown);
        }
        return organisation.attribute(((GroupRule.NumberOf.Attribute) of).key()).map(BigDecimal::new);
    }

    private List<PeerGroup> byNetwork(GroupRule.Networks rule) {
        List<PeerGroup> groups = new ArrayList<>();
        for (GroupRule.NamedNetwork named : rule.networks()) {
            Network network = networks.get(named.id());
            if (network == null) {
                continue;
            }
            Set<OrganisationCode> members = new HashSet<>(network.codes());
            List<OrganisationCode> there =
                    codes(asked).stream().filter(members::contains).toList();
            if (!network.confirmed()) {
                listed.add(new ListedGroup(named.id(), named.name(), named.note(), there));
            } else if (!there.isEmpty()) {
                groups.add(new PeerGroup(
                        named.id(),
                        named.name(),
                        rule.id(),
                        rule.basics().name(),
                        GroupKind.NETWORK,
                        rule.basics().tier(),
                        named.isPublic(),
                        there));
            }
        }
        return groups;
    }

    private List<PeerGroup> crossing(GroupRule.Crossing rule) {
        List<PeerGroup> crossed = byRule.getOrDefault(rule.rules().get(0), List.of());
        for (String next : rule.rules().subList(1, rule.rules().size())) {
            List<PeerGroup> both = new ArrayList<>();
            for (PeerGroup one : crossed) {
                for (PeerGroup other : byRule.getOrDefault(next, List.of())) {
                    List<OrganisationCode> common =
                            one.members().stream().filter(other::has).toList();
                    if (!common.isEmpty()) {
                        String id = one.id() + "_" + other.id();
                        both.add(group(rule, id, joined(one.name(), ", ", other.name()), GroupKind.CROSSING, common));
                    }
                }
            }
            crossed = both;
        }
        return crossed;
    }

    private static LocalizedText joined(LocalizedText one, String between, LocalizedText other) {
        Map<String, String> names = new TreeMap<>();
        one.byLanguage().forEach((language, name) -> names.put(language, name + between + other.in(language)));
        return new LocalizedText(names);
    }

    private Map<String, List<Organisation>> collect(Function<Organisation, Optional<String>> key) {
        Map<String, List<Organisation>> members = new LinkedHashMap<>();
        for (Organisation organisation : asked) {
            key.apply(organisation)
                    .ifPresent(value -> members.computeIfAbsent(value, unseen -> new ArrayList<>())
                            .add(organisation));
        }
        return members;
    }

    private static PeerGroup group(
            GroupRule rule, String id, LocalizedText name, GroupKind kind, List<OrganisationCode> members) {
        GroupRule.Basics basics = rule.basics();
        return new PeerGroup(id, name, rule.id(), basics.name(), kind, basics.tier(), basics.isPublic(), members);
    }

    private static List<OrganisationCode> codes(List<Organisation> organisations) {
        return organisations.stream().map(Organisation::code).sorted().toList();
    }
}
