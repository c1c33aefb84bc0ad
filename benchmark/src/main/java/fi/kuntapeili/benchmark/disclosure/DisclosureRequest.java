package fi.kuntapeili.benchmark.disclosure;

import java.util.List;
import java.util.Objects;

/**
 * One indicator or question of a snapshot, for which figures are asked.
 *
 * @param contributions at most one per unit, in any order
 */
public record DisclosureRequest(
        Measure measure, ReleaseScope scope, Applicability applicability, List<Contribution> contributions) {
    public DisclosureRequest {
        Objects.requireNonNull(measure);
        Objects.requireNonNull(scope);
        Objects.requireNonNull(applicability);
        contributions = List.copyOf(contributions);
    }

    /** The usual case: figures for every group, and contributing says nothing by itself. */
    public static DisclosureRequest of(Measure measure, List<Contribution> contributions) {
        return new DisclosureRequest(measure, ReleaseScope.EVERY_GROUP, Applicability.saysNothing(), contributions);
    }
}
