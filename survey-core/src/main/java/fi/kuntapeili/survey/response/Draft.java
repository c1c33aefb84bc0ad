package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The answers of one response while a save is applied to them; remembers what to write. Not for sharing. */
final class Draft {

    private final Author author;
    private final Instant now;
    private final long seq;
    private final Map<CellPath, Cell> before;
    private final Map<CellPath, Cell> cells;
    private final Map<String, List<RosterRow>> rows;
    private final List<OpenConflict> conflicts;
    private final Map<String, Explanation> explanations;
    private final Set<SeenCheck> seen;

    private final Set<CellPath> touched = new LinkedHashSet<>();
    private final Set<CellPath> changed = new LinkedHashSet<>();
    private final List<HistoryEntry> history = new ArrayList<>();
    private final Map<String, RosterRow> changedRows = new LinkedHashMap<>();
    private final Map<UUID, OpenConflict> changedConflicts = new LinkedHashMap<>();
    private final Map<String, Optional<Explanation>> changedExplanations = new LinkedHashMap<>();
    private final Set<SeenCheck> newlySeen = new LinkedHashSet<>();

    Draft(StoredResponse stored, Questionnaire questionnaire, Author author, Instant now) {
        this.author = author;
        this.now = now;
        this.seq = stored.head().seq() + 1;
        this.before = stored.cells(questionnaire);
        this.cells = new LinkedHashMap<>(before);
        this.rows = stored.rows();
        this.conflicts = stored.conflicts(questionnaire);
        this.explanations = stored.explanations();
        this.seen = stored.seen();
    }

    AnswerSet answers() {
        return StoredResponse.answers(cells, rows);
    }

    // Cells

    /** Applies a value given against a version: writes it, finds it there already, or keeps it as a conflict. */
    void offer(CellPath path, long base, Entry entry, Source source) {
        touched.add(path);
        Optional<Cell> current = Optional.ofNullable(cells.get(path));
        if (entry.sameAs(current.flatMap(Cell::answer))) {
            endOwnConflict(path);
            return;
        }
        // Within one save the author knows what an earlier operation wrote.
        Cell seenByAuthor = changed.contains(path) ? before.get(path) : cells.get(path);
        long version = seenByAuthor == null ? 0 : seenByAuthor.version();
        if (base == version) {
            write(path, entry, source);
            endOwnConflict(path);
        } else {
            keepAside(path, entry);
        }
    }

    private void write(CellPath path, Entry entry, Source source) {
        Cell old = cells.get(path);
        boolean again = changed.contains(path);
        long version = (old == null ? 0 : old.version()) + (again ? 0 : 1);
        Cell cell = new Cell(
                path, entry.raw(), entry.answer(), version, seq, author.memberId(), author.name(), source, now);
        cells.put(path, cell);
        changed.add(path);
        history.removeIf(entryBefore -> entryBefore.path().equals(path.toString()));
        history.add(new HistoryEntry(path.toString(), AnswerHistory.Kind.ANSWERED, cell));
        conflicts.stream()
                .filter(other -> other.path().equals(path) && entry.sameAs(other.answer()))
                .toList()
                .forEach(other -> end(other, OpenConflict.Outcome.WRITTEN_OVER));
    }

    private void keepAside(CellPath path, Entry entry) {
        UUID id = conflicts.stream()
                .filter(own -> own.path().equals(path) && own.author().equals(author.memberId()))
                .map(OpenConflict::id)
                .findFirst()
                .orElseGet(UUID::randomUUID);
        OpenConflict conflict = new OpenConflict(
                id,
                path,
                entry.raw(),
                entry.answer(),
                author.memberId(),
                author.name(),
                now,
                OpenConflict.Outcome.OPEN);
        conflicts.removeIf(own -> own.id().equals(id));
        conflicts.add(conflict);
        changedConflicts.put(id, conflict);
    }

    // Conflicts

    Optional<OpenConflict> conflict(UUID id) {
        return conflicts.stream().filter(open -> open.id().equals(id)).findFirst();
    }

    /** Writes the waiting value when nobody changed the cell since {@code base}; else the conflict stays open. */
    void takeOther(OpenConflict conflict, long base) {
        touched.add(conflict.path());
        Cell current = cells.get(conflict.path());
        if (current == null || current.version() == base) {
            end(conflict, OpenConflict.Outcome.TOOK_OTHER);
            write(conflict.path(), new Entry(conflict.raw(), conflict.answer()), Source.TYPED);
        }
    }

    void keepStored(OpenConflict conflict) {
        touched.add(conflict.path());
        end(conflict, OpenConflict.Outcome.KEPT_STORED);
    }

    private void endOwnConflict(CellPath path) {
        conflicts.stream()
                .filter(own -> own.path().equals(path) && own.author().equals(author.memberId()))
                .toList()
                .forEach(own -> end(own, OpenConflict.Outcome.WRITTEN_OVER));
    }

    private void end(OpenConflict conflict, OpenConflict.Outcome how) {
        conflicts.removeIf(open -> open.id().equals(conflict.id()));
        changedConflicts.put(conflict.id(), conflict.ended(how));
    }

    // Rows

    Optional<RosterRow> row(String question, String id) {
        return rows.getOrDefault(question, List.of()).stream()
                .filter(row -> row.id().equals(id))
                .findFirst();
    }

    /** Brings a row in, new or back; a row that is there stays as it is. */
    void bringIn(String question, String id) {
        Optional<RosterRow> known = row(question, id);
        if (known.isEmpty()) {
            List<RosterRow> all = rows.computeIfAbsent(question, unseen -> new ArrayList<>());
            int position = all.stream().mapToInt(RosterRow::position).max().orElse(0) + 1;
            put(new RosterRow(question, id, position, true, seq, author.memberId(), author.name(), now));
            history.add(new HistoryEntry(question + "[" + id + "]", AnswerHistory.Kind.ROW_ADDED, null));
        } else if (!known.get().present()) {
            putPresent(known.get(), true, AnswerHistory.Kind.ROW_RESTORED);
        }
    }

    /** Takes a row out; its cells are kept. */
    void takeOut(RosterRow row) {
        if (row.present()) {
            putPresent(row, false, AnswerHistory.Kind.ROW_REMOVED);
        }
    }

    private void putPresent(RosterRow row, boolean present, AnswerHistory.Kind kind) {
        put(new RosterRow(
                row.question(), row.id(), row.position(), present, seq, author.memberId(), author.name(), now));
        history.add(new HistoryEntry(row.question() + "[" + row.id() + "]", kind, null));
    }

    private void put(RosterRow row) {
        List<RosterRow> all = rows.computeIfAbsent(row.question(), unseen -> new ArrayList<>());
        int place = all.stream().map(RosterRow::id).toList().indexOf(row.id());
        if (place < 0) {
            all.add(row);
        } else {
            all.set(place, row);
        }
        changedRows.put(row.question() + "[" + row.id() + "]", row);
    }

    // What people say about checks

    void explain(String edit, String text, String boundTo) {
        Explanation old = explanations.get(edit);
        if (text.isBlank()) {
            if (explanations.remove(edit) != null) {
                changedExplanations.put(edit, Optional.empty());
            }
        } else if (old == null || !old.text().equals(text) || !old.boundTo().equals(boundTo)) {
            Explanation explanation = new Explanation(edit, text, boundTo, author.memberId(), author.name(), now);
            explanations.put(edit, explanation);
            changedExplanations.put(edit, Optional.of(explanation));
        }
    }

    void markSeen(SeenCheck check) {
        if (seen.add(check)) {
            newlySeen.add(check);
        }
    }

    // What came of it

    boolean isChanged() {
        return !(history.isEmpty()
                && changedConflicts.isEmpty()
                && changedExplanations.isEmpty()
                && newlySeen.isEmpty());
    }

    Author author() {
        return author;
    }

    Instant now() {
        return now;
    }

    /** The seq of the save, taken when anything changed. */
    long seq() {
        return seq;
    }

    Map<CellPath, Cell> cells() {
        return cells;
    }

    Cell before(CellPath path) {
        return before.get(path);
    }

    Map<String, List<RosterRow>> rows() {
        return rows;
    }

    List<OpenConflict> conflicts() {
        return conflicts;
    }

    Map<String, Explanation> explanations() {
        return explanations;
    }

    Set<SeenCheck> seen() {
        return seen;
    }

    Set<CellPath> touched() {
        return touched;
    }

    List<Cell> changedCells() {
        return changed.stream().map(cells::get).toList();
    }

    List<HistoryEntry> history() {
        return history;
    }

    List<RosterRow> changedRows() {
        return List.copyOf(changedRows.values());
    }

    List<OpenConflict> changedConflicts() {
        return List.copyOf(changedConflicts.values());
    }

    Map<String, Optional<Explanation>> changedExplanations() {
        return changedExplanations;
    }

    Set<SeenCheck> newlySeen() {
        return newlySeen;
    }
}
