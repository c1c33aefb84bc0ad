package fi.kuntapeili.web.attack;

import fi.kuntapeili.benchmark.release.AttackOutcome;
import fi.kuntapeili.benchmark.release.AttackRun;
import fi.kuntapeili.survey.round.Round;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * What was tried against a round and what was found.
 *
 * @param newest run, if there was one
 * @param lines one for each attack there is, tried or not
 * @param staff whether the reader has the other pages of the round as well
 */
@CheckedTemplate(basePath = "attack")
record AttackPage(Round round, Optional<Newest> newest, List<Line> lines, boolean staff) implements TemplateInstance {

    /**
     * @param current whether it is against the figures as they are released now
     * @param attacks how many attacks a run tries
     */
    record Newest(AttackRun run, boolean current, long attacks) {

        /** Key of the product's text for what became of it. */
        public String stateKey() {
            return switch (run.state()) {
                case QUEUED -> "attack_state_queued";
                case RUNNING -> "attack_state_running";
                case DONE -> run.holds() ? "attack_state_held" : "attack_state_found";
                case FAILED -> "attack_state_failed";
            };
        }

        /** How the state is coloured. */
        public String tone() {
            return switch (run.state()) {
                case QUEUED, RUNNING -> "progress";
                case DONE -> run.holds() ? "done" : "error";
                case FAILED -> "attention";
            };
        }
    }

    /** @param outcome empty while it has not been tried; {@code elsewhere}: it is tried in the tests of every version */
    record Line(int attack, Optional<Outcome> outcome, boolean elsewhere) {

        public String titleKey() {
            return "attack_" + attack;
        }
    }

    /** @param found with the name of the indicator in the language of the reader */
    record Outcome(AttackOutcome tried, List<Found> found) {}

    record Found(String harmKey, String indicator, String how) {}
}
