package fi.kuntapeili.benchmark.attack;

import fi.kuntapeili.benchmark.disclosure.CandidateGroup;
import fi.kuntapeili.benchmark.disclosure.Contribution;
import fi.kuntapeili.benchmark.disclosure.DisclosureControl;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.DisclosureRequest;
import fi.kuntapeili.benchmark.disclosure.GroupTier;
import fi.kuntapeili.benchmark.disclosure.Measure;
import fi.kuntapeili.benchmark.disclosure.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A few amounts and groups, released by the engine. */
final class SmallWorld {
    private final List<Contribution> answers = new ArrayList<>();
    private final Map<Integer, Known> known = new HashMap<>();
    private final List<CandidateGroup> groups = new ArrayList<>();

    SmallWorld(double... amounts) {
        for (int unit = 0; unit < amounts.length; unit++) {
            answers.add(Contribution.number(unit, amounts[unit]));
            known.put(unit, Known.amount(amounts[unit]));
        }
    }

    /** The units from one number up to another, that one not included. */
    SmallWorld group(String id, int from, int to) {
        BitSet units = new BitSet();
        units.set(from, to);
        groups.add(new CandidateGroup(id, id.equals("all") ? GroupTier.ALL : GroupTier.NETWORK, units));
        return this;
    }

    /** The standard policy with another p and another rounding. */
    DisclosurePolicy policy(int percent, BigDecimal relative) {
        DisclosurePolicy standard = DisclosurePolicy.standard();
        return new DisclosurePolicy(
                standard.minOthers(),
                standard.tailMin(),
                percent,
                standard.safetyZone(),
                standard.quantileType(),
                List.of(new DisclosurePolicy.Rounding(0, relative)),
                standard.shareParts(),
                standard.ownSelections());
    }

    /** One attack on what the engine releases under the policy, judged by the standard one. */
    AttackReport.Result run(int attack, DisclosurePolicy policy) {
        BitSet respondents = new BitSet();
        respondents.set(0, answers.size());
        PublicIndicator indicator = new PublicIndicator(
                "amount",
                new PublicIndicator.Amounts(0, Double.POSITIVE_INFINITY, null),
                "amount",
                Map.of(),
                respondents,
                Map.of());
        Measure measure = Measure.numericWithMean(Scale.openEnded());
        ReleasedCells cells = new ReleasedCells(
                "amount",
                measure,
                List.of(),
                new DisclosureControl(policy, groups).release(DisclosureRequest.of(measure, answers)));
        PublicRules standard = PublicRules.of(DisclosurePolicy.standard());
        PublicRules rules = new PublicRules(
                standard.minContributors(),
                standard.tailMin(),
                standard.pPercent(),
                PublicRules.of(policy).rounding(),
                standard.pickedMinimum(),
                standard.perOrganisation(),
                standard.perSnapshot(),
                standard.exposure());
        return AttackSuite.run(
                attack,
                Reading.of(new PublicSurface(
                        rules, AttackedWorld.publicly(groups), List.of(indicator), List.of(), List.of(cells))),
                new Truth(Map.of("amount", known), Map.of(), List.of()));
    }
}
