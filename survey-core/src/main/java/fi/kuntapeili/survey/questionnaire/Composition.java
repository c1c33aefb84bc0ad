package fi.kuntapeili.survey.questionnaire;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parts that together make a given sum. A missing code stands for the whole; formulas see a context by part. */
public record Composition(Basics basics, List<Row> parts, BigDecimal sum, NumberCell cell) implements Question {

    public Composition {
        parts = List.copyOf(parts);
    }

    @Override
    public String kind() {
        return "composition";
    }

    @Override
    public Optional<CellType> typeAt(CellPath path) {
        return cells(AnswerSet.EMPTY).contains(path) ? Optional.of(cell) : Optional.empty();
    }

    @Override
    public boolean takesMissing(CellPath path) {
        return !basics().missing().isEmpty() && path.equals(CellPath.of(id()));
    }

    @Override
    public List<CellPath> cells(AnswerSet answers) {
        return parts.stream().map(part -> CellPath.part(id(), part.code())).toList();
    }

    @Override
    public List<CellPath> gaps(AnswerSet answers) {
        List<CellPath> empty = cells(answers).stream()
                .filter(path -> answers.at(path).isEmpty())
                .toList();
        boolean nothing = empty.size() == parts.size();
        if (nothing) {
            return missing(answers).isPresent() ? List.of() : List.of(CellPath.of(id()));
        }
        return empty;
    }

    @Override
    public List<Message> problems(AnswerSet answers) {
        List<BigDecimal> given = cells(answers).stream()
                .flatMap(path -> answers.value(path).stream())
                .map(value -> ((Value.Number) value).number())
                .toList();
        BigDecimal total = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (given.size() == parts.size() && total.compareTo(sum) != 0) {
            return List.of(Message.of("check_sum", sum, total));
        }
        return !given.isEmpty() && missing(answers).isPresent()
                ? List.of(Message.of("check_parts_and_missing"))
                : List.of();
    }

    @Override
    public Object bind(AnswerSet answers) {
        Map<String, Object> byPart = new LinkedHashMap<>();
        for (Row part : parts) {
            byPart.put(
                    part.code(),
                    answers.value(CellPath.part(id(), part.code()))
                            .map(cell::bind)
                            .orElse(null));
        }
        return byPart;
    }
}
