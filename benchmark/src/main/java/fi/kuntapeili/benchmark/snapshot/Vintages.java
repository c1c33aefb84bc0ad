package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What was shown of a round in all its vintages, and to whom by name. */
@ApplicationScoped
class Vintages {

    @Inject
    SnapshotStore snapshots;

    @Inject
    OwnSelectionStore selections;

    @Inject
    DataSource dataSource;

    @Inject
    EntityManager entities;

    /** All that are finished, oldest first. */
    List<ShownVintage> of(String round) {
        return snapshots.vintages(round).stream().map(this::shown).toList();
    }

    ShownVintage shown(SnapshotHeader header) {
        return new ShownVintage(
                snapshots.snapshot(header),
                new StoredCells(dataSource, header.round(), header.vintage()),
                selections.pickedIn(header));
    }

    /**
     * Who knows whose answers after all that was shown by name, comparisons that were taken back included.
     *
     * @param protectionUnits who answered together, in the order of {@code asked}
     */
    @SuppressWarnings("unchecked")
    KnownTogether knownTogether(String round, List<OrganisationCode> asked, List<String> protectionUnits) {
        List<Object[]> rows =
                entities.createNativeQuery("""
                        select i.indicator_id, c.id, m.organisation_code
                        from pair_comparison c
                        join pair_comparison_indicator i on i.comparison_id = c.id
                        join pair_comparison_member m on m.comparison_id = c.id
                        where c.round_id = :round and c.completed_at is not null
                        order by c.completed_at, c.id
                        """).setParameter("round", round).getResultList();
        Map<String, Map<UUID, BitSet>> parties = new HashMap<>();
        for (Object[] row : rows) {
            parties.computeIfAbsent((String) row[0], unseen -> new LinkedHashMap<>())
                    .computeIfAbsent((UUID) row[1], unseen -> new BitSet())
                    .set(Collections.binarySearch(asked, new OrganisationCode((String) row[2])));
        }
        Map<String, List<BitSet>> shown = new HashMap<>();
        parties.forEach((indicator, byComparison) -> shown.put(indicator, new ArrayList<>(byComparison.values())));
        return new KnownTogether(protectionUnits, shown);
    }
}
