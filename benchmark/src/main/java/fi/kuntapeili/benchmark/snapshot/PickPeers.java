package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.Admission;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.GroupTier;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.text.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lets an organisation pick its own group of peers in a frozen round. Every picked group, of whomever and removed or not, is
 * one more thing that everybody together can put side by side; so each is decided on with all before it in view, its figures
 * are worked out once, and there is a limit to their number.
 */
@ApplicationScoped
public class PickPeers {

    /** In characters. */
    public static final int LONGEST_NAME = 80;

    /** As language tags say it; the name reads the same in every language. */
    private static final String UNDETERMINED_LANGUAGE = "und";

    private static final DisclosurePolicy POLICY = DisclosurePolicy.standard();

    @Inject
    SnapshotStore snapshots;

    @Inject
    OwnSelectionStore selections;

    @Inject
    Vintages vintages;

    @Inject
    ShownSince shownSince;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Picking the same members under the same name again gives the group that is there. */
    @Transactional
    public PickResult pick(
            String round, OrganisationCode organisation, String name, Set<OrganisationCode> members, Actor by) {
        Optional<SnapshotHeader> header = snapshots.header(round);
        if (header.isEmpty()) {
            return new PickResult.NotFrozen(round);
        }
        Snapshot snapshot = snapshots.snapshot(header.get());
        if (!snapshot.hasAnswered(organisation)) {
            return new PickResult.AnswerFirst();
        }
        if (name == null || name.isBlank()) {
            return new PickResult.NameMissing();
        }
        if (name.strip().length() > LONGEST_NAME) {
            return new PickResult.NameTooLong(LONGEST_NAME);
        }
        if (!snapshot.asked().containsAll(members)) {
            return new PickResult.NotAsked();
        }
        selections.lock(round);
        if (shownSince.isHeldUp(round)) {
            return new PickResult.Later();
        }
        List<OwnSelection> before = selections.all(round);
        OwnSelection wanted = new OwnSelection(
                before.size() + 1,
                organisation,
                name.strip(),
                members.stream().sorted().toList(),
                false);
        return before.stream()
                .filter(earlier -> isSame(earlier, wanted))
                .findFirst()
                .<PickResult>map(PickResult.Picked::new)
                .orElseGet(() -> withinLimits(header.get(), snapshot, before, wanted, by));
    }

    private static boolean isSame(OwnSelection earlier, OwnSelection wanted) {
        return !earlier.removed()
                && earlier.organisation().equals(wanted.organisation())
                && earlier.name().equals(wanted.name())
                && earlier.members().equals(wanted.members());
    }

    private PickResult withinLimits(
            SnapshotHeader header, Snapshot snapshot, List<OwnSelection> before, OwnSelection wanted, Actor by) {
        DisclosurePolicy.OwnSelections limits = POLICY.ownSelections();
        long own = before.stream()
                .filter(earlier -> earlier.organisation().equals(wanted.organisation()))
                .count();
        if (own >= limits.perOrganisation()) {
            return new PickResult.NoneLeft(limits.perOrganisation());
        }
        if (before.size() >= limits.perSnapshot()) {
            return new PickResult.NoneLeftForAnyone();
        }
        ReleaseFigures figures = figures(header, snapshot, before);
        Admission admission = figures.admission(wanted.members());
        if (admission instanceof Admission.TooFew few) {
            return new PickResult.TooFew(few.needed());
        }
        if (admission instanceof Admission.TooSimilar similar) {
            return new PickResult.TooSimilar(similar.change());
        }
        if (admission instanceof Admission.Confidential) {
            return new PickResult.Confidential();
        }
        List<OwnSelection> all = new ArrayList<>(before);
        all.add(wanted);
        Map<FigureColumn, Disclosure<Released>> cells = cells(header, snapshot, before, all);
        selections.add(header, wanted, cells, by.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(AuditEvent.by(
                        by,
                        "PEERS_PICKED",
                        AuditEvent.response(
                                header.round(), wanted.organisation().value()))
                .about(wanted.id()));
        return new PickResult.Picked(wanted);
    }

    /** Where nothing has been corrected everything that is shown is about the same answers. */
    private Map<FigureColumn, Disclosure<Released>> cells(
            SnapshotHeader header, Snapshot snapshot, List<OwnSelection> before, List<OwnSelection> all) {
        ReleaseFigures figures = figures(header, snapshot, all);
        Set<FigureColumn> corrected = snapshots.corrected(header);
        Set<FigureColumn> unchanged = new TreeSet<>(snapshot.columns());
        unchanged.removeAll(corrected);
        Map<FigureColumn, Disclosure<Released>> cells = new TreeMap<>(figures.last(unchanged, shown(header, before)));
        if (!corrected.isEmpty()) {
            cells.putAll(figures.lastOfCorrected(corrected, vintages.of(header.round())));
        }
        return cells;
    }

    private ReleaseFigures figures(SnapshotHeader header, Snapshot snapshot, List<OwnSelection> picked) {
        return new ReleaseFigures(
                snapshot,
                questionnaires.get(header.questionnaire()),
                POLICY,
                vintages.knownTogether(header.round(), snapshot.asked(), snapshots.protectionUnits(header, snapshot)),
                picked);
    }

    /** Every cell that anybody can see, by column and group. */
    private Map<FigureColumn, Map<String, Disclosure<Released>>> shown(
            SnapshotHeader header, List<OwnSelection> before) {
        Map<FigureColumn, Map<String, Disclosure<Released>>> shown = new HashMap<>();
        snapshots.released(header).cells().forEach((column, byGroup) -> shown.put(column, new HashMap<>(byGroup)));
        selections
                .cells(header.round(), before)
                .forEach((column, byGroup) ->
                        shown.computeIfAbsent(column, unseen -> new HashMap<>()).putAll(byGroup));
        return shown;
    }

    /** What may be shown to an organisation: what was released at the freeze, and the groups that it picked since. */
    @Transactional
    public ReleasedFigures figuresFor(SnapshotHeader header, OrganisationCode organisation) {
        ReleasedFigures released = snapshots.released(header);
        List<OwnSelection> own = own(header, organisation);
        return own.isEmpty()
                ? released
                : released.with(own.stream().map(PickPeers::group).toList(), selections.cells(header.round(), own));
    }

    private static PeerGroup group(OwnSelection selection) {
        LocalizedText name = new LocalizedText(Map.of(UNDETERMINED_LANGUAGE, selection.name()));
        return new PeerGroup(
                selection.id(),
                name,
                "own",
                name,
                GroupKind.OWN_SELECTION,
                GroupTier.OWN_SELECTION.ordinal(),
                false,
                selection.members());
    }

    /** The groups that an organisation has picked in a round and not removed, in the order in which it picked them. */
    @Transactional
    public List<OwnSelection> of(String round, OrganisationCode organisation) {
        return snapshots.header(round).stream()
                .flatMap(header -> own(header, organisation).stream())
                .toList();
    }

    /** The groups that anybody has picked in a round and not removed, in the order in which they were picked. */
    @Transactional
    public List<OwnSelection> all(String round) {
        return snapshots.header(round).stream()
                .flatMap(header -> selections.all(header.round()).stream())
                .filter(selection -> !selection.removed())
                .toList();
    }

    private List<OwnSelection> own(SnapshotHeader header, OrganisationCode organisation) {
        return selections.all(header.round()).stream()
                .filter(selection -> selection.organisation().equals(organisation) && !selection.removed())
                .toList();
    }

    /** Everyone whose answers a picked group can hold, in code order; nobody while the round is not frozen. */
    public List<OrganisationCode> answered(String round) {
        return snapshots.find(round).map(Snapshot::answered).orElse(List.of());
    }

    /** How many groups the organisation may still pick in a round. */
    @Transactional
    public int left(String round, OrganisationCode organisation) {
        long picked = snapshots.header(round).stream()
                .flatMap(header -> selections.all(header.round()).stream())
                .filter(selection -> selection.organisation().equals(organisation))
                .count();
        return (int) Math.max(0, POLICY.ownSelections().perOrganisation() - picked);
    }

    /** Takes a group off the organisation's list; false when it is not there. What it showed still counts. */
    @Transactional
    public boolean remove(String round, OrganisationCode organisation, int number, Actor by) {
        Optional<SnapshotHeader> header = snapshots.header(round);
        boolean removed = header.isPresent()
                && selections.remove(
                        round, organisation, number, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (removed) {
            audit.record(AuditEvent.by(by, "PEERS_REMOVED", AuditEvent.response(round, organisation.value()))
                    .about("own_" + number));
        }
        return removed;
    }
}
