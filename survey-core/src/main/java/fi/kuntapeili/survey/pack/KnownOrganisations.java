package fi.kuntapeili.survey.pack;

import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The organisations of the pack being read, for the parts that name them. */
public record KnownOrganisations(Map<OrganisationCode, Organisation> byCode) {

    public KnownOrganisations {
        byCode = Collections.unmodifiableMap(new TreeMap<>(byCode));
    }

    /** The code in a column; a code that is missing or that no organisation has is noted. */
    public static Optional<OrganisationCode> code(CsvTable.Row row, String column, PackReading reading) {
        String code = row.get(column);
        boolean known = OrganisationCode.isValid(code)
                && reading.kept(KnownOrganisations.class)
                        .map(all -> all.byCode().containsKey(new OrganisationCode(code)))
                        .orElse(true);
        if (!known) {
            reading.problem(
                    code.isEmpty()
                            ? row.problem(column, "pack_value_missing")
                            : row.problem(column, "pack_organisation_unknown", code));
            return Optional.empty();
        }
        return Optional.of(new OrganisationCode(code));
    }
}
