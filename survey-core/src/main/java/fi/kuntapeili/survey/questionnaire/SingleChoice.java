package fi.kuntapeili.survey.questionnaire;

/** One of several options. */
public record SingleChoice(Basics basics, ChoiceCell cell) implements ScalarQuestion {

    @Override
    public String kind() {
        return "single";
    }
}
