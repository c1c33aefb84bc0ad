package fi.kuntapeili.web.publishing;

import fi.kuntapeili.benchmark.release.SummaryState;
import fi.kuntapeili.survey.round.Round;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The frozen rounds and how far their summary reports are. */
@CheckedTemplate(basePath = "publishing")
record PublishingPage(List<Row> rows) implements TemplateInstance {

    /**
     * @param state empty while nobody has written a word
     * @param isPublic whether everyone can read it today
     */
    record Row(Round round, Optional<SummaryState> state, boolean isPublic) {

        public String stateKey() {
            return "publishing_state_"
                    + state.map(s -> s.name().toLowerCase(Locale.ROOT)).orElse("none");
        }

        public String tone() {
            return state.map(SummaryTone::of).orElse("neutral");
        }
    }
}
