package fi.kuntapeili.benchmark.attack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs every attack that needs nothing but what was read, and lets an oracle judge what they conclude. Attackers get
 * public facts, published figures and their own answers; the rest of the truth they never see.
 */
public final class AttackSuite {
    private static final List<Attack> ATTACKS = List.of(
            new SmallGroups(),
            new OwnShareOfMean(),
            new SecondLargest(),
            new PairDifferences(),
            new GroupAlgebra(),
            new Complements(),
            new MeanProgram(),
            new ShareProgram(),
            new QuantileProgram(),
            new SmallGroupEnumeration(),
            new SeveralDenominators(),
            new UnanimousGroup(),
            new WeightedShares(),
            new PickedGroups(),
            new NeighbourWalk(),
            new Resubmission(),
            new Watching(),
            new StatusOracle(),
            new OpenPadding(),
            new AdviserTotals(),
            new UnionOfSources(),
            new ParameterProbe());

    private static final List<String> NOT_RUN = List.of(
            "A16 drafts are edited and positions reread: needs the running application",
            "A19 one figure in every format: needs the running application",
            "A20 sizes, tags, orders and times of answers to requests: needs the running application",
            "A24 what belongs to others is asked for: needs the running application");

    private AttackSuite() {}

    public static AttackReport run(PublicSurface surface, Truth truth) {
        return run(Reading.of(surface), truth);
    }

    public static AttackReport run(Reading reading, Truth truth) {
        return new AttackReport(
                ATTACKS.stream().map(attack -> judged(attack, reading, truth)).toList(), NOT_RUN);
    }

    /** Numbers of the attacks that are run here, in their order. */
    public static List<Integer> numbers() {
        return ATTACKS.stream().map(Attack::number).toList();
    }

    /** A single attack by its number, for a run that is done step by step. */
    public static AttackReport.Result run(int number, Reading reading, Truth truth) {
        return ATTACKS.stream()
                .filter(attack -> attack.number() == number)
                .map(attack -> judged(attack, reading, truth))
                .findFirst()
                .orElseThrow();
    }

    private static AttackReport.Result judged(Attack attack, Reading reading, Truth truth) {
        Attack.Attempt attempt = attack.on(reading, truth);
        Set<Finding> findings = new LinkedHashSet<>();
        long mistaken = 0;
        for (Deduction deduction : attempt.deductions()) {
            Truth.Verdict verdict = truth.judge(deduction, reading.surface().rules());
            if (verdict instanceof Truth.Verdict.Broken broken) {
                findings.add(new Finding(
                        attack.number(), deduction.indicator(), broken.about(), broken.harm(), deduction.how()));
            } else if (verdict instanceof Truth.Verdict.Mistaken) {
                mistaken++;
            }
        }
        return new AttackReport.Result(
                attack.number(), attack.title(), attempt.count(), List.copyOf(findings), mistaken);
    }
}
