package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.round.Round;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * One round at a glance.
 *
 * @param percent share of those asked who have handed in, whole per cent, rounded down
 * @param covered share in per cent of the size statistic that those who handed in stand for; empty without such a statistic
 * @param sizeName the name of the size statistic
 * @param awaiting responses handed in and not yet accepted
 * @param daysLeft to the last day, today included; empty when the round takes no new answers
 */
@CheckedTemplate(basePath = "rounds")
record MonitorPage(
        Round round,
        long asked,
        long handedIn,
        long percent,
        Optional<Integer> covered,
        Optional<String> sizeName,
        long inProgress,
        long awaiting,
        long notStarted,
        Optional<Long> daysLeft,
        List<Step> steps,
        List<RoundChange> changes,
        Dimension dimension,
        List<Dimension> dimensions,
        DotMap map)
        implements TemplateInstance {

    /** Something to do next. */
    record Step(String href, String title, String text) {}

    /**
     * A way of dividing the organisations asked.
     *
     * @param groups empty for the dimensions that are only offered
     */
    record Dimension(String id, String name, List<Group> groups) {}

    record Group(String id, String name, long asked, long handedIn) {

        /** Whole per cent, rounded down, so that 100 means everyone. */
        public long percent() {
            return asked == 0 ? 0 : handedIn * 100 / asked;
        }
    }
}
