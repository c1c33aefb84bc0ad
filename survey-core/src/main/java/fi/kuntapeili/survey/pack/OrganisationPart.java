package fi.kuntapeili.survey.pack;

import fi.kuntapeili.survey.organisation.Attribute;
import fi.kuntapeili.survey.organisation.Location;
import fi.kuntapeili.survey.organisation.Merger;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.RegisterRepository;
import fi.kuntapeili.survey.text.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code organisations.csv} and {@code mergers.csv}, checked against the attributes of {@code pack.yaml}. */
@ApplicationScoped
class OrganisationPart implements PackPart {

    private static final String ORGANISATIONS = "organisations.csv";
    private static final String MERGERS = "mergers.csv";
    private static final List<String> PLAIN =
            List.of("code", "valid_from", "valid_to", "lat", "lon", "protection_unit");

    @Inject
    RegisterRepository register;

    @Override
    public Order order() {
        return Order.ORGANISATIONS;
    }

    @Override
    public Optional<Change> read(PackReading reading) {
        if (!reading.folder().has(ORGANISATIONS)) {
            if (reading.pack().buildsOn().isEmpty()) {
                reading.problem(PackProblem.of(ORGANISATIONS, 0, "", "pack_file_missing"));
            }
            return Optional.empty();
        }
        Map<OrganisationCode, Organisation> organisations = new LinkedHashMap<>();
        reading.csv(ORGANISATIONS).ifPresent(table -> organisations.putAll(organisations(table, reading)));
        reading.keep(KnownOrganisations.class, new KnownOrganisations(organisations));
        List<Merger> mergers =
                reading.csv(MERGERS).map(table -> mergers(table, reading)).orElse(List.of());
        List<Attribute> attributes = reading.pack().attributes();
        return Optional.of(() -> {
            register.replaceAttributes(attributes);
            register.save(List.copyOf(organisations.values()));
            register.replaceMergers(mergers);
        });
    }

    private static Map<OrganisationCode, Organisation> organisations(CsvTable table, PackReading reading) {
        PackDescription pack = reading.pack();
        List<String> expected = new ArrayList<>(PLAIN);
        pack.languages().forEach(language -> expected.add("name_" + language));
        pack.attributes().forEach(attribute -> expected.add(attribute.key()));
        table.header().stream()
                .filter(column -> !expected.contains(column))
                .forEach(column ->
                        reading.problem(PackProblem.of(table.file(), 1, column, "pack_column_unknown", column)));
        Map<OrganisationCode, Organisation> organisations = new LinkedHashMap<>();
        if (!table.hasColumns(expected, reading)) {
            return organisations;
        }
        for (CsvTable.Row row : table.rows()) {
            organisation(row, reading).ifPresent(organisation -> {
                if (organisations.put(organisation.code(), organisation) != null) {
                    reading.problem(row.problem("code", "pack_value_twice", row.get("code")));
                }
            });
        }
        return organisations;
    }

    private static Optional<Organisation> organisation(CsvTable.Row row, PackReading reading) {
        String code = row.get("code");
        if (!OrganisationCode.isValid(code)) {
            reading.problem(row.problem("code", "pack_code_form", code));
        }
        Optional<LocalizedText> name = name(row, reading);
        Map<String, String> attributes = attributes(row, reading);
        Fields fields = new Fields(row, reading);
        LocalDate from = fields.date("valid_from").orElse(null);
        LocalDate to = fields.date("valid_to").orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            reading.problem(row.problem("valid_to", "pack_dates_order"));
        }
        Location location = location(fields, row, reading);
        if (name.isEmpty() || !OrganisationCode.isValid(code)) {
            return Optional.empty();
        }
        String unit = row.get("protection_unit");
        return Optional.of(new Organisation(
                new OrganisationCode(code), name.get(), attributes, from, to, location, unit.isEmpty() ? null : unit));
    }

    /** A name is needed in the pack's default language; where another one is empty, that name is used. */
    private static Optional<LocalizedText> name(CsvTable.Row row, PackReading reading) {
        String column = "name_" + reading.pack().defaultLanguage();
        String name = row.get(column);
        if (name.isEmpty()) {
            reading.problem(row.problem(column, "pack_value_missing"));
            return Optional.empty();
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (String language : reading.pack().languages()) {
            String own = row.get("name_" + language);
            names.put(language, own.isEmpty() ? name : own);
        }
        return Optional.of(new LocalizedText(names));
    }

    private static Map<String, String> attributes(CsvTable.Row row, PackReading reading) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Attribute attribute : reading.pack().attributes()) {
            String value = row.get(attribute.key());
            if (value.isEmpty()) {
                continue;
            }
            boolean fits = switch (attribute.type()) {
                case CODE -> attribute.labels().containsKey(value);
                case NUMBER -> Fields.isNumber(value);
                case TEXT -> true;
            };
            if (fits) {
                attributes.put(attribute.key(), value);
            } else {
                String key = attribute.type() == Attribute.Type.NUMBER ? "pack_number_form" : "pack_value_not_declared";
                reading.problem(row.problem(attribute.key(), key, value));
            }
        }
        return attributes;
    }

    private static Location location(Fields fields, CsvTable.Row row, PackReading reading) {
        Optional<BigDecimal> lat = fields.number("lat");
        Optional<BigDecimal> lon = fields.number("lon");
        if (lat.isEmpty() && lon.isEmpty()) {
            return null;
        }
        if (lat.isEmpty() || lon.isEmpty()) {
            reading.problem(row.problem(lat.isEmpty() ? "lat" : "lon", "pack_value_missing"));
            return null;
        }
        if (lat.get().abs().compareTo(BigDecimal.valueOf(90)) > 0) {
            reading.problem(row.problem("lat", "pack_not_a_place", row.get("lat")));
            return null;
        }
        if (lon.get().abs().compareTo(BigDecimal.valueOf(180)) > 0) {
            reading.problem(row.problem("lon", "pack_not_a_place", row.get("lon")));
            return null;
        }
        return new Location(lat.get().doubleValue(), lon.get().doubleValue());
    }

    private static List<Merger> mergers(CsvTable table, PackReading reading) {
        List<Merger> mergers = new ArrayList<>();
        if (!table.hasColumns(List.of("date", "from_code", "to_code", "share"), reading)) {
            return mergers;
        }
        for (CsvTable.Row row : table.rows()) {
            Fields fields = new Fields(row, reading);
            Optional<LocalDate> date = fields.neededDate("date");
            Optional<OrganisationCode> from = KnownOrganisations.code(row, "from_code", reading);
            Optional<OrganisationCode> to = KnownOrganisations.code(row, "to_code", reading);
            Optional<BigDecimal> share = fields.neededNumber("share").filter(number -> {
                boolean fits = number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
                if (!fits) {
                    reading.problem(row.problem("share", "pack_share", row.get("share")));
                }
                return fits;
            });
            if (from.isPresent() && from.equals(to)) {
                reading.problem(row.problem("to_code", "pack_merged_into_itself"));
            } else if (date.isPresent() && from.isPresent() && to.isPresent() && share.isPresent()) {
                Merger merger = new Merger(date.get(), from.get(), to.get(), share.get());
                if (mergers.stream().anyMatch(other -> same(other, merger))) {
                    reading.problem(row.problem("from_code", "pack_value_twice", row.get("from_code")));
                }
                mergers.add(merger);
            }
        }
        return mergers;
    }

    private static boolean same(Merger one, Merger other) {
        return one.date().equals(other.date())
                && one.from().equals(other.from())
                && one.to().equals(other.to());
    }
}
