package fi.kuntapeili.web.answering;

import fi.kuntapeili.web.page.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the task list shows of a response.
 *
 * @param asked questions that need an answer, in the sections that the reader may see
 * @param minutesLeft estimate for what is not answered; 0 when nothing is left
 * @param next where to go on; null when nothing may be changed
 * @param obstacle key of the text why nothing may be changed, or null
 * @param receipt address of the newest receipt that the reader may see, or null
 * @param returned null unless staff sent the response back
 */
public record Overview(
        int asked,
        int answered,
        int minutesLeft,
        Link next,
        String obstacle,
        String receipt,
        ReturnView returned,
        boolean core,
        List<SectionRow> sections,
        LocalDate closes,
        long daysLeft,
        boolean takesAnswers,
        List<PersonView> people,
        int openCount,
        int peerCount,
        int neverCount,
        boolean mayInvite,
        boolean mayExport) {

    public Overview {
        sections = List.copyOf(sections);
        people = List.copyOf(people);
    }

    /**
     * @param who names of those to whom the section was given
     * @param state of {@link fi.kuntapeili.survey.questionnaire.SectionProgress.State}, in lower case
     */
    public record SectionRow(
            String id,
            int number,
            String title,
            int minutes,
            boolean readable,
            int asked,
            int answered,
            int problems,
            String state,
            List<String> who) {

        public String tone() {
            return switch (state) {
                case "complete" -> "done";
                case "in_progress" -> "progress";
                case "has_issues" -> "attention";
                default -> "neutral";
            };
        }
    }

    /** @param sections titles of the sections given; none for all of them */
    public record PersonView(String name, String role, List<String> sections) {}

    /**
     * A response that staff sent back.
     *
     * @param message null when nothing was said
     * @param open the places that may be changed; none when everything may
     */
    public record ReturnView(String message, String by, Instant at, List<Link> open, boolean mayReopen) {}
}
