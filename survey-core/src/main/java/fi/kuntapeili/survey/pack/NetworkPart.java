package fi.kuntapeili.survey.pack;

import fi.kuntapeili.survey.organisation.Certainty;
import fi.kuntapeili.survey.organisation.Membership;
import fi.kuntapeili.survey.organisation.Network;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.RegisterRepository;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The networks named in {@code groups.yaml} and their members in {@code memberships.csv}. */
@ApplicationScoped
class NetworkPart implements PackPart {

    private static final String GROUPS = "groups.yaml";
    private static final String MEMBERSHIPS = "memberships.csv";

    @Inject
    RegisterRepository register;

    @Override
    public Order order() {
        return Order.NETWORKS;
    }

    @Override
    public Optional<Change> read(PackReading reading) {
        Optional<YamlFile> groups = reading.yaml(GROUPS);
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        Map<String, DefinitionNode> named = new LinkedHashMap<>();
        for (DefinitionNode rule : groups.get().root().list("groups", "group")) {
            for (DefinitionNode network : rule.list("networks", "network")) {
                if (named.put(network.text("id"), network) != null) {
                    network.problem("id", "is used twice");
                }
            }
        }
        Map<String, Map<OrganisationCode, Certainty>> members = new LinkedHashMap<>();
        named.keySet().forEach(id -> members.put(id, new LinkedHashMap<>()));
        reading.csv(MEMBERSHIPS).ifPresent(table -> memberships(table, members, reading));
        List<Network> networks = new ArrayList<>();
        named.forEach((id, node) -> networks.add(
                new Network(id, node.localized("name"), node.optionalLocalized("note"), memberships(members.get(id)))));
        return Optional.of(() -> register.replaceNetworks(networks));
    }

    private static List<Membership> memberships(Map<OrganisationCode, Certainty> members) {
        return members.entrySet().stream()
                .map(member -> new Membership(member.getKey(), member.getValue()))
                .toList();
    }

    private static void memberships(
            CsvTable table, Map<String, Map<OrganisationCode, Certainty>> members, PackReading reading) {
        if (!table.hasColumns(List.of("group", "code", "certainty"), reading)) {
            return;
        }
        for (CsvTable.Row row : table.rows()) {
            Map<OrganisationCode, Certainty> network = members.get(row.get("group"));
            if (network == null) {
                reading.problem(row.problem("group", "pack_network_unknown", row.get("group")));
            }
            Optional<OrganisationCode> code = KnownOrganisations.code(row, "code", reading);
            Optional<Certainty> certainty = certainty(row, reading);
            if (network != null && code.isPresent() && certainty.isPresent()) {
                if (network.put(code.get(), certainty.get()) != null) {
                    reading.problem(row.problem("code", "pack_value_twice", row.get("code")));
                }
            }
        }
    }

    private static Optional<Certainty> certainty(CsvTable.Row row, PackReading reading) {
        for (Certainty certainty : Certainty.values()) {
            if (certainty.name().equalsIgnoreCase(row.get("certainty"))) {
                return Optional.of(certainty);
            }
        }
        reading.problem(row.problem("certainty", "pack_certainty", row.get("certainty")));
        return Optional.empty();
    }
}
