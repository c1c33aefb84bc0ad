package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.response.ResponseOverview;
import fi.kuntapeili.survey.round.Round;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The organisations asked in a round and where their responses are.
 *
 * @param found how many the filter lets through, of which {@code rows} is one page
 * @param filter what the list is narrowed to
 * @param groupName name of the group that the list is narrowed to; blank when it is not
 * @param asked how many there are without the filter
 * @param acceptable how many submitted responses could be accepted at once
 * @param before number of the page before, and {@code after} of the one after; negative when there is none
 */
@CheckedTemplate(basePath = "rounds")
record ResponsesPage(
        Round round,
        List<ResponseOverview.Row> rows,
        int found,
        ResponseFilter filter,
        String groupName,
        List<State> states,
        int asked,
        int acceptable,
        int before,
        int after)
        implements TemplateInstance {

    /** A state to choose; {@code key} of its text. */
    record State(String id, String key, boolean chosen) {}
}
