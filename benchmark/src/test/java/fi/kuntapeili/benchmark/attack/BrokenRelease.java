package fi.kuntapeili.benchmark.attack;

import fi.kuntapeili.benchmark.attack.AttackedWorld.Column;
import fi.kuntapeili.benchmark.disclosure.CandidateGroup;
import fi.kuntapeili.benchmark.disclosure.Contribution;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosureControl;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.DisclosureRequest;
import fi.kuntapeili.benchmark.disclosure.Released;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Releases in which a rule does not hold, so that attackers can show that they notice. */
final class BrokenRelease {
    private final AttackedWorld world;

    BrokenRelease(AttackedWorld world) {
        this.world = world;
    }

    private DisclosureControl control(List<CandidateGroup> groups) {
        return new DisclosureControl(AttackedWorld.POLICY, groups);
    }

    /** The groups that the engine shows for the column. */
    List<CandidateGroup> shown(Column column) {
        Map<String, Disclosure<Released>> cells = control(world.groups).release(AttackedWorld.request(column));
        return world.groups.stream()
                .filter(group -> cells.get(group.id()).isShown())
                .toList();
    }

    /** Each group as if there were no other. */
    ReleasedCells eachAlone(Column column, DisclosurePolicy policy, List<CandidateGroup> groups) {
        Map<String, Disclosure<Released>> cells = new LinkedHashMap<>();
        DisclosureRequest request = AttackedWorld.request(column);
        for (CandidateGroup group : groups) {
            cells.putAll(new DisclosureControl(policy, List.of(group)).release(request));
        }
        return AttackedWorld.cells(column, cells);
    }

    /** Groups that differ enough from each one before, in the order in which they were declared; nothing else is asked. */
    List<CandidateGroup> distinct(Column column) {
        BitSet closed = column.indicator().protectedUnits();
        List<CandidateGroup> admitted = new ArrayList<>();
        List<CandidateGroup> order = new ArrayList<>(world.groups);
        order.sort(Comparator.comparing(CandidateGroup::tier));
        PublicSurface counter = world.surface(PublicRules.of(AttackedWorld.POLICY), List.of());
        for (CandidateGroup group : order) {
            BitSet members = Sets.both(closed, group.units());
            boolean apart = admitted.stream()
                    .map(other -> Sets.difference(members, Sets.both(closed, other.units())))
                    .allMatch(difference -> difference.isEmpty() || counter.contributors(difference) >= 6);
            if (apart && counter.contributors(members) >= 6) {
                admitted.add(group);
            }
        }
        return admitted;
    }

    /** The column with other circumstances than everybody knows: nobody open, or nobody advised. */
    static Column pretending(Column column, boolean open, boolean advised) {
        return new Column(
                column.indicator(),
                column.measure(),
                column.categories(),
                column.answers().stream()
                        .map(answer -> answer.visibleByName(open && answer.open())
                                .answeredThrough(advised ? answer.protectionUnit() : ""))
                        .toList());
    }

    /** The figure of these answers in each group, worked out plainly; rounded to so many digits. */
    static FigureSource plainly(Column column, List<CandidateGroup> groups, String statistic, int digits) {
        return () -> groups.stream()
                .map(group -> new PublicFigure(
                        column.indicator().id(),
                        group.id(),
                        statistic,
                        "",
                        new BigDecimal(figure(amounts(column, group), statistic))
                                .round(new MathContext(digits, RoundingMode.HALF_UP))
                                .toPlainString(),
                        "RELEASED"))
                .collect(Collectors.toList());
    }

    static double[] amounts(Column column, CandidateGroup group) {
        return column.answers().stream()
                .filter(answer -> group.units().get(answer.unit()))
                .mapToDouble(answer -> ((Contribution.Given.Amount) answer.given()).value())
                .sorted()
                .toArray();
    }

    private static double figure(double[] sorted, String statistic) {
        return switch (statistic) {
            case "mean" -> Arrays.stream(sorted).average().orElseThrow();
            case "min" -> sorted[0];
            default -> {
                double rank =
                        (sorted.length - 1) * PublicRules.percentOf(statistic).orElseThrow() / 100.0;
                int low = (int) Math.floor(rank);
                int high = (int) Math.ceil(rank);
                yield sorted[low] + (rank - low) * (sorted[high] - sorted[low]);
            }
        };
    }

    /** The first category as a percentage with one decimal, of members or of the people who live there. */
    static FigureSource percentages(Column column, List<CandidateGroup> groups, boolean weighted) {
        return () -> groups.stream()
                .map(group -> percentage(column, group, weighted))
                .toList();
    }

    private static PublicFigure percentage(Column column, CandidateGroup group, boolean weighted) {
        double chosen = 0;
        double total = 0;
        for (Contribution answer : column.answers()) {
            if (group.units().get(answer.unit())) {
                Set<Integer> options = ((Contribution.Given.Chosen) answer.given()).options();
                double weight = weighted
                        ? column.indicator().denominators().get(answer.unit()).doubleValue()
                        : 1;
                total += weight;
                chosen += options.contains(0) ? weight : 0;
            }
        }
        return new PublicFigure(
                column.indicator().id(),
                group.id(),
                weighted ? "weighted_share" : "share",
                column.categories().get(0),
                new BigDecimal(100 * chosen / total).setScale(1, RoundingMode.HALF_UP) + " %",
                "RELEASED");
    }

    /** The same cells with a status of the engine's own. */
    static FigureSource tellingWhy(ReleasedCells cells) {
        return () -> cells.figures().stream()
                .map(figure -> figure.status().equals("CONFIDENTIAL")
                        ? new PublicFigure(
                                figure.indicator(),
                                figure.group(),
                                figure.statistic(),
                                figure.category(),
                                null,
                                "DOMINANCE")
                        : figure)
                .toList();
    }

    /** One answer of the column changed to another amount. */
    static Column corrected(Column column, int unit, double amount) {
        return new Column(
                column.indicator(),
                column.measure(),
                column.categories(),
                column.answers().stream()
                        .map(answer -> answer.unit() == unit
                                ? new Contribution(
                                        unit,
                                        new Contribution.Given.Amount(amount),
                                        answer.open(),
                                        answer.protectionUnit())
                                : answer)
                        .toList());
    }

    static Map<String, BitSet> changed(Column column, int unit) {
        return new HashMap<>(Map.of(column.indicator().id(), Sets.of(unit)));
    }
}
