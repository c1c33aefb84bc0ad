package fi.kuntapeili.benchmark.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kuntapeili.benchmark.peergroup.GroupRule;
import fi.kuntapeili.benchmark.peergroup.StructuralProfile;
import fi.kuntapeili.benchmark.peergroup.StructuralVariable;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What groups of nearest neighbours were made of, as JSON in a form of its own. A number that is not known is null. */
final class StoredProfiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Profile(
            String rule,
            double usualDistance,
            List<String> organisations,
            Map<String, String> groups,
            List<Column> columns) {}

    private record Column(
            String id,
            LocalizedText name,
            LocalizedText unit,
            String of,
            String per,
            boolean logarithm,
            Boolean robust,
            double weight,
            int decimals,
            Integer firstYear,
            Integer lastYear,
            List<Double> values) {}

    private StoredProfiles() {}

    static String write(List<StructuralProfile> profiles) {
        try {
            return JSON.writeValueAsString(
                    profiles.stream().map(StoredProfiles::stored).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Structural profiles could not be written as JSON", e);
        }
    }

    static List<StructuralProfile> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Profile>>() {}).stream()
                    .map(StoredProfiles::profile)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored profiles are not the JSON they should be", e);
        }
    }

    private static Profile stored(StructuralProfile profile) {
        Map<String, String> groups = new TreeMap<>();
        profile.groups().forEach((code, group) -> groups.put(code.value(), group));
        return new Profile(
                profile.rule(),
                profile.usualDistance(),
                profile.organisations().stream().map(OrganisationCode::value).toList(),
                groups,
                profile.columns().stream().map(StoredProfiles::stored).toList());
    }

    private static Column stored(StructuralProfile.Column column) {
        StructuralVariable variable = column.variable();
        return new Column(
                variable.id(),
                variable.name(),
                variable.unit().orElse(null),
                variable.of().written(),
                variable.per().map(GroupRule.NumberOf::written).orElse(null),
                variable.logarithm(),
                variable.robust().orElse(null),
                variable.weight(),
                variable.decimals(),
                column.years().map(StructuralProfile.Years::first).orElse(null),
                column.years().map(StructuralProfile.Years::last).orElse(null),
                column.values().stream()
                        .map(value -> value.isNaN() ? null : value)
                        .toList());
    }

    private static StructuralProfile profile(Profile stored) {
        Map<OrganisationCode, String> groups = new TreeMap<>();
        stored.groups().forEach((code, group) -> groups.put(new OrganisationCode(code), group));
        return new StructuralProfile(
                stored.rule(),
                stored.columns().stream().map(StoredProfiles::column).toList(),
                stored.organisations().stream().map(OrganisationCode::new).toList(),
                groups,
                stored.usualDistance());
    }

    private static StructuralProfile.Column column(Column stored) {
        StructuralVariable variable = new StructuralVariable(
                stored.id(),
                stored.name(),
                Optional.ofNullable(stored.unit()),
                number(stored.of()),
                Optional.ofNullable(stored.per()).map(StoredProfiles::number),
                stored.logarithm(),
                Optional.ofNullable(stored.robust()),
                stored.weight(),
                stored.decimals());
        return new StructuralProfile.Column(
                variable,
                stored.values().stream()
                        .map(value -> value == null ? Double.NaN : value)
                        .toList(),
                Optional.ofNullable(stored.firstYear())
                        .map(first -> new StructuralProfile.Years(first, stored.lastYear())));
    }

    private static GroupRule.NumberOf number(String written) {
        return GroupRule.NumberOf.read(written)
                .orElseThrow(() -> new IllegalStateException("A stored variable reads nothing known: " + written));
    }
}
