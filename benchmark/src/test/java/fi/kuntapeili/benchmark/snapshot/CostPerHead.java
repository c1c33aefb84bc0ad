package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorReader;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.peergroup.ResolveGroups;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireReader;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import fi.kuntapeili.survey.questionnaire.Value;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Made-up units say what something costs them; an indicator divides it by their population. */
final class CostPerHead {

    static final Questionnaire QUESTIONNAIRE =
            QuestionnaireReader.read("""
                    id: q
                    version: '1'
                    sections: [{id: s, title: {en: s}, minutes: 1}]
                    questions:
                      - {id: cost, section: s, kind: money, confidentiality: peer, text: {en: c}}
                    """, Set.of("en")).questionnaire().orElseThrow();
    private static final LocalizedText NAME = new LocalizedText(Map.of("en", "all"));

    private CostPerHead() {}

    /** @param fields of the indicator beside the usual ones; {@code disclosureClass} where it is not for peers */
    static List<Indicator> indicators(String fields, int problems) {
        String all = fields.contains("disclosureClass") ? fields : fields + "\ndisclosureClass: peer";
        IndicatorReader.Reading read =
                IndicatorReader.read("""
                indicators:
                  - id: ind
                    name: {en: n}
                    definition: {en: d}
                    unit: {code: eur_per_inhabitant, label: {en: u}}
                    decimals: 1
                """ + all.indent(4), QUESTIONNAIRE, Set.of("population"), Set.of("en"));
        assertEquals(problems, read.problems().size(), read.problems().toString());
        return read.indicators();
    }

    /**
     * @param fields of the indicator beside its fraction, such as which mean it has
     * @param costs and people of one unit after the other
     * @param networks members by unit
     */
    static Snapshot snapshot(String fields, double[] costs, double[] people, Map<String, int[]> networks) {
        List<OrganisationCode> asked = new ArrayList<>();
        Map<OrganisationCode, AnswerSet> answers = new HashMap<>();
        Map<OrganisationCode, Surroundings> around = new HashMap<>();
        Map<OrganisationCode, Map<String, ReferenceValue>> reference = new HashMap<>();
        for (int unit = 0; unit < costs.length; unit++) {
            OrganisationCode code = new OrganisationCode("%03d".formatted(unit + 1));
            BigDecimal population = BigDecimal.valueOf(people[unit]);
            asked.add(code);
            answers.put(
                    code,
                    new AnswerSet(
                            Map.of(
                                    CellPath.of("cost"),
                                    new Answer.Given(new Value.Number(BigDecimal.valueOf(costs[unit])))),
                            Map.of()));
            around.put(code, new Surroundings(Map.of(), Map.of("population", population), Map.of()));
            reference.put(
                    code,
                    Map.of(
                            "population",
                            new ReferenceValue("population", code, 2024, population, ReferenceValue.Status.FINAL)));
        }
        List<PeerGroup> groups = new ArrayList<>();
        groups.add(new PeerGroup("all", NAME, "all", NAME, GroupKind.EVERYONE, 0, true, asked));
        networks.forEach((id, members) -> groups.add(new PeerGroup(
                id,
                NAME,
                "network",
                NAME,
                GroupKind.NETWORK,
                2,
                true,
                Arrays.stream(members).mapToObj(asked::get).toList())));
        List<Indicator> indicators =
                indicators("numerator: cost\ndenominator: ref.population\nfactor: 10\n" + fields, 0);
        Slice slice = new EvaluateUnits(QUESTIONNAIRE, indicators).of(asked, answers, around, reference, List.of());
        return new Snapshot(
                slice.asked(), slice.answered(), indicators, slice, new ResolveGroups.Groups(groups, List.of()));
    }

    static Map<FigureColumn, Map<String, Disclosure<Released>>> cells(Snapshot snapshot, DisclosurePolicy policy) {
        return new ReleaseFigures(snapshot, QUESTIONNAIRE, policy, Map.of()).all();
    }
}
