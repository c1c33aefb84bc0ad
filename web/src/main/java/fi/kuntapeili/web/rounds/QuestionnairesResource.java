package fi.kuntapeili.web.rounds;

import com.ibm.icu.util.ULocale;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.expression.Expression;
import fi.kuntapeili.survey.questionnaire.Basics;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.ChoiceCell;
import fi.kuntapeili.survey.questionnaire.ChoicesCell;
import fi.kuntapeili.survey.questionnaire.Column;
import fi.kuntapeili.survey.questionnaire.Composition;
import fi.kuntapeili.survey.questionnaire.Matrix;
import fi.kuntapeili.survey.questionnaire.Option;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository.Published;
import fi.kuntapeili.survey.questionnaire.Roster;
import fi.kuntapeili.survey.questionnaire.Row;
import fi.kuntapeili.survey.questionnaire.Section;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.text.Locality;
import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.rounds.QuestionnairePage.Choice;
import fi.kuntapeili.web.rounds.QuestionnairePage.QuestionView;
import fi.kuntapeili.web.rounds.QuestionnairePage.SectionView;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** Published questionnaires, and how each of them reads in every language. */
@Path("/staff/questionnaires")
@Produces(Html.UTF_8)
public class QuestionnairesResource {

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    RoundRepository rounds;

    @Inject
    Locality locality;

    @Inject
    CurrentLanguage language;

    @GET
    @Allowed(Action.QUESTIONNAIRES)
    public TemplateInstance list() {
        return new QuestionnairesPage(questionnaires.published().stream()
                .map(published -> {
                    Questionnaire questionnaire = questionnaires.get(published.version());
                    return new QuestionnairesPage.Line(
                            published,
                            questionnaire.sections().size(),
                            questionnaire.questions().size(),
                            rounds.newestFirst().stream()
                                    .filter(round -> round.questionnaire().equals(published.version()))
                                    .toList());
                })
                .toList());
    }

    /**
     * @param version the newest when it is not given
     * @param in the language of the questions; the reader's when it is not given
     */
    @GET
    @Path("{id}")
    @Allowed(Action.QUESTIONNAIRES)
    public TemplateInstance show(String id, @RestQuery Optional<String> version, @RestQuery Optional<String> in) {
        Published published = questionnaires.published().stream()
                .filter(each -> each.version().id().equals(id))
                .filter(each -> version.map(each.version().version()::equals).orElse(true))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Questionnaire questionnaire = questionnaires.get(published.version());
        String shown = in.filter(locality.languages()::contains).orElse(language.language());
        ULocale reader = new ULocale(language.language());
        return new QuestionnairePage(
                published,
                questionnaire,
                shown,
                !questionnaire.review().containsKey(shown),
                locality.languages().stream()
                        .map(code -> new Choice(
                                code, ULocale.getDisplayLanguage(code, reader.getName()), code.equals(shown)))
                        .toList(),
                questionnaire.sections().stream()
                        .map(section -> section(questionnaire, section, shown))
                        .toList());
    }

    private static SectionView section(Questionnaire questionnaire, Section section, String shown) {
        return new SectionView(
                section.id(),
                section.title().in(shown),
                section.minutes(),
                questionnaire.questions(section).stream()
                        .map(question -> question(question, shown))
                        .toList());
    }

    private static QuestionView question(Question question, String shown) {
        Basics basics = question.basics();
        return new QuestionView(
                question.id(),
                basics.wording().text().in(shown),
                QuestionnairePage.in(shown, basics.wording().help()),
                "questionnaire_kind_" + question.kind(),
                "review_sees_" + basics.confidentiality().name().toLowerCase(Locale.ROOT),
                basics.core(),
                parts(question).map(text -> text.in(shown)).toList(),
                basics.visibleIf().map(Expression::text).orElse(""));
    }

    private static Stream<LocalizedText> parts(Question question) {
        if (question instanceof Matrix matrix) {
            return Stream.concat(
                    matrix.rows().stream().map(Row::label),
                    matrix.columns().stream().map(Column::label));
        }
        if (question instanceof Roster roster) {
            return roster.columns().stream().map(Column::label);
        }
        if (question instanceof Composition composition) {
            return composition.parts().stream().map(Row::label);
        }
        return question.typeAt(CellPath.of(question.id())).stream().flatMap(type -> {
            if (type instanceof ChoiceCell choice) {
                return choice.options().stream().map(Option::label);
            }
            return type instanceof ChoicesCell choices
                    ? choices.options().stream().map(Option::label)
                    : Stream.empty();
        });
    }
}
