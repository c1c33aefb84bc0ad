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
    void lock(String round) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:round, 0))")
                .setParameter("round", "own selection " + round)
                .getSingleResult();
    }

    /** Of all organisations and vintages of the round, removed ones included, in the order in which they were picked. */
    @SuppressWarnings("unchecked")
    List<OwnSelection> all(String round) {
        List<Object[]> rows = named("""
                select number, organisation_code, name, members, removed_at is not null from own_selection
                where round_id = :round order by number
                """, round).getResultList();
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
    Map<FigureColumn, Map<String, Disclosure<Released>>> cells(String round, Collection<OwnSelection> selections) {
        if (selections.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = named("""
                select 'own_' || number, indicator_id, part, status, cast(figures as text) from own_selection_cell
                where round_id = :round and number in (:numbers)
                """, round)
                .setParameter(
                        "numbers", selections.stream().map(OwnSelection::number).toList())
                .getResultList();
        return byColumn(rows);
    }

    /** What is shown of the groups that were picked in this very vintage, by column and group id. */
    @SuppressWarnings("unchecked")
    Map<FigureColumn, Map<String, Disclosure<Released>>> pickedIn(SnapshotHeader header) {
        return byColumn(named("""
                select 'own_' || number, indicator_id, part, status, cast(figures as text) from own_selection_cell
                where round_id = :round and vintage = :vintage
                """, header.round())
                .setParameter("vintage", header.vintage())
                .getResultList());
    }

    private static Map<FigureColumn, Map<String, Disclosure<Released>>> byColumn(List<Object[]> rows) {
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
                """, header.round())
                .setParameter("vintage", header.vintage())
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
                """, header.round())
                .setParameter("vintage", header.vintage())
                .setParameter("number", number)
                .setParameter("indicator", column.indicator())
                .setParameter("part", column.part())
                .setParameter("status", cell.status().name())
                .setParameter("figures", figures.orElse(null))
                .executeUpdate();
    }

    /** Whether there was something to remove. */
    boolean remove(String round, OrganisationCode organisation, int number, Instant at) {
        return named("""
                        update own_selection set removed_at = :at
                        where round_id = :round and number = :number
                          and organisation_code = :code and removed_at is null
                        """, round)
                        .setParameter("number", number)
                        .setParameter("code", organisation.value())
                        .setParameter("at", at)
                        .executeUpdate()
                > 0;
    }

    private Query named(String sql, String round) {
        return entities.createNativeQuery(sql).setParameter("round", round);
    }
}
