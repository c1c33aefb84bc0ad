package fi.kuntapeili.survey.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one question, and the columns and options inside it. */
final class QuestionReader {

    private static final int SHORT_TEXT = 200;
    private static final int LONG_TEXT = 4_000;
    private static final int MAX_ROWS = 200;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private QuestionReader() {}

    static Optional<Question> read(DefinitionNode node) {
        Basics basics = basics(node);
        String kind = node.text("kind");
        return switch (kind) {
            case "single" -> Optional.of(new SingleChoice(basics, new ChoiceCell(options(node))));
            case "multi" -> Optional.of(new MultipleChoice(basics, new ChoicesCell(options(node))));
            case "yesno" -> Optional.of(new YesNo(basics, new ChoiceCell(options(node))));
            case "likert" -> Optional.of(new Likert(basics, scale(node)));
            case "integer", "decimal", "money", "percent", "fte" ->
                Optional.of(new NumberQuestion(basics, kind, number(node, kind)));
            case "text" -> Optional.of(new TextQuestion(basics, text(node, false)));
            case "longtext" -> Optional.of(new TextQuestion(basics, text(node, true)));
            case "matrix" -> Optional.of(new Matrix(basics, rows(node, "rows"), columns(node)));
            case "roster" ->
                Optional.of(new Roster(basics, columns(node), node.integer("min", 0), node.integer("max", MAX_ROWS)));
            case "composition" ->
                Optional.of(new Composition(
                        basics, rows(node, "parts"), node.number("sum", HUNDRED), number(node, "percent")));
            default -> {
                node.problem("kind", "is not a kind of question: " + kind);
                yield Optional.empty();
            }
        };
    }

    private static Basics basics(DefinitionNode node) {
        Wording wording = new Wording(
                node.localized("text"),
                node.optionalLocalized("help").orElse(null),
                node.optionalLocalized("includes").orElse(null),
                node.optionalLocalized("excludes").orElse(null),
                node.optionalLocalized("example").orElse(null));
        return new Basics(
                node.text("id"),
                node.text("section"),
                node.flag("core"),
                node.flag("optional"),
                node.choice("confidentiality", Confidentiality.class, Confidentiality.NEVER),
                wording,
                missing(node),
                node.expression("visibleIf"),
                edits(node),
                node.choice("prefill", Prefill.class, Prefill.NONE),
                node.texts("feeds"));
    }

    private static List<MissingCode> missing(DefinitionNode node) {
        List<MissingCode> codes = new ArrayList<>();
        for (String code : node.texts("missing")) {
            MissingCode.of(code).ifPresentOrElse(codes::add, () -> node.problem("missing", "unknown code " + code));
        }
        return codes;
    }

    private static List<Edit> edits(DefinitionNode node) {
        List<Edit> edits = new ArrayList<>();
        for (DefinitionNode edit : node.list("edits", "edit")) {
            if (!edit.has("violatedIf")) {
                edit.problem("violatedIf", "is missing");
            }
            edit.expression("violatedIf")
                    .ifPresent(rule -> edits.add(new Edit(
                            edit.text("id"),
                            edit.choice("tier", Tier.class, Tier.HARD),
                            rule,
                            edit.localized("message"))));
        }
        return edits;
    }

    private static List<Option> options(DefinitionNode node) {
        List<Option> options = node.list("options", "option").stream()
                .map(o ->
                        new Option(o.text("code"), o.localized("label"), o.number("score", null), o.flag("exclusive")))
                .toList();
        unique(node, "options", options.stream().map(Option::code).toList());
        return options;
    }

    private static List<Row> rows(DefinitionNode node, String field) {
        List<Row> rows = node.list(field, "row").stream()
                .map(r -> new Row(r.text("code"), r.localized("label")))
                .toList();
        unique(node, field, rows.stream().map(Row::code).toList());
        return rows;
    }

    private static List<Column> columns(DefinitionNode node) {
        List<Column> columns = new ArrayList<>();
        for (DefinitionNode column : node.list("columns", "column")) {
            String kind = column.text("kind");
            cell(column, kind)
                    .ifPresent(type -> columns.add(new Column(
                            column.text("id"), kind, column.localized("label"), column.flag("optional"), type)));
        }
        unique(node, "columns", columns.stream().map(Column::id).toList());
        return columns;
    }

    private static Optional<CellType> cell(DefinitionNode column, String kind) {
        return switch (kind) {
            case "single", "yesno" -> Optional.of(new ChoiceCell(options(column)));
            case "multi" -> Optional.of(new ChoicesCell(options(column)));
            case "likert" -> Optional.of(scale(column));
            case "integer", "decimal", "money", "percent", "fte" -> Optional.of(number(column, kind));
            case "text" -> Optional.of(text(column, false));
            case "longtext" -> Optional.of(text(column, true));
            default -> {
                column.problem("kind", "is not a kind of column: " + kind);
                yield Optional.empty();
            }
        };
    }

    private static ScaleCell scale(DefinitionNode node) {
        DefinitionNode ends = node.inner("scaleEnds");
        return new ScaleCell(new ScaleEnds(ends.localized("low"), ends.localized("high")));
    }

    private static NumberCell number(DefinitionNode node, String kind) {
        boolean percent = kind.equals("percent");
        int decimals = node.integer("decimals", kind.equals("decimal") || kind.equals("fte") ? 1 : 0);
        return new NumberCell(
                node.text("unit", null),
                node.number("min", percent ? BigDecimal.ZERO : null),
                node.number("max", percent ? HUNDRED : null),
                decimals);
    }

    private static TextCell text(DefinitionNode node, boolean many) {
        return new TextCell(node.integer("maxLength", many ? LONG_TEXT : SHORT_TEXT), many);
    }

    private static void unique(DefinitionNode node, String field, List<String> codes) {
        if (codes.isEmpty()) {
            node.problem(field, "is missing");
        }
        Set<String> seen = new HashSet<>();
        codes.stream().filter(code -> !seen.add(code)).forEach(code -> node.problem(field, "has " + code + " twice"));
    }
}
