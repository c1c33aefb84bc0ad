package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.NamedAnswers;
import fi.kuntapeili.benchmark.snapshot.PickPeers;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.benchmark.snapshot.Snapshot;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.text.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who does what, by name: the answers to open questions of a frozen round. */
@ApplicationScoped
public class Practices {

    @Inject
    SnapshotStore snapshots;

    @Inject
    PickPeers pickPeers;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    Register register;

    /**
     * The open questions as tables, for an organisation that answered in the round.
     *
     * @param group id of the group; everyone when none is wanted
     */
    @Transactional
    public PracticesResult of(String round, OrganisationCode organisation, Optional<String> group) {
        Optional<SnapshotHeader> header = snapshots.header(round);
        if (header.isEmpty()) {
            return new PracticesResult.NotFrozen(round);
        }
        Snapshot snapshot = snapshots.snapshot(header.get());
        if (!snapshot.hasAnswered(organisation)) {
            return new PracticesResult.AnswerFirst(header.get(), Sentence.of("comparison_practices_answer_first"));
        }
        ReleasedFigures figures = pickPeers.figuresFor(header.get(), organisation);
        List<GroupOffer> offers =
                PeerGroups.of(figures, snapshot, organisation, false).offers();
        Optional<PeerGroup> chosen = group.isEmpty() ? Optional.of(figures.all()) : group.flatMap(figures::group);
        if (chosen.isEmpty()) {
            return new PracticesResult.Unknown();
        }
        return new PracticesResult.Shown(
                header.get(), chosen.get(), offers, tables(header.get(), snapshot, chosen.get()));
    }

    private List<PracticeTable> tables(SnapshotHeader header, Snapshot snapshot, PeerGroup group) {
        Questionnaire questionnaire = questionnaires.get(header.questionnaire());
        Exposure exposure = new Exposure(questionnaire);
        NamedAnswers named = new NamedAnswers(snapshot, questionnaire);
        Map<OrganisationCode, LocalizedText> names = names(group.members());
        List<PracticeTable> tables = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            if (exposure.byName(question)) {
                List<PracticeTable.Item> items = PracticeItems.of(question);
                List<PracticeTable.Row> rows = rows(items, named, names);
                if (!rows.isEmpty()) {
                    tables.add(new PracticeTable(
                            question.id(),
                            question.basics().wording().text(),
                            question.basics().section(),
                            items,
                            rows));
                }
            }
        }
        return tables;
    }

    private static List<PracticeTable.Row> rows(
            List<PracticeTable.Item> items, NamedAnswers named, Map<OrganisationCode, LocalizedText> names) {
        Map<OrganisationCode, Map<String, List<String>>> answers = new TreeMap<>();
        for (PracticeTable.Item item : items) {
            named.answers(item.path(), names.keySet())
                    .forEach((code, canonical) -> answers.computeIfAbsent(code, unseen -> new LinkedHashMap<>())
                            .put(item.path(), chosen(item, canonical)));
        }
        return answers.entrySet().stream()
                .map(row -> new PracticeTable.Row(row.getKey(), names.get(row.getKey()), row.getValue()))
                .toList();
    }

    private static List<String> chosen(PracticeTable.Item item, String canonical) {
        return item.options().isEmpty() ? List.of(canonical) : Arrays.asList(canonical.split(";"));
    }

    /**
     * The values of an indicator by name, for an organisation that answered in the round; empty when the indicator is not
     * open, when there is no such round, group or indicator, and for an organisation that did not answer.
     */
    @Transactional
    public List<NamedValue> values(String round, OrganisationCode organisation, String indicator, String group) {
        Optional<SnapshotHeader> header = snapshots.header(round);
        Optional<Snapshot> snapshot = header.map(snapshots::snapshot).filter(s -> s.hasAnswered(organisation));
        if (snapshot.isEmpty()) {
            return List.of();
        }
        Questionnaire questionnaire = questionnaires.get(header.get().questionnaire());
        ReleasedFigures figures = pickPeers.figuresFor(header.get(), organisation);
        List<OrganisationCode> members =
                figures.group(group).map(PeerGroup::members).orElse(List.of());
        Map<OrganisationCode, IndicatorValue> values = figures.indicator(indicator)
                .flatMap(open -> new NamedAnswers(snapshot.get(), questionnaire).values(open, members))
                .orElse(Map.of());
        Map<OrganisationCode, LocalizedText> names = names(values.keySet());
        return values.entrySet().stream()
                .map(value -> new NamedValue(value.getKey(), names.get(value.getKey()), value.getValue()))
                .toList();
    }

    private Map<OrganisationCode, LocalizedText> names(Collection<OrganisationCode> codes) {
        return register.withCodes(codes).stream().collect(Collectors.toMap(Organisation::code, Organisation::name));
    }
}
