package fi.kuntapeili.survey.questionnaire;

import java.util.List;
import java.util.Optional;

/** A question with one cell. */
public sealed interface ScalarQuestion extends Question
        permits SingleChoice, MultipleChoice, YesNo, Likert, NumberQuestion, TextQuestion {

    CellType cell();

    @Override
    default Optional<CellType> typeAt(CellPath path) {
        return path.equals(CellPath.of(id())) ? Optional.of(cell()) : Optional.empty();
    }

    @Override
    default boolean takesMissing(CellPath path) {
        return path.equals(CellPath.of(id())) && !basics().missing().isEmpty();
    }

    @Override
    default List<CellPath> cells(AnswerSet answers) {
        return List.of(CellPath.of(id()));
    }

    @Override
    default List<CellPath> gaps(AnswerSet answers) {
        return answers.at(CellPath.of(id())).isPresent() ? List.of() : List.of(CellPath.of(id()));
    }

    @Override
    default Object bind(AnswerSet answers) {
        return answers.value(CellPath.of(id())).map(cell()::bind).orElse(null);
    }
}
