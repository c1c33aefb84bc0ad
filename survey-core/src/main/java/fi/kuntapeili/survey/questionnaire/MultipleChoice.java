package fi.kuntapeili.survey.questionnaire;

/** Any of several options; an exclusive option stands alone. */
public record MultipleChoice(Basics basics, ChoicesCell cell) implements ScalarQuestion {

    @Override
    public String kind() {
        return "multi";
    }
}
