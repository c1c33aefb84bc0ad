package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.indicator.FinnishIndicators;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.peergroup.ResolveGroups;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;

/** A whole round of made-up answers to the shipped questionnaire, evaluated and released once for all who look at it. */
final class FinnishAnswers {

    static final CellPath COST = CellPath.of("res_cost_own");
    static final Questionnaire QUESTIONNAIRE = FinnishIndicators.questionnaire();
    static final List<Indicator> INDICATORS = FinnishIndicators.indicators(QUESTIONNAIRE);
    static final Map<OrganisationCode, AnswerSet> ANSWERS = new LinkedHashMap<>();
    static final Map<OrganisationCode, Surroundings> SURROUNDINGS = new LinkedHashMap<>();
    static final Map<OrganisationCode, Map<String, ReferenceValue>> REFERENCE = new LinkedHashMap<>();
    static final Snapshot SNAPSHOT;
    static final SortedMap<FigureColumn, Map<String, Disclosure<Released>>> RELEASED;
    private static final int UNITS = 200;

    static {
        Random random = new Random(5);
        for (int i = 0; i < UNITS; i++) {
            OrganisationCode code = code(i);
            BigDecimal population = BigDecimal.valueOf(500 + (long) Math.exp(9 + 1.3 * random.nextGaussian()));
            REFERENCE.put(
                    code,
                    Map.of(
                            "population",
                            new ReferenceValue("population", code, 2024, population, ReferenceValue.Status.FINAL)));
            Surroundings around = new Surroundings(Map.of(), Map.of("population", population), Map.of());
            SURROUNDINGS.put(code, around);
            if (i % 10 != 9) {
                ANSWERS.put(code, GeneratedAnswers.of(QUESTIONNAIRE, around, 1_000 + i));
            }
        }
        SNAPSHOT = snapshot(ANSWERS);
        RELEASED = released(SNAPSHOT);
    }

    private FinnishAnswers() {}

    static OrganisationCode code(int i) {
        return new OrganisationCode("%03d".formatted(i));
    }

    static Snapshot snapshot(Map<OrganisationCode, AnswerSet> answers) {
        List<OrganisationCode> asked = new ArrayList<>(SURROUNDINGS.keySet());
        Collections.shuffle(asked, new Random(answers.hashCode()));
        Slice all = evaluated(asked, answers);
        return new Snapshot(all.asked(), all.answered(), INDICATORS, all, groups());
    }

    static Slice evaluated(List<OrganisationCode> asked, Map<OrganisationCode, AnswerSet> answers) {
        return new EvaluateUnits(QUESTIONNAIRE, INDICATORS).of(asked, answers, SURROUNDINGS, REFERENCE, List.of());
    }

    static ResolveGroups.Groups groups() {
        return new ResolveGroups.Groups(
                List.of(
                        group("all", 0, 0, UNITS),
                        group("third", 1, 0, 60),
                        group("small", 1, 190, 194),
                        group("large", 1, 60, 190)),
                List.of());
    }

    private static PeerGroup group(String id, int tier, int from, int to) {
        List<OrganisationCode> members = new ArrayList<>();
        for (int i = from; i < to; i++) {
            members.add(code(i));
        }
        LocalizedText name = new LocalizedText(Map.of("en", id));
        return new PeerGroup(
                id, name, id, name, tier == 0 ? GroupKind.EVERYONE : GroupKind.ATTRIBUTE, tier, true, members);
    }

    static SortedMap<FigureColumn, Map<String, Disclosure<Released>>> released(Snapshot of) {
        return new ReleaseFigures(of, QUESTIONNAIRE, DisclosurePolicy.standard(), Map.of()).all();
    }

    static String releaseHash(SortedMap<FigureColumn, Map<String, Disclosure<Released>>> of) {
        return ReleaseHash.of("r", 1, new TreeSet<>(of.keySet()), of::get);
    }
}
