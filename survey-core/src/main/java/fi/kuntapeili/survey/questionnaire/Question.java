package fi.kuntapeili.survey.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * One question of a kind. A kind decides which cells it has, which of them must be filled, and how formulas see the answer.
 */
public sealed interface Question permits ScalarQuestion, Matrix, Roster, Composition {

    Basics basics();

    /** The kind's name in packs, such as {@code single} or {@code roster}. */
    String kind();

    /** The type of the cell at a path of this question; empty when the question has no such cell. */
    Optional<CellType> typeAt(CellPath path);

    /** Whether a missing code may be given at the path. */
    boolean takesMissing(CellPath path);

    /** The cells that exist with these answers, in the order they are shown. */
    List<CellPath> cells(AnswerSet answers);

    /** The cells that need a value or a missing code and have neither. */
    List<CellPath> gaps(AnswerSet answers);

    /** What is impossible about the answer as a whole, beyond single cells. */
    default List<Message> problems(AnswerSet answers) {
        return List.of();
    }

    /** The answer as formulas see it; null when missing. */
    Object bind(AnswerSet answers);

    default String id() {
        return basics().id();
    }

    /** The missing code given for the whole question, if one is. */
    default Optional<MissingCode> missing(AnswerSet answers) {
        return answers.missing(CellPath.of(id()));
    }
}
