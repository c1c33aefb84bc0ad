package fi.kuntapeili.survey.questionnaire;

/** Yes, no or planned. */
public record YesNo(Basics basics, ChoiceCell cell) implements ScalarQuestion {

    @Override
    public String kind() {
        return "yesno";
    }
}
