package fi.kuntapeili.survey.pack;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.organisation.ReferenceValue.Status;
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
        Set<String> countingEstimates = new HashSet<>();
        for (DefinitionNode node : file.get().root().list("statistics", "statistic")) {
            ReferenceStatistic statistic = statistic(node);
            if (named.put(statistic.id(), statistic) != null) {
                node.problem("id", "is used twice");
            }
            if (node.flag("estimates")) {
                countingEstimates.add(statistic.id());
            }
        }
        List<ReferenceValue> values = reading.csv(VALUES)
                .map(table -> new ValueReader(named, countingEstimates, reading).values(table))
                .orElse(List.of());
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

    /** @param countingEstimates statistics whose estimates count in figures of several organisations */
    private record ValueReader(
            Map<String, ReferenceStatistic> named, Set<String> countingEstimates, PackReading reading) {

        List<ReferenceValue> values(CsvTable table) {
            List<ReferenceValue> values = new ArrayList<>();
            if (!table.hasColumns(List.of("statistic", "code", "year", "value", "status"), reading)) {
                return values;
            }
            Set<String> seen = new HashSet<>();
            for (CsvTable.Row row : table.rows()) {
                value(row).ifPresent(value -> {
                    if (!seen.add(value.statistic() + " " + value.organisation() + " " + value.year())) {
                        reading.problem(row.problem("year", "pack_value_twice", row.get("year")));
                    }
                    values.add(value);
                });
            }
            return values;
        }

        private Optional<ReferenceValue> value(CsvTable.Row row) {
            Fields fields = new Fields(row, reading);
            ReferenceStatistic statistic = named.get(row.get("statistic"));
            if (statistic == null || !statistic.collected()) {
                reading.problem(row.problem("statistic", "pack_statistic_unknown", row.get("statistic")));
            }
            Optional<OrganisationCode> code = KnownOrganisations.code(row, "code", reading);
            Optional<Integer> year = fields.neededYear("year");
            Optional<Status> status = status(row);
            boolean keptBack = status.filter(Status.SUPPRESSED::equals).isPresent();
            Optional<BigDecimal> value = keptBack ? nothing(row) : fields.neededNumber("value");
            if (statistic == null || code.isEmpty() || year.isEmpty() || status.isEmpty()) {
                return Optional.empty();
            }
            if (keptBack) {
                return Optional.of(new ReferenceValue(statistic.id(), code.get(), year.get(), null, Status.SUPPRESSED));
            }
            boolean counts = !status.get().isEstimate() || countingEstimates.contains(statistic.id());
            return value.map(
                    number -> new ReferenceValue(statistic.id(), code.get(), year.get(), number, status.get(), counts));
        }

        private Optional<BigDecimal> nothing(CsvTable.Row row) {
            if (!row.get("value").isEmpty()) {
                reading.problem(row.problem("value", "pack_value_kept_back", row.get("value")));
            }
            return Optional.empty();
        }

        private Optional<Status> status(CsvTable.Row row) {
            for (Status status : Status.values()) {
                if (status.name().equalsIgnoreCase(row.get("status"))) {
                    return Optional.of(status);
                }
            }
            reading.problem(row.problem("status", "pack_status", row.get("status")));
            return Optional.empty();
        }
    }
}
