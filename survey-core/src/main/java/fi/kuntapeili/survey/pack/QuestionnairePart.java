package fi.kuntapeili.survey.pack;

import fi.kuntapeili.survey.expression.Expression;
import fi.kuntapeili.survey.questionnaire.DefinitionProblem;
import fi.kuntapeili.survey.questionnaire.Edit;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireReader;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code questionnaire.yaml}, and further versions as {@code questionnaire-<name>.yaml}. */
@ApplicationScoped
class QuestionnairePart implements PackPart {

    private static final Pattern FILE = Pattern.compile("questionnaire(-[A-Za-z0-9._-]+)?\\.yaml");

    @Inject
    QuestionnaireRepository questionnaires;

    @Override
    public Order order() {
        return Order.QUESTIONNAIRE;
    }

    @Override
    public Optional<Change> read(PackReading reading) {
        Map<Questionnaire, String> definitions = new LinkedHashMap<>();
        for (String file : reading.folder().names()) {
            if (FILE.matcher(file).matches()) {
                reading.yamlText(file)
                        .ifPresent(text -> read(file, text, reading).ifPresent(q -> definitions.put(q, text)));
            }
        }
        if (definitions.isEmpty()) {
            return Optional.empty();
        }
        reading.keep(KnownQuestionnaires.class, new KnownQuestionnaires(List.copyOf(definitions.keySet())));
        return Optional.of(() -> definitions.forEach(questionnaires::publish));
    }

    private Optional<Questionnaire> read(String file, String text, PackReading reading) {
        KnownNames names = new KnownNames(reading);
        QuestionnaireReader.Reading read = QuestionnaireReader.read(
                text, reading.pack().languages(), questionnaire -> unknownNames(questionnaire, names));
        read.problems().forEach(p -> reading.definitionProblem(file, text, p.where(), p.reason()));
        read.questionnaire()
                .filter(q -> questionnaires.differsFromPublished(q, text))
                .ifPresent(q -> {
                    reading.problem(
                            PackProblem.of(file, 0, "version", "pack_questionnaire_published", q.id(), q.version()));
                });
        return read.questionnaire();
    }

    private static List<DefinitionProblem> unknownNames(Questionnaire questionnaire, KnownNames names) {
        List<DefinitionProblem> problems = new ArrayList<>();
        rules(questionnaire)
                .forEach((where, rule) -> names.unknownIn(rule)
                        .forEach(name ->
                                problems.add(new DefinitionProblem(where, "reads " + name + ", which is not known"))));
        return problems;
    }

    private static Map<String, Expression> rules(Questionnaire questionnaire) {
        Map<String, Expression> rules = new LinkedHashMap<>();
        for (Question question : questionnaire.questions()) {
            String where = "question " + question.id() + ", ";
            question.basics().visibleIf().ifPresent(rule -> rules.put(where + "visibleIf", rule));
            for (Edit edit : question.basics().edits()) {
                rules.put(where + "edit " + edit.id() + ", violatedIf", edit.violatedIf());
            }
        }
        return rules;
    }
}
