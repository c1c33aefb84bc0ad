package fi.kuntapeili.survey.questionnaire;

/** A rating from 1 to 5 between two named ends. */
public record Likert(Basics basics, ScaleCell cell) implements ScalarQuestion {

    @Override
    public String kind() {
        return "likert";
    }
}
