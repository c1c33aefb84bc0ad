package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.peergroup.ResolveGroups;
import fi.kuntapeili.benchmark.peergroup.StructuralProfile;
import fi.kuntapeili.survey.digest.Sha256;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.util.BitSet;
import java.util.List;

/** SHA-256 of a snapshot: its parts in a fixed order, each written in one way only. */
final class SnapshotHash {

    private final Sha256 hash;

    /** @param name of the round, the vintage and the definitions used */
    SnapshotHash(String... name) {
        this.hash = new Sha256().line("kuntapeili snapshot 1").line(name);
    }

    SnapshotHash units(List<OrganisationCode> asked, BitSet answered) {
        for (int unit = 0; unit < asked.size(); unit++) {
            hash.line("unit", asked.get(unit).value(), answered.get(unit) ? "answered" : "");
        }
        return this;
    }

    SnapshotHash values(RawValues values) {
        values.columns().forEach(column -> {
            RawColumn raw = values.column(column);
            hash.line("column", column.id()).bytes(raw.storedDoubles()).bytes(raw.storedStatuses());
        });
        values.openPaths()
                .forEach(path -> values.openAnswers(path)
                        .forEach((code, value) -> hash.line("open", path, code.value(), value)));
        values.eachReference(this::reference);
        return this;
    }

    private void reference(ReferenceValue value) {
        hash.line(
                "reference",
                value.organisation().value(),
                value.statistic(),
                Integer.toString(value.year()),
                value.shown()
                        .map(number -> number.stripTrailingZeros().toPlainString())
                        .orElse(""));
        if (value.status().isMarked()) {
            hash.line("marked", value.status().name());
        }
    }

    SnapshotHash groups(ResolveGroups.Groups groups) {
        groups.compared()
                .forEach(group -> hash.line(
                        "group",
                        group.id(),
                        Integer.toString(group.tier()),
                        group.members().toString()));
        groups.listed()
                .forEach(
                        group -> hash.line("listed", group.id(), group.members().toString()));
        groups.profiles().forEach(this::profile);
        return this;
    }

    private void profile(StructuralProfile profile) {
        hash.line("profile", profile.rule(), Double.toString(profile.usualDistance()));
        profile.organisations().forEach(code -> hash.line("placed", code.value()));
        profile.groups().forEach((code, group) -> hash.line("nearest", code.value(), group));
        profile.columns()
                .forEach(column -> hash.line(
                        "variable",
                        column.variable().toString(),
                        column.values().toString()));
    }

    /** Lower-case hexadecimal; ends the computation. */
    String hex() {
        return hash.hex();
    }
}
