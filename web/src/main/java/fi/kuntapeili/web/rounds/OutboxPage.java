package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.message.PostedMail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Mails with how far they have come.
 *
 * @param delivers whether mail leaves at all; when not, the links of mails are shown here instead
 * @param earlier number of the page with older mails, and {@code later} with newer ones; negative when there is none
 */
@CheckedTemplate(basePath = "rounds")
record OutboxPage(List<Line> mails, List<StateCount> states, String chosen, boolean delivers, int later, int earlier)
        implements TemplateInstance {

    /**
     * @param stateKey key of the text for the state of delivery, and the tone of its pill
     * @param enclosureKey key of the text that names the file that goes with it; empty without one
     */
    record Line(PostedMail mail, String stateKey, String tone, String enclosureKey) {}

    record StateCount(String id, String key, long count) {}
}
