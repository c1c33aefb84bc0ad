package fi.kuntapeili.survey.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the block {@code case} of a questionnaire and checks it against the questions. */
final class CaseOutlineReader {

    private static final String BLOCK = "case";

    private CaseOutlineReader() {}

    static Optional<CaseOutline> read(DefinitionNode file, List<Question> questions) {
        if (!file.has(BLOCK)) {
            return Optional.empty();
        }
        DefinitionNode block = file.inner(BLOCK);
        Map<String, Question> byId = questions.stream()
                .collect(Collectors.toMap(Question::id, Function.identity(), (first, again) -> first));
        List<CaseOutline.Part> parts = new ArrayList<>();
        for (DefinitionNode node : block.list("parts", "part")) {
            String question = node.text("question");
            if (!(byId.get(question) instanceof TextQuestion)) {
                node.problem("question", "names " + question + ", which is not a text question");
            }
            parts.add(new CaseOutline.Part(question, node.localized("heading")));
        }
        if (parts.isEmpty()) {
            block.problem("parts", "is missing");
        }
        String consent = block.text("consent");
        if (!(byId.get(consent) instanceof SingleChoice choice)) {
            block.problem("consent", "names " + consent + ", which is not a question with one of several options");
            return Optional.empty();
        }
        Set<String> options = choice.cell().options().stream().map(Option::code).collect(Collectors.toSet());
        return Optional.of(
                new CaseOutline(parts, consent, codes(block, "named", options), codes(block, "anonymous", options)));
    }

    private static Set<String> codes(DefinitionNode block, String field, Set<String> options) {
        Set<String> codes = new LinkedHashSet<>(block.texts(field));
        codes.stream()
                .filter(code -> !options.contains(code))
                .forEach(code -> block.problem(field, "names " + code + ", which is not an option"));
        return codes;
    }
}
