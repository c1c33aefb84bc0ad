package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.indicator.QuestionSet;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.text.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What sets of questions are called in the reader's language. */
@ApplicationScoped
class SetNames {

    @Inject
    RoundRepository rounds;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    CurrentLanguage language;

    @Inject
    Texts texts;

    @Transactional
    String of(String round, QuestionSet set) {
        String in = language.language();
        if (set.kind() == QuestionSet.Kind.ELEMENT) {
            return texts.get(in, "compare_element_" + set.id());
        }
        Questionnaire questionnaire = questionnaires.get(rounds.findById(round).questionnaire());
        return questionnaire
                .section(set.id())
                .map(section -> section.title().in(in))
                .orElse(set.id());
    }
}
