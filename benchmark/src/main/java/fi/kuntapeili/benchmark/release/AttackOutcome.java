package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.attack.AttackReport;
import fi.kuntapeili.benchmark.attack.Finding;
import fi.kuntapeili.benchmark.snapshot.AttackedSnapshot;
import java.util.List;

/**
 * What came of one attack in a run. It names questions and kinds of conclusions, never an answer, nor whose it is.
 *
 * @param attack its number
 * @param tried how many things were tried; zero where the round has nothing that the attack needs
 * @param misread how many conclusions were not so: the attacker misunderstands what is published
 * @param millis how long it took
 */
public record AttackOutcome(int attack, long tried, long misread, long millis, List<Found> found) {

    /** Findings beyond so many say nothing new to whoever has to mend the rules. */
    private static final int MOST = 50;

    /**
     * @param indicator id of the indicator, with the part of a composition; empty when it is about none
     * @param harm code of what was concluded
     * @param how from what it was concluded: published figures and groups
     */
    public record Found(String indicator, String harm, String how) {

        static Found of(Finding finding) {
            return new Found(
                    AttackedSnapshot.indicator(finding.indicator()),
                    finding.harm().name(),
                    finding.how());
        }

        /** Key of the product's text for what was concluded. */
        public String harmKey() {
            return "attack_harm_" + harm.toLowerCase(java.util.Locale.ROOT);
        }
    }

    public AttackOutcome {
        found = List.copyOf(found);
    }

    static AttackOutcome of(AttackReport.Result result, long millis) {
        return new AttackOutcome(
                result.number(),
                result.tried(),
                result.mistaken(),
                millis,
                result.findings().stream().map(Found::of).distinct().limit(MOST).toList());
    }

    /** Key of the product's text that says what the attack tries. */
    public String titleKey() {
        return "attack_" + attack;
    }

    public boolean succeeded() {
        return !found.isEmpty() || misread > 0;
    }
}
