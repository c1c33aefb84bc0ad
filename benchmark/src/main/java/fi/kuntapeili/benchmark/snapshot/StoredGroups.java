package fi.kuntapeili.benchmark.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.ListedGroup;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.peergroup.ResolveGroups;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/** The groups of a snapshot as JSON, in a form of their own so that what is stored does not follow renamed fields. */
final class StoredGroups {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Compared(
            String id,
            LocalizedText name,
            String rule,
            LocalizedText ruleName,
            GroupKind kind,
            int tier,
            boolean forEveryone,
            List<String> members) {}

    private record Listed(String id, LocalizedText name, LocalizedText note, List<String> members) {}

    private StoredGroups() {}

    static String compared(ResolveGroups.Groups groups) {
        return write(groups.compared().stream()
                .map(g -> new Compared(
                        g.id(), g.name(), g.rule(), g.ruleName(), g.kind(), g.tier(), g.isPublic(), texts(g.members())))
                .toList());
    }

    static String listed(ResolveGroups.Groups groups) {
        return write(groups.listed().stream()
                .map(g -> new Listed(g.id(), g.name(), g.note().orElse(null), texts(g.members())))
                .toList());
    }

    static ResolveGroups.Groups read(String compared, String listed, String profiles) {
        List<PeerGroup> groups = parse(compared, new TypeReference<List<Compared>>() {}).stream()
                .map(g -> new PeerGroup(
                        g.id(),
                        g.name(),
                        g.rule(),
                        g.ruleName(),
                        g.kind(),
                        g.tier(),
                        g.forEveryone(),
                        codes(g.members())))
                .toList();
        List<ListedGroup> named = parse(listed, new TypeReference<List<Listed>>() {}).stream()
                .map(g -> new ListedGroup(g.id(), g.name(), Optional.ofNullable(g.note()), codes(g.members())))
                .toList();
        return new ResolveGroups.Groups(groups, named, StoredProfiles.read(profiles));
    }

    private static List<String> texts(List<OrganisationCode> codes) {
        return codes.stream().map(OrganisationCode::value).toList();
    }

    private static List<OrganisationCode> codes(List<String> texts) {
        return texts.stream().map(OrganisationCode::new).toList();
    }

    private static String write(Object groups) {
        try {
            return JSON.writeValueAsString(groups);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Groups could not be written as JSON", e);
        }
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored groups are not the JSON they should be", e);
        }
    }
}
