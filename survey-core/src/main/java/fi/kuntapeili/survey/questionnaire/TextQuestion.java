package fi.kuntapeili.survey.questionnaire;

/** Free text, on one line or several. */
public record TextQuestion(Basics basics, TextCell cell) implements ScalarQuestion {

    @Override
    public String kind() {
        return cell.many() ? "longtext" : "text";
    }
}
