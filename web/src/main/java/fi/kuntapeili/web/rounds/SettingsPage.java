package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.web.page.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a round that is there or, when {@code round} is empty, of one to be created.
 *
 * @param fixed whether the round has opened, so that only names and the public day can change
 * @param earlier rounds that can be the previous one
 */
@CheckedTemplate(basePath = "rounds")
record SettingsPage(
        Optional<Round> round,
        RoundForm form,
        List<Problem> problems,
        boolean fixed,
        List<NameField> names,
        List<QuestionnaireRepository.Published> questionnaires,
        List<Round> earlier,
        List<ReferenceStatistic> statistics)
        implements TemplateInstance {

    /** @param label the name of the language, in the reader's language */
    record NameField(String language, String label, String value) {

        public String field() {
            return "name-" + language;
        }
    }

    /** Names are asked for together, so one missing name is said at each that is missing. */
    Optional<String> nameProblem(NameField field) {
        return field.value().isBlank() ? problemAt("name") : Optional.empty();
    }

    boolean chosen(QuestionnaireRepository.Published published) {
        return (published.version().id() + "/" + published.version().version()).equals(form.questionnaire());
    }

    /** What is wrong with a field; empty when nothing is. */
    Optional<String> problemAt(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .findFirst();
    }

    LocalizedText name() {
        return round.map(Round::name).orElseThrow();
    }
}
