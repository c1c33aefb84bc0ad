package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.text.LocalizedText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A questionnaire as it will be asked, in one of its languages.
 *
 * @param shown the language of the questions
 * @param reviewed whether the texts of that language have been reviewed
 */
@CheckedTemplate(basePath = "rounds")
record QuestionnairePage(
        QuestionnaireRepository.Published published,
        Questionnaire questionnaire,
        String shown,
        boolean reviewed,
        List<Choice> languages,
        List<SectionView> sections)
        implements TemplateInstance {

    /** @param name of the language, in the reader's language */
    record Choice(String code, String name, boolean chosen) {}

    record SectionView(String id, String title, int minutes, List<QuestionView> questions) {}

    /**
     * @param kindKey and {@code seesKey}: keys of the texts for the kind and for who sees the answer
     * @param options words of options, rows, columns or parts, in order
     * @param condition the rule by which it is asked; blank when it always is
     */
    record QuestionView(
            String id,
            String text,
            String help,
            String kindKey,
            String seesKey,
            boolean core,
            List<String> options,
            String condition) {}

    /** The text in the language of the questions; blank when there is none. */
    static String in(String language, LocalizedText text) {
        return text == null ? "" : text.in(language);
    }
}
