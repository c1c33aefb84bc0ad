package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups that organisations picked in frozen rounds, and their figures. */
@ApplicationScoped
class OwnSelectionStore {

    @Inject
    EntityManager entities;

    /** Lets one group be picked at a time: each must know of all before it. */
    void lock(SnapshotHeader header) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:round, 0))")
                .setParameter("round", "own selection " + header.round())
                .getSingleResult();
    }

    /** Of all organisations, removed ones included, in the order in which they were picked. */
    @SuppressWarnings("unchecked")
    List<OwnSelection> all(SnapshotHeader header) {
        List<Object[]> rows = named("""
                select number, organisation_code, name, members, removed_at is not null from own_selection
                where round_id = :round and vintage = :vintage order by number
                """, header).getResultList();
        return rows.stream()
                .map(row -> new OwnSelection(
                        (Integer) row[0],
                        new OrganisationCode((String) row[1]),
                        (String) row[2],
                        Arrays.stream((String[]) row[3])
                                .map(OrganisationCode::new)
                                .toList(),
                        (Boolean) row[4]))
                .toList();
    }

    /** What is shown of these picked groups, by column and group id. */
    @SuppressWarnings("unchecked")
    Map<FigureColumn, Map<String, Disclosure<Released>>> cells(
            SnapshotHeader header, Collection<OwnSelection> selections) {
        if (selections.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = named("""
                select 'own_' || number, indicator_id, part, status, cast(figures as text) from own_selection_cell
                where round_id = :round and vintage = :vintage and number in (:numbers)
                """, header)
                .setParameter(
                        "numbers", selections.stream().map(OwnSelection::number).toList())
                .getResultList();
        Map<FigureColumn, Map<String, Disclosure<Released>>> cells = new HashMap<>();
        for (Object[] row : rows) {
            Disclosure<Released> cell = row[4] == null
                    ? Disclosure.withheld(PublicStatus.valueOf((String) row[3]))
                    : Disclosure.shown(StoredCell.read((String) row[4]));
            cells.computeIfAbsent(new FigureColumn((String) row[1], (String) row[2]), unseen -> new HashMap<>())
                    .put((String) row[0], cell);
        }
        return cells;
    }

    void add(
            SnapshotHeader header,
            OwnSelection selection,
            Map<FigureColumn, Disclosure<Released>> cells,
            String by,
            Instant at) {
        named("""
                insert into own_selection (round_id, vintage, number, organisation_code, name, members, picked_by, picked_at)
                values (:round, :vintage, :number, :code, :name, :members, :by, :at)
                """, header)
                .setParameter("number", selection.number())
                .setParameter("code", selection.organisation().value())
                .setParameter("name", selection.name())
                .setParameter(
                        "members",
                        selection.members().stream()
                                .map(OrganisationCode::value)
                                .toArray(String[]::new))
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
        cells.forEach((column, cell) -> add(header, selection.number(), column, cell));
    }

    private void add(SnapshotHeader header, int number, FigureColumn column, Disclosure<Released> cell) {
        Optional<String> figures = cell.figure().map(StoredCell::write);
        named("""
                insert into own_selection_cell (round_id, vintage, number, indicator_id, part, status, figures)
                values (:round, :vintage, :number, :indicator, :part, :status, cast(:figures as jsonb))
                """, header)
                .setParameter("number", number)
                .setParameter("indicator", column.indicator())
                .setParameter("part", column.part())
                .setParameter("status", cell.status().name())
                .setParameter("figures", figures.orElse(null))
                .executeUpdate();
    }

    /** Whether there was something to remove. */
    boolean remove(SnapshotHeader header, OrganisationCode organisation, int number, Instant at) {
        return named("""
                        update own_selection set removed_at = :at
                        where round_id = :round and vintage = :vintage and number = :number
                          and organisation_code = :code and removed_at is null
                        """, header)
                        .setParameter("number", number)
                        .setParameter("code", organisation.value())
                        .setParameter("at", at)
                        .executeUpdate()
                > 0;
    }

    private Query named(String sql, SnapshotHeader header) {
        return entities.createNativeQuery(sql)
                .setParameter("round", header.round())
                .setParameter("vintage", header.vintage());
    }
}
