package fi.kuntapeili.benchmark.attack;

import fi.kuntapeili.benchmark.attack.AttackedWorld.Column;
import fi.kuntapeili.benchmark.disclosure.Admission;
import fi.kuntapeili.benchmark.disclosure.CandidateGroup;
import fi.kuntapeili.benchmark.disclosure.Contribution;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosureControl;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.GroupTier;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.Vintage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the engine publishes of a world: at the freeze, in a report, after corrections, and of groups picked by hand. */
final class AttackedRelease {
    private static final DisclosurePolicy POLICY = AttackedWorld.POLICY;

    private final AttackedWorld world;
    private final Map<Column, Map<String, Disclosure<Released>>> cells = new LinkedHashMap<>();

    AttackedRelease(AttackedWorld world) {
        this.world = world;
        DisclosureControl control = new DisclosureControl(POLICY, world.groups);
        world.columns.forEach(column -> cells.put(column, control.release(column.request())));
    }

    private static PublicSurface surface(
            AttackedWorld world, List<CandidateGroup> groups, Map<Column, Map<String, Disclosure<Released>>> cells) {
        return new PublicSurface(
                PublicRules.of(POLICY),
                AttackedWorld.publicly(groups),
                cells.keySet().stream().map(Column::indicator).toList(),
                List.of(world.adviser),
                cells.entrySet().stream()
                        .map(column -> column.getKey().released(column.getValue()))
                        .toList());
    }

    /** Everything that somebody reads who is signed in. */
    PublicSurface surface() {
        return surface(world, world.groups, cells);
    }

    /** What stands in a report: no network and no neighbours. */
    PublicSurface report() {
        Set<GroupTier> told = Set.of(GroupTier.ALL, GroupTier.ATTRIBUTE, GroupTier.CROSSING);
        List<CandidateGroup> groups = world.groups.stream()
                .filter(group -> told.contains(group.tier()))
                .toList();
        Map<Column, Map<String, Disclosure<Released>>> reported = new LinkedHashMap<>();
        cells.forEach((column, byGroup) -> {
            Map<String, Disclosure<Released>> kept = new LinkedHashMap<>();
            groups.forEach(group -> kept.put(group.id(), byGroup.get(group.id())));
            reported.put(column, kept);
        });
        return surface(world, groups, reported);
    }

    /**
     * What is read after answers were corrected, came late or were withdrawn: figures that may be replaced are.
     *
     * @param later by indicator the column as it is then; others stay
     */
    Reading.Change after(Map<String, Column> later) {
        DisclosureControl control = new DisclosureControl(POLICY, world.groups);
        Map<Column, Map<String, Disclosure<Released>>> again = new LinkedHashMap<>();
        Map<String, BitSet> changed = new HashMap<>();
        cells.forEach((column, byGroup) -> {
            Column now = later.getOrDefault(column.indicator().id(), column);
            Map<String, Disclosure<Released>> shown = new LinkedHashMap<>(byGroup);
            if (now != column) {
                Map<String, Released> figures = new HashMap<>();
                byGroup.forEach((group, cell) -> cell.figure().ifPresent(figure -> figures.put(group, figure)));
                control.releaseLater(List.of(new Vintage(column.request(), figures)), now.request())
                        .forEach((group, figure) -> shown.put(group, Disclosure.shown(figure)));
                changed.put(column.indicator().id(), changed(column, now));
            }
            again.put(now, shown);
        });
        return new Reading.Change(surface(), surface(world, world.groups, again), changed);
    }

    private static BitSet changed(Column column, Column now) {
        BitSet changed = new BitSet();
        column.answers().stream()
                .filter(answer -> !now.answers().contains(answer))
                .forEach(answer -> changed.set(answer.unit()));
        now.answers().stream()
                .filter(answer -> !column.answers().contains(answer))
                .forEach(answer -> changed.set(answer.unit()));
        return changed;
    }

    /** Lets groups be picked by hand, as many as the policy allows, and released beside what is shown. */
    final class Picker implements Reading.GroupPicker {
        private final List<CandidateGroup> groups = new ArrayList<>(world.groups);
        private final Map<Column, Map<String, Disclosure<Released>>> shown = new LinkedHashMap<>();
        private final Map<Integer, Integer> picked = new HashMap<>();
        private final List<Contribution> answered;
        private int refused;

        /** @param indicators those of which figures are released for picked groups */
        Picker(Set<String> indicators) {
            cells.forEach((column, byGroup) -> {
                if (indicators.contains(column.indicator().id())) {
                    shown.put(column, new LinkedHashMap<>(byGroup));
                }
            });
            answered = world.columns.get(0).answers().stream()
                    .map(answer -> Contribution.yesNo(answer.unit(), true).answeredThrough(answer.protectionUnit()))
                    .toList();
        }

        @Override
        public boolean pick(int organisation, BitSet members) {
            DisclosurePolicy.OwnSelections limits = POLICY.ownSelections();
            boolean allowed = picked.getOrDefault(organisation, 0) < limits.perOrganisation()
                    && groups.size() - world.groups.size() < limits.perSnapshot();
            if (!allowed
                    || !(new DisclosureControl(POLICY, groups).admission(members, answered)
                            instanceof Admission.Admitted)) {
                refused++;
                return false;
            }
            picked.merge(organisation, 1, Integer::sum);
            groups.add(new CandidateGroup(organisation + " " + groups.size(), GroupTier.OWN_SELECTION, members));
            DisclosureControl control = new DisclosureControl(POLICY, groups);
            shown.forEach((column, byGroup) -> byGroup.put(
                    groups.get(groups.size() - 1).id(), control.releaseLast(column.request(), Map.copyOf(byGroup))));
            return true;
        }

        @Override
        public PublicSurface read() {
            return surface(world, groups, shown);
        }

        int admitted() {
            return groups.size() - world.groups.size();
        }

        int refused() {
            return refused;
        }
    }
}
