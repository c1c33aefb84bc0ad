package fi.kuntapeili.survey.synthetic;

import fi.kuntapeili.survey.expression.ScoredCode;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.ChoiceCell;
import fi.kuntapeili.survey.questionnaire.Column;
import fi.kuntapeili.survey.questionnaire.NumberCell;
import fi.kuntapeili.survey.questionnaire.Option;
import fi.kuntapeili.survey.questionnaire.Roster;
import fi.kuntapeili.survey.questionnaire.TextCell;
import fi.kuntapeili.survey.questionnaire.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes the rows of one roster. Rows of the round before stay; amounts are divided so that they add up to their totals. */
final class RosterGenerator {

    private static final double PLAIN_ROWS = 2;
    private static final int MOST_TRIES = 20;

    private final Roster roster;
    private final SyntheticProfile profile;
    private final SyntheticProfile.Roster said;
    private final CellGenerator generator;
    private final Map<String, Object> known;
    private final AnswerSet before;
    private final long seed;
    private final String organisation;

    private final List<String> ids = new ArrayList<>();
    private final Map<CellPath, Answer> cells = new LinkedHashMap<>();
    private final Set<Value> taken = new HashSet<>();

    RosterGenerator(
            Roster roster,
            SyntheticProfile profile,
            CellGenerator generator,
            Map<String, Object> known,
            AnswerSet before,
            long seed,
            String organisation) {
        this.roster = roster;
        this.profile = profile;
        this.said = profile.rosters().getOrDefault(roster.id(), SyntheticProfile.Roster.NOTHING_SAID);
        this.generator = generator;
        this.known = known;
        this.before = before;
        this.seed = seed;
        this.organisation = organisation;
    }

    List<String> ids() {
        return ids;
    }

    Map<CellPath, Answer> cells() {
        return cells;
    }

    void make() {
        List<String> earlier = before.rows(roster.id());
        double rows = CellGenerator.number(said.rows(), known).orElse(PLAIN_ROWS);
        double drawn = rows + 0.7 * dice("rows").normal();
        int count = (int) Math.max(Math.max(roster.minRows(), 1), Math.min(roster.maxRows(), Math.round(drawn)));
        for (int i = 0; i < Math.max(count, earlier.size()); i++) {
            ids.add(i < earlier.size() ? earlier.get(i) : newId(i));
        }
        for (int i = 0; i < ids.size(); i++) {
            row(i);
        }
        said.splits().forEach(this::split);
    }

    /** The same row has the same id on every machine. */
    private String newId(int index) {
        String name = seed + "/" + organisation + "/" + roster.id() + "/" + index;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void row(int index) {
        Map<String, Object> seen = new HashMap<>(known);
        roster.columns().forEach(column -> seen.put(column.id(), null));
        for (Column column : inOrder()) {
            CellPath path = CellPath.cell(roster.id(), ids.get(index), column.id());
            value(index, column, path, seen).ifPresent(value -> {
                cells.put(path, new Answer.Given(value));
                seen.put(column.id(), column.type().bind(value));
            });
        }
    }

    /** The column without repetition first: the others follow from it. */
    private List<Column> inOrder() {
        List<Column> ordered = new ArrayList<>(roster.columns());
        ordered.sort((a, b) -> Boolean.compare(isUnique(b), isUnique(a)));
        return ordered;
    }

    private boolean isUnique(Column column) {
        return said.unique().filter(column.id()::equals).isPresent();
    }

    private Optional<Value> value(int index, Column column, CellPath path, Map<String, Object> seen) {
        Optional<Value> fixed = fixed(index, column.id(), column.type());
        if (fixed.isPresent()) {
            taken.add(fixed.get());
            return fixed;
        }
        if (column.type() instanceof TextCell text && !text.many()) {
            return before.value(path).or(() -> name(index, text.maxLength(), seen));
        }
        SyntheticProfile.Cell cell = profile.cell(roster.id() + "." + column.id());
        Optional<Value> value = generator.make(column.type(), cell, seen, before.value(path), dice(path.toString()));
        for (int i = 0;
                i < MOST_TRIES
                        && isUnique(column)
                        && value.filter(taken::contains).isPresent();
                i++) {
            value = generator.make(column.type(), cell, seen, Optional.empty(), dice(path + "/" + i));
        }
        if (isUnique(column)) {
            value.ifPresent(taken::add);
        }
        return value;
    }

    private Optional<Value> fixed(int index, String column, CellType type) {
        Optional<String> text = Optional.empty();
        if (index == 0) {
            text = Optional.ofNullable(said.first().get(column));
        } else if (index == 1 && said.second().containsKey(column)) {
            text = Optional.ofNullable(said.second().get(column).evaluate(known))
                    .map(Object::toString);
        }
        return text.flatMap(type::readCanonical)
                .filter(Answer.Given.class::isInstance)
                .map(answer -> ((Answer.Given) answer).value())
                .filter(value -> !taken.contains(value));
    }

    /** Named after the option chosen in the column without repetition, or else numbered; never after anybody real. */
    private Optional<Value> name(int index, int longest, Map<String, Object> seen) {
        Optional<String> label = said.unique()
                .flatMap(unique -> roster.columns().stream()
                        .filter(column -> column.id().equals(unique))
                        .findFirst())
                .filter(column -> column.type() instanceof ChoiceCell)
                .flatMap(column -> ((ChoiceCell) column.type())
                        .options().stream()
                                .filter(option -> said.unique()
                                        .map(unique -> option.code().equals(code(seen.get(unique))))
                                        .orElse(false))
                                .map(Option::label)
                                .findFirst())
                .map(text -> text.in(profile.language()) + " ");
        String name = label.orElse("") + (char) ('A' + index % 26);
        return Optional.of(new Value.Text(name.substring(0, Math.min(longest, name.length()))));
    }

    private static String code(Object bound) {
        return bound instanceof ScoredCode scored ? scored.code() : String.valueOf(bound);
    }

    private void split(SyntheticProfile.Split split) {
        Optional<Column> column = roster.columns().stream()
                .filter(each -> each.id().equals(split.column()) && each.type() instanceof NumberCell)
                .findFirst();
        Optional<Double> total = CellGenerator.number(Optional.of(split.total()), known);
        if (column.isEmpty() || total.isEmpty()) {
            return;
        }
        List<CellPath> paths = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (String id : ids) {
            if (split.where().isEmpty() || split.where().get().holds(seen(id))) {
                CellPath path = CellPath.cell(roster.id(), id, split.column());
                paths.add(path);
                weights.add(StrictMath.exp(dice(path + " share").normal()));
            }
        }
        if (paths.isEmpty()) {
            return;
        }
        int decimals = ((NumberCell) column.get().type()).decimals();
        long units = Math.round(total.get() * StrictMath.pow(10, decimals));
        List<Long> shares = WholeShares.of(weights, units);
        for (int i = 0; i < paths.size(); i++) {
            BigDecimal share = BigDecimal.valueOf(shares.get(i), decimals);
            cells.put(paths.get(i), new Answer.Given(new Value.Number(share)));
        }
    }

    private Map<String, Object> seen(String id) {
        Map<String, Object> seen = new HashMap<>(known);
        for (Column column : roster.columns()) {
            Answer answer = cells.get(CellPath.cell(roster.id(), id, column.id()));
            seen.put(
                    column.id(),
                    answer instanceof Answer.Given given ? column.type().bind(given.value()) : null);
        }
        return seen;
    }

    private Dice dice(String name) {
        return Dice.of(seed, organisation, name);
    }
}
