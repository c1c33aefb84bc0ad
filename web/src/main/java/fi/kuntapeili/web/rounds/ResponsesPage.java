package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.response.ResponseOverview;
import fi.kuntapeili.survey.round.Round;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The organisations asked in a round and where their responses are.
 *
 * @param filter what the list is narrowed to
 * @param groupName name of the group that the list is narrowed to; blank when it is not
 * @param asked how many there are without the filter
 * @param acceptable how many submitted responses could be accepted at once
 */
@CheckedTemplate(basePath = "rounds")
record ResponsesPage(
        Round round,
        List<ResponseOverview.Row> rows,
        ResponseFilter filter,
        String groupName,
        List<State> states,
        int asked,
        int acceptable)
        implements TemplateInstance {

    /** A state to choose; {@code key} of its text. */
    record State(String id, String key, boolean chosen) {}
}
