package fi.kuntapeili.survey.pack;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code reference.yaml} and {@code reference.csv}: published statistics by organisation and year. */
@ApplicationScoped
class ReferencePart implements PackPart {

    private static final String STATISTICS = "reference.yaml";
    private static final String VALUES = "reference.csv";

    @Inject
    ReferenceStatistics statistics;

    @Override
    public Order order() {
        return Order.REFERENCE;
    }

    @Override
    public Optional<Change> read(PackReading reading) {
        Optional<YamlFile> file = reading.yaml(STATISTICS);
        if (file.isEmpty()) {
            if (reading.folder().has(VALUES)) {
                reading.problem(PackProblem.of(STATISTICS, 0, "", "pack_file_missing"));
            }
            return Optional.empty();
        }
        Map<String, ReferenceStatistic> named = new LinkedHashMap<>();
        for (DefinitionNode node : file.get().root().list("statistics", "statistic")) {
            ReferenceStatistic statistic = statistic(node);
            if (named.put(statistic.id(), statistic) != null) {
                node.problem("id", "is used twice");
            }
        }
        List<ReferenceValue> values =
                reading.csv(VALUES).map(table -> values(table, named, reading)).orElse(List.of());
        reading.keep(
                KnownStatistics.class,
                new KnownStatistics(
                        named.keySet(),
                        named.values().stream()
                                .filter(ReferenceStatistic::collected)
                                .map(ReferenceStatistic::id)
                                .collect(Collectors.toSet()),
                        named.values().stream()
                                .filter(ReferenceStatistic::additive)
                                .map(ReferenceStatistic::id)
                                .collect(Collectors.toSet()),
                        values));
        return Optional.of(() -> statistics.replace(List.copyOf(named.values()), values));
    }

    /** A statistic with values must say where they are from and on what terms. */
    private static ReferenceStatistic statistic(DefinitionNode node) {
        boolean collected = !"false".equals(node.text("collected", "true"));
        if (collected) {
            node.text("licence");
        }
        return new ReferenceStatistic(
                node.text("id"),
                node.localized("name"),
                node.localized("unit"),
                collected ? Optional.of(node.localized("source")) : node.optionalLocalized("source"),
                Optional.ofNullable(node.text("licence", null)),
                collected ? Optional.of(node.localized("attribution")) : node.optionalLocalized("attribution"),
                node.optionalLocalized("note"),
                node.flag("additive"),
                collected);
    }

    private static List<ReferenceValue> values(
            CsvTable table, Map<String, ReferenceStatistic> named, PackReading reading) {
        List<ReferenceValue> values = new ArrayList<>();
        if (!table.hasColumns(List.of("statistic", "code", "year", "value", "status"), reading)) {
            return values;
        }
        Set<String> seen = new HashSet<>();
        for (CsvTable.Row row : table.rows()) {
            Fields fields = new Fields(row, reading);
            ReferenceStatistic statistic = named.get(row.get("statistic"));
            if (statistic == null || !statistic.collected()) {
                reading.problem(row.problem("statistic", "pack_statistic_unknown", row.get("statistic")));
            }
            Optional<OrganisationCode> code = KnownOrganisations.code(row, "code", reading);
            Optional<Integer> year = fields.neededYear("year");
            Optional<BigDecimal> value = fields.neededNumber("value");
            Optional<ReferenceValue.Status> status = status(row, reading);
            if (statistic != null && code.isPresent() && year.isPresent() && value.isPresent() && status.isPresent()) {
                if (!seen.add(statistic.id() + " " + code.get() + " " + year.get())) {
                    reading.problem(row.problem("year", "pack_value_twice", row.get("year")));
                }
                values.add(new ReferenceValue(statistic.id(), code.get(), year.get(), value.get(), status.get()));
            }
        }
        return values;
    }

    private static Optional<ReferenceValue.Status> status(CsvTable.Row row, PackReading reading) {
        for (ReferenceValue.Status status : ReferenceValue.Status.values()) {
            if (status.name().equalsIgnoreCase(row.get("status"))) {
                return Optional.of(status);
            }
        }
        reading.problem(row.problem("status", "pack_status", row.get("status")));
        return Optional.empty();
    }
}
