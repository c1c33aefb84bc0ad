package fi.kuntapeili.benchmark.attack;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was tried and what was found.
 *
 * @param attacks in the order of their numbers
 * @param notRun attacks that need the running application, each with why
 */
public record AttackReport(List<Result> attacks, List<String> notRun) {

    /**
     * @param tried how many things were tried; zero if there was nothing that this attack needs
     * @param mistaken how many deductions were not so: above zero means that the attacker misreads what is published
     */
    public record Result(int number, String title, long tried, List<Finding> findings, long mistaken) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    public AttackReport {
        attacks = List.copyOf(attacks);
        notRun = List.copyOf(notRun);
    }

    /** Everything that was found; a release waits until there is nothing. */
    public List<Finding> findings() {
        return attacks.stream().flatMap(result -> result.findings().stream()).toList();
    }

    public Result of(int number) {
        return attacks.stream()
                .filter(result -> result.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** Whether no attack found anything, and none misread what it read. */
    public boolean holds() {
        return findings().isEmpty() && attacks.stream().allMatch(result -> result.mistaken() == 0);
    }

    /** A line for each attack. */
    public String summary() {
        return attacks.stream()
                .map(result -> "A" + result.number() + " " + result.title() + ": tried " + result.tried() + ", found "
                        + result.findings().size()
                        + (result.mistaken() == 0 ? "" : ", misread " + result.mistaken()))
                .collect(Collectors.joining("\n"));
    }
}
