package fi.kuntapeili.web.answering;

import java.time.Instant;
import java.util.List;

/**
 * One question as a page draws it, in the reader's language.
 *
 * @param number its place in the section, from 1
 * @param audience who sees the answer: {@code open}, {@code peer} or {@code never}
 * @param hidden not asked with the answers as they are
 * @param writable whether the reader may change it now; else {@code answer} is shown
 * @param help null where there is none, as are {@code includes}, {@code excludes} and {@code example}
 * @param previous null when the previous round has nothing to show
 */
public record QuestionView(
        String id,
        int number,
        String kind,
        String audience,
        boolean optional,
        boolean hidden,
        boolean writable,
        String text,
        String help,
        String includes,
        String excludes,
        String example,
        FieldView field,
        List<AnswerLine> answer,
        PreviousView previous,
        List<CheckView> checks,
        List<ConflictView> conflicts,
        List<RemovedRowView> removed) {

    public QuestionView {
        answer = List.copyOf(answer);
        checks = List.copyOf(checks);
        conflicts = List.copyOf(conflicts);
        removed = List.copyOf(removed);
    }

    /** Whether there is more to read about what is counted. */
    public boolean hasDetails() {
        return includes != null || excludes != null || example != null;
    }

    /** Whether the field is a group of controls, named by a legend, rather than one control with a label. */
    public boolean group() {
        return !(field instanceof CellView.NumberView || field instanceof CellView.TextView);
    }

    /** Rows of the previous round are offered before the rows themselves. */
    public boolean previousFirst() {
        return previous != null
                && field instanceof RosterField
                && !previous.rows().isEmpty();
    }

    /** A number has the previous value beside it; most fields have the previous answer under them. */
    public boolean previousLast() {
        return previous != null && !previousFirst() && !(field instanceof CellView.NumberView);
    }

    /** Whether a check that blocks submitting, or a conflict, speaks of it. */
    public boolean marked() {
        return !conflicts.isEmpty() || checks.stream().anyMatch(CheckView::blocks);
    }

    /** Changes when anything said about the question changes. */
    public String checksMark() {
        return Integer.toHexString(List.of(checks, conflicts, writable).hashCode());
    }

    /** Ids of what describes the field, for assistive technology. */
    public String describedBy() {
        return (help == null ? "" : "help-" + id + " ") + "audience-" + id + " checks-" + id;
    }

    /**
     * A line of the answer in words.
     *
     * @param label null when the answer is the whole question's
     * @param words null when nothing is answered
     */
    public record AnswerLine(String label, String words) {}

    /**
     * A failed check.
     *
     * @param tier {@code format}, {@code hard}, {@code explain}, {@code soft} or {@code info}
     * @param standing {@code open}, {@code explained}, {@code stale} or {@code seen}
     * @param target id of the control it speaks of
     * @param explanation what was said about it; blank when nothing
     * @param explainedBy who said it, or null
     */
    public record CheckView(
            String id,
            String tier,
            String standing,
            boolean blocks,
            String target,
            String message,
            String explanation,
            String explainedBy) {}

    /**
     * Two values for one cell.
     *
     * @param label the cell inside its question, or null for the question itself
     */
    public record ConflictView(String id, String target, String label, KeptView mine, KeptView theirs, long base) {}

    /** One of two values that contradict. */
    public record KeptView(String words, String name, Instant at) {}

    /** A roster row that can be brought back. */
    public record RemovedRowView(String question, String row, String title) {}

    /**
     * What the previous round has.
     *
     * @param use {@code reference}, {@code confirm} or {@code suggest}
     * @param lines the previous answer in words
     * @param same whether the answer is the same now
     * @param paths cells that one click takes over, separated by spaces
     * @param rows roster rows that can be taken over one by one
     */
    public record PreviousView(
            String use, int year, List<AnswerLine> lines, boolean same, String paths, List<PreviousRow> rows) {
        public PreviousView {
            lines = List.copyOf(lines);
            rows = List.copyOf(rows);
        }

        /** Whether it fits beside the field; longer answers open on request. */
        public boolean brief() {
            return lines.size() == 1
                    && lines.get(0).words() != null
                    && lines.get(0).words().length() <= 60;
        }
    }

    /** A roster row of the previous round. */
    public record PreviousRow(String row, String title, List<AnswerLine> lines) {}
}
