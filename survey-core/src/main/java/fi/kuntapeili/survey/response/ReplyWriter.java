package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Raised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/** Tells the sender of a save what came of it, and of the rest no more than the sender may see. */
@ApplicationScoped
public class ReplyWriter {

    @Inject
    CellText texts;

    /**
     * @param before of the answers before the save, {@code after} it
     * @param known seq of the response before the save
     */
    record Save(
            Mutation mutation,
            Questionnaire questionnaire,
            Rights rights,
            long known,
            Assessment before,
            Assessment after,
            ResponseState state) {}

    SaveReply write(Save save, Draft draft) {
        Predicate<String> visible = question -> mayRead(save, question);
        boolean whole = save.mutation().seenSeq() < save.known();
        UUID sender = draft.author().memberId();
        List<Conflict> conflicts = draft.conflicts().stream()
                .filter(open -> visible.test(open.path().question()))
                .filter(open -> whole
                        || draft.touched().contains(open.path())
                        || open.author().equals(sender))
                .map(open -> conflict(open, draft, save.questionnaire()))
                .toList();
        Set<CellPath> undecided = new HashSet<>();
        conflicts.stream().filter(c -> c.mine().author().equals(sender)).forEach(c -> undecided.add(c.path()));
        return new SaveReply(
                draft.isChanged() ? draft.seq() : save.known(),
                save.state(),
                draft.now(),
                draft.touched().stream()
                        .filter(path -> !undecided.contains(path))
                        .map(path -> saved(path, draft, save.questionnaire()))
                        .toList(),
                conflicts,
                draft.changedRows().stream().map(RosterRow::change).toList(),
                whole,
                questions(save.after(), save.before(), whole, visible),
                hidden(save, whole, visible),
                raised(save, whole, visible),
                cleared(save, visible),
                save.after().progress().stream()
                        .filter(section -> save.rights().mayRead(section.section()))
                        .toList(),
                others(save, draft, visible),
                otherRows(save, draft, visible));
    }

    /** A cell as the language writes it. */
    SavedCell saved(Cell cell, Questionnaire questionnaire, String language) {
        return new SavedCell(
                cell.path(),
                cell.version(),
                cell.raw(),
                Entry.value(cell.answer()),
                Entry.missingCode(cell.answer()),
                Entry.problem(cell.answer()),
                texts.of(questionnaire.typeAt(cell.path()), cell.answer(), language),
                cell.authorName(),
                cell.source(),
                cell.at());
    }

    /** A conflict with the stored value as it stands now. */
    Conflict conflict(OpenConflict open, Cell stored, Questionnaire questionnaire, String language) {
        Conflict.Kept mine = new Conflict.Kept(
                open.raw(),
                Entry.value(open.answer()),
                Entry.missingCode(open.answer()),
                texts.of(questionnaire.typeAt(open.path()), open.answer(), language),
                open.author(),
                open.authorName(),
                open.at());
        Conflict.Kept theirs = new Conflict.Kept(
                stored.raw(),
                Entry.value(stored.answer()),
                Entry.missingCode(stored.answer()),
                texts.of(questionnaire.typeAt(open.path()), stored.answer(), language),
                stored.author(),
                stored.authorName(),
                stored.at());
        return new Conflict(open.id(), open.path(), mine, theirs, stored.version());
    }

    private Conflict conflict(OpenConflict open, Draft draft, Questionnaire questionnaire) {
        return conflict(
                open,
                draft.cells().get(open.path()),
                questionnaire,
                draft.author().language());
    }

    private SavedCell saved(CellPath path, Draft draft, Questionnaire questionnaire) {
        Cell cell = draft.cells().get(path);
        if (cell == null) {
            // Cleared before anybody answered: nothing is stored, and the version stays 0.
            cell = new Cell(
                    path,
                    "",
                    Optional.empty(),
                    0,
                    0,
                    draft.author().memberId(),
                    draft.author().name(),
                    Source.TYPED,
                    draft.now());
        }
        return saved(cell, questionnaire, draft.author().language());
    }

    private static boolean mayRead(Save save, String question) {
        return save.questionnaire()
                .question(question)
                .filter(q -> save.rights().mayRead(q.basics().section()))
                .isPresent();
    }

    private static Set<String> questions(Assessment now, Assessment then, boolean whole, Predicate<String> visible) {
        Set<String> shown = new TreeSet<>(now.evaluation().visible());
        if (!whole) {
            shown.removeAll(then.evaluation().visible());
        }
        shown.removeIf(visible.negate());
        return shown;
    }

    private static Set<String> hidden(Save save, boolean whole, Predicate<String> visible) {
        if (!whole) {
            return questions(save.before(), save.after(), false, visible);
        }
        Set<String> hidden = new TreeSet<>();
        save.questionnaire().questions().forEach(question -> hidden.add(question.id()));
        hidden.removeAll(save.after().evaluation().visible());
        hidden.removeIf(visible.negate());
        return hidden;
    }

    private static List<RaisedCheck> raised(Save save, boolean whole, Predicate<String> visible) {
        Collection<RaisedCheck> known =
                whole ? Set.of() : new HashSet<>(save.before().checks());
        return save.after().checks().stream()
                .filter(check -> !known.contains(check))
                .filter(check -> visible.test(check.raised().question()))
                .toList();
    }

    private static List<ClearedCheck> cleared(Save save, Predicate<String> visible) {
        Set<ClearedCheck> still = new HashSet<>();
        save.after().checks().forEach(check -> still.add(name(check.raised())));
        return save.before().checks().stream()
                .map(check -> name(check.raised()))
                .filter(check -> !still.contains(check))
                .filter(check -> visible.test(check.path().question()))
                .distinct()
                .toList();
    }

    private static ClearedCheck name(Raised raised) {
        return new ClearedCheck(raised.check(), raised.path());
    }

    private List<SavedCell> others(Save save, Draft draft, Predicate<String> visible) {
        List<SavedCell> others = new ArrayList<>();
        for (Cell cell : draft.cells().values()) {
            boolean unseen = cell.seq() > save.mutation().seenSeq() && cell.seq() <= save.known();
            if (unseen
                    && !cell.author().equals(draft.author().memberId())
                    && !draft.touched().contains(cell.path())
                    && visible.test(cell.path().question())) {
                others.add(saved(cell, save.questionnaire(), draft.author().language()));
            }
        }
        return others;
    }

    private static List<RowChange> otherRows(Save save, Draft draft, Predicate<String> visible) {
        return draft.rows().values().stream()
                .flatMap(List::stream)
                .filter(row -> row.seq() > save.mutation().seenSeq() && row.seq() <= save.known())
                .filter(row -> !row.author().equals(draft.author().memberId()))
                .filter(row -> visible.test(row.question()))
                .map(RosterRow::change)
                .toList();
    }
}
