package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.pack.CsvTable;
import fi.kuntapeili.survey.pack.KnownOrganisations;
import fi.kuntapeili.survey.pack.PackReading;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.Bindings;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import fi.kuntapeili.survey.round.PackRound;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** {@code answers.csv}: one cell a row. Rows of rosters are numbered, {@code q[#1].col}. */
final class AnswersFile {

    private static final String FILE = "answers.csv";
    private static final String MISSING = "!";

    private final PackReading reading;
    private final PackAnswers answers;

    private record Key(String round, OrganisationCode organisation) {}

    private static final class Collected {
        final Map<CellPath, Answer> cells = new TreeMap<>();
        final Map<String, Set<String>> rows = new LinkedHashMap<>();
    }

    AnswersFile(PackReading reading, PackAnswers answers) {
        this.reading = reading;
        this.answers = answers;
    }

    /** Responses by round; rows that cannot be read are noted. */
    Map<String, List<LoadAnswers.Loaded>> read() {
        Map<Key, Collected> collected = new LinkedHashMap<>();
        reading.csv(FILE)
                .filter(table -> table.hasColumns(List.of("round", "code", "path", "value"), reading))
                .ifPresent(table -> table.rows().forEach(row -> read(row, collected)));
        Map<String, List<LoadAnswers.Loaded>> byRound = new LinkedHashMap<>();
        collected.forEach((key, found) -> byRound.computeIfAbsent(key.round(), unseen -> new ArrayList<>())
                .add(loaded(key, found)));
        return byRound;
    }

    private void read(CsvTable.Row row, Map<Key, Collected> collected) {
        Optional<PackRound.All> rounds = reading.kept(PackRound.All.class);
        Optional<PackRound> round = rounds.flatMap(all -> all.find(row.get("round")));
        if (!rounds.map(all -> all.named().contains(row.get("round"))).orElse(false)) {
            reading.problem(row.problem("round", "pack_round_unknown", row.get("round")));
        }
        Optional<OrganisationCode> code = KnownOrganisations.code(row, "code", reading);
        Optional<CellPath> path = CellPath.parse(row.get("path"));
        if (path.isEmpty()) {
            reading.problem(row.problem("path", "pack_path_form", row.get("path")));
        }
        if (round.isPresent() && code.isPresent() && path.isPresent()) {
            Collected found =
                    collected.computeIfAbsent(new Key(row.get("round"), code.get()), unseen -> new Collected());
            cell(row, round.get(), code.get(), path.get(), found);
        }
    }

    private void cell(CsvTable.Row row, PackRound round, OrganisationCode code, CellPath written, Collected found) {
        CellPath path = placed(round, code, written, found);
        Optional<Question> question = round.questionnaire().question(path.question());
        Optional<CellType> type = question.flatMap(q -> q.typeAt(path));
        String value = row.get("value");
        if (value.startsWith(MISSING)) {
            Optional<MissingCode> missing = MissingCode.of(value.substring(1));
            if (question.isEmpty() || missing.isEmpty() || !question.get().takesMissing(path)) {
                reading.problem(row.problem("value", "pack_missing_not_offered", value));
            } else {
                put(row, path, new Answer.Missing(missing.get()), found);
            }
        } else if (type.isEmpty()) {
            reading.problem(row.problem("path", "pack_path_unknown", row.get("path")));
        } else {
            Optional<Answer> answer = type.get().readCanonical(value);
            if (answer.isPresent() && answer.get() instanceof Answer.Unreadable) {
                reading.problem(row.problem("value", "pack_answer_unreadable", value));
            }
            answer.ifPresent(read -> put(row, path, read, found));
        }
    }

    private void put(CsvTable.Row row, CellPath path, Answer answer, Collected found) {
        if (found.cells.put(path, answer) != null) {
            reading.problem(row.problem("path", "pack_value_twice", row.get("path")));
        }
    }

    /** A numbered roster row gets the same id at every load. */
    private static CellPath placed(PackRound round, OrganisationCode code, CellPath path, Collected found) {
        if (path.row() == null || !path.row().startsWith("#")) {
            return path;
        }
        String name = round.id() + "/" + code + "/" + path.question() + "/" + path.row();
        String id =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        found.rows
                .computeIfAbsent(path.question(), unseen -> new LinkedHashSet<>())
                .add(id);
        return CellPath.cell(path.question(), id, path.column());
    }

    private LoadAnswers.Loaded loaded(Key key, Collected found) {
        PackRound round = reading.kept(PackRound.All.class)
                .flatMap(all -> all.find(key.round()))
                .orElseThrow();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        found.rows.forEach((question, ids) -> rows.put(question, List.copyOf(ids)));
        AnswerSet given = new AnswerSet(found.cells, rows);
        Surroundings surroundings = answers.surroundings(round).getOrDefault(key.organisation(), Surroundings.NONE);
        return new LoadAnswers.Loaded(
                key.organisation(),
                given,
                AnswersPart.stateIn(round.state()),
                answers.form(round, key.organisation()),
                Bindings.of(round.questionnaire(), given, surroundings).visible());
    }
}
