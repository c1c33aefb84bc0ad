package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.questionnaire.SectionProgress;
import fi.kuntapeili.web.page.Link;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * One section with its questions.
 *
 * @param writable whether the reader may change anything in it now
 * @param obstacle key of the text why nobody may, or null
 * @param seq the newest change of the response that the page shows
 * @param mutation id under which the form is saved without JavaScript
 * @param lastSaved time of the newest change of the response, or null
 * @param next where the button leads
 * @param facts what the register says
 */
@CheckedTemplate(basePath = "answering")
record SectionPage(
        ResponsePlace place,
        SectionHead section,
        List<QuestionView> questions,
        List<Link> problems,
        boolean writable,
        String obstacle,
        long seq,
        String mutation,
        String lastSaved,
        NextStep next,
        SectionProgress progress,
        List<String> who,
        List<Fact> facts,
        List<String> sources)
        implements TemplateInstance {

    /** @param number its place in the questionnaire, from 1 */
    public record SectionHead(String id, int number, String title) {}

    /**
     * @param id value of the button, which the form sends without JavaScript
     * @param href where it leads with it
     */
    public record NextStep(String id, String href, String text) {}

    /** Something that the register or a published statistic says of the organisation. */
    public record Fact(String label, String value) {}
}
