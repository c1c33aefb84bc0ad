package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.attack.Known;
import fi.kuntapeili.benchmark.attack.PublicFigure;
import fi.kuntapeili.benchmark.attack.PublicGroup;
import fi.kuntapeili.benchmark.attack.PublicIndicator;
import fi.kuntapeili.benchmark.attack.PublicRules;
import fi.kuntapeili.benchmark.attack.ReleasedCells;
import fi.kuntapeili.benchmark.attack.Truth;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.Measure;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.Scale;
import fi.kuntapeili.benchmark.disclosure.Statistic;
import fi.kuntapeili.benchmark.indicator.Category;
import fi.kuntapeili.benchmark.indicator.GroupMean;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Opens stored snapshots to the attack suite. */
@ApplicationScoped
public class AttackableSnapshots {

    @Inject
    SnapshotStore snapshots;

    @Inject
    OwnSelectionStore selections;

    @Inject
    Vintages vintages;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    MeanWaivers waivers;

    @Transactional
    public AttackedSnapshot of(SnapshotHeader header) {
        Snapshot snapshot = snapshots.snapshot(header);
        List<BitSet> advised = advised(snapshot, snapshots.protectionUnits(header));
        Set<FigureColumn> corrected = snapshots.corrected(header);
        Map<String, Map<Integer, Known>> answers = new LinkedHashMap<>();
        Map<String, Set<Integer>> byName = new HashMap<>();
        List<PublicIndicator> indicators = new ArrayList<>();
        List<AttackMemory.Time> times = new ArrayList<>();
        for (SnapshotHeader vintage : snapshots.vintages(header.round())) {
            if (vintage.vintage() > header.vintage()) {
                break;
            }
            boolean newest = vintage.vintage() == header.vintage();
            String name = newest ? "" : AttackMemory.at(vintage.vintage());
            PublicKnowledge knowledge =
                    new PublicKnowledge(snapshots.snapshot(vintage), questionnaires.get(vintage.questionnaire()));
            List<PublicIndicator> known = knowledge.indicators().stream()
                    .filter(indicator -> newest || isOf(corrected, indicator))
                    .toList();
            known.forEach(indicator -> indicators.add(indicator.asOf(name)));
            knowledge
                    .answers((indicator, units) -> byName.put(indicator + name, units))
                    .forEach((indicator, byUnit) -> answers.put(indicator + name, byUnit));
            times.add(time(vintage, corrected, known));
        }
        return new AttackedSnapshot(
                PublicRules.of(DisclosurePolicy.standard()),
                groups(snapshot, header),
                indicators,
                advised,
                new AttackMemory(times),
                new Truth(answers, byName, advised, units(snapshot, waivers.of(header))));
    }

    private static boolean isOf(Set<FigureColumn> columns, PublicIndicator indicator) {
        return columns.stream().anyMatch(column -> column.id().equals(indicator.published()));
    }

    private AttackMemory.Time time(SnapshotHeader vintage, Set<FigureColumn> corrected, List<PublicIndicator> known) {
        Snapshot snapshot = snapshots.snapshot(vintage);
        ShownVintage shown = vintages.shown(vintage);
        List<PublicFigure> figures = new ArrayList<>();
        Map<String, RawColumn> raw = new HashMap<>();
        for (FigureColumn column : corrected) {
            raw.put(column.id(), snapshot.column(column));
            Indicator indicator = snapshot.indicator(column.indicator()).orElseThrow();
            Map<String, Disclosure<Released>> cells =
                    new HashMap<>(shown.cells().first(column));
            cells.putAll(shown.picked().getOrDefault(column, Map.of()));
            new ReleasedCells(column.id(), measure(indicator), categories(indicator), cells)
                    .figures()
                    .forEach(figure -> figures.add(published(indicator, figure)));
        }
        return new AttackMemory.Time(
                vintage.vintage(),
                known.stream().filter(indicator -> isOf(corrected, indicator)).toList(),
                raw,
                figures);
    }

    /** What stands in the place of a mean may be a ratio of sums, which is published under its own name. */
    private static PublicFigure published(Indicator indicator, PublicFigure figure) {
        return indicator.mean() == GroupMean.OF_SUMS && figure.statistic().equals(Statistic.MEAN.code())
                ? new PublicFigure(
                        figure.indicator(),
                        figure.group(),
                        PublicIndicator.RATIO_OF_SUMS,
                        figure.category(),
                        figure.text(),
                        figure.status())
                : figure;
    }

    private static Measure measure(Indicator indicator) {
        return switch (indicator.valueType()) {
            case NUMBER, COMPOSITION -> Measure.numericWithMean(Scale.openEnded());
            case CATEGORY -> Measure.oneOf(indicator.categories().size());
            case BOOLEAN -> Measure.yesNo();
        };
    }

    private static List<String> categories(Indicator indicator) {
        return indicator.valueType() == ValueType.BOOLEAN
                ? List.of(PublicKnowledge.YES)
                : indicator.categories().stream().map(Category::code).toList();
    }

    /** Those declared and those picked by hand, taken away again or not: whoever saw them remembers. */
    private List<PublicGroup> groups(Snapshot snapshot, SnapshotHeader header) {
        List<PublicGroup> groups = new ArrayList<>();
        for (PeerGroup group : snapshot.groups().compared()) {
            BitSet members = units(snapshot, group.members());
            groups.add(
                    group.kind() == GroupKind.NEIGHBOURS
                            ? PublicGroup.neighbours(group.id(), members)
                            : PublicGroup.declared(group.id(), members));
        }
        for (OwnSelection picked : selections.all(header.round())) {
            groups.add(PublicGroup.picked(
                    picked.id(),
                    units(snapshot, picked.members()),
                    picked.organisation().value()));
        }
        return groups;
    }

    private static BitSet units(Snapshot snapshot, List<OrganisationCode> members) {
        BitSet units = new BitSet();
        members.forEach(member -> units.set(Collections.binarySearch(snapshot.asked(), member)));
        return units;
    }

    /** Whoever answered alone is a protection unit too, and advises nobody. */
    private static List<BitSet> advised(Snapshot snapshot, Map<OrganisationCode, String> protectionUnits) {
        SortedMap<String, BitSet> together = new TreeMap<>();
        for (int unit = 0; unit < snapshot.asked().size(); unit++) {
            String name = protectionUnits.getOrDefault(snapshot.asked().get(unit), "");
            if (!name.isEmpty()) {
                together.computeIfAbsent(name, unseen -> new BitSet()).set(unit);
            }
        }
        return together.values().stream()
                .filter(units -> units.cardinality() > 1)
                .toList();
    }
}
