package fi.kuntapeili.survey.synthetic;

import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.FormLength;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes answers to a questionnaire: what is asked is answered or said to be missing, what is hidden stays empty, and no
 * check that keeps from submitting is raised. With the same seed, organisation and surroundings it makes the same answers;
 * with the answers of the round before it makes ones that resemble them. Safe from many threads.
 */
public final class GenerateAnswers {

    private final Questionnaire questionnaire;
    private final SyntheticProfile profile;
    private final long seed;
    private final List<Question> inOrder;

    public GenerateAnswers(Questionnaire questionnaire, SyntheticProfile profile, long seed) {
        this.questionnaire = questionnaire;
        this.profile = profile;
        this.seed = seed;
        Set<Question> ordered = new LinkedHashSet<>();
        questionnaire.questions().forEach(question -> place(question, ordered, new LinkedHashSet<>()));
        this.inOrder = List.copyOf(ordered);
    }

    /** @param visible ids of the questions that are asked */
    public record Made(AnswerSet answers, Set<String> visible) {}

    /**
     * The answers of one organisation.
     *
     * @param before answers of the round before; empty when there are none
     */
    public Made of(String organisation, Surroundings surroundings, AnswerSet before, FormLength form) {
        OneResponse response = new OneResponse(questionnaire, profile, seed, organisation, surroundings, before);
        boolean everything = form == FormLength.FULL
                || Dice.of(seed, organisation, "beyond core").happens(profile.beyondCore());
        inOrder.stream()
                .filter(question -> everything || question.basics().core())
                .forEach(response::answer);
        return response.repaired();
    }

    /** What an answer is made from comes before it, else the questionnaire's order. */
    private void place(Question question, Set<Question> ordered, Set<String> above) {
        if (ordered.contains(question) || !above.add(question.id())) {
            return;
        }
        for (String name : ProfileReads.of(question, profile)) {
            questionnaire.question(name).ifPresent(read -> place(read, ordered, above));
        }
        ordered.add(question);
    }
}
