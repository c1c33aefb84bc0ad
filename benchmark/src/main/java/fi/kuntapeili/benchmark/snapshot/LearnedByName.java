package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which indicators may be shown by name to readers who agreed on it, with everything in view that is released. One whose
 * answers have been corrected since the freeze is not shown: figures of it speak of answers before and after.
 */
@ApplicationScoped
public class LearnedByName {

    @Inject
    SnapshotStore snapshots;

    @Inject
    OwnSelectionStore selections;

    @Inject
    QuestionnaireRepository questionnaires;

    /**
     * Those of the indicators that leave everybody else protected.
     *
     * @param known for each reader, whose answers it will know, by indicator id
     */
    public List<Indicator> safe(
            SnapshotHeader header, List<Indicator> indicators, Collection<Map<String, Set<OrganisationCode>>> known) {
        Snapshot snapshot = snapshots.snapshot(header);
        Exposure exposure = new Exposure(questionnaires.get(header.questionnaire()));
        Set<FigureColumn> corrected = snapshots.corrected(header);
        List<OwnSelection> picked = selections.all(header.round());
        Map<String, List<OrganisationCode>> groups = new HashMap<>();
        snapshot.groups().compared().forEach(group -> groups.put(group.id(), group.members()));
        picked.forEach(own -> groups.put(own.id(), own.members()));
        List<String> sharing = snapshots.protectionUnits(header, snapshot);
        DisclosurePolicy policy = DisclosurePolicy.standard();
        EnoughOthers usual = new EnoughOthers(snapshot, sharing, groups, policy);
        EnoughOthers strict = new EnoughOthers(snapshot, sharing, groups, policy.strict());
        Map<FigureColumn, Map<String, Disclosure<Released>>> later = selections.cells(header.round(), picked);
        ReleasedFigures released = snapshots.released(header);
        return indicators.stream()
                .filter(indicator -> exposure.of(indicator) == DisclosureClass.OPEN
                        || EvaluateUnits.of(indicator).stream().allMatch(column -> {
                            if (corrected.contains(column)) {
                                return false;
                            }
                            Map<String, Disclosure<Released>> cells =
                                    new HashMap<>(released.cells().getOrDefault(column, Map.of()));
                            cells.putAll(later.getOrDefault(column, Map.of()));
                            return known.stream()
                                    .map(reader -> reader.getOrDefault(indicator.id(), Set.of()))
                                    .distinct()
                                    .allMatch(
                                            whom -> (exposure.of(indicator) == DisclosureClass.STRICT ? strict : usual)
                                                    .remain(column, cells, whom));
                        }))
                .toList();
    }
}
