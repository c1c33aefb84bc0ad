package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.indicator.Category;
import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.benchmark.indicator.EvaluateIndicators;
import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Evaluates the answers of a round, or of some of those asked in it. A pure function: the same input gives the same values, in
 * whatever order rows and threads come, and however those asked are divided.
 */
final class EvaluateUnits {

    private final Questionnaire questionnaire;
    private final List<Indicator> indicators;
    private final Exposure exposure;
    private final Set<String> openQuestions;
    private final EvaluateIndicators evaluate;
    private final EvaluateIndicators evaluateFromOpen;

    EvaluateUnits(Questionnaire questionnaire, List<Indicator> indicators) {
        this.questionnaire = questionnaire;
        this.indicators = List.copyOf(indicators);
        this.exposure = new Exposure(questionnaire);
        this.openQuestions = questionnaire.questions().stream()
                .filter(exposure::byName)
                .map(Question::id)
                .collect(Collectors.toUnmodifiableSet());
        this.evaluate = new EvaluateIndicators(questionnaire, indicators);
        this.evaluateFromOpen = new EvaluateIndicators(
                questionnaire, indicators.stream().filter(this::partlyOpen).toList());
    }

    /** Protected as a whole, but fed by an answer that is shown by name. */
    private boolean partlyOpen(Indicator indicator) {
        return indicator.collected()
                && exposure.of(indicator) != DisclosureClass.OPEN
                && !exposure.protectedBase(indicator).equals(exposure.base(indicator));
    }

    /**
     * @param asked the organisations of the frame, or some of them
     * @param answers accepted ones
     * @param surroundings of everyone who answered
     * @param reference values not later than the reference year
     * @param seen who agreed to be seen by name
     */
    Slice of(
            Collection<OrganisationCode> asked,
            Map<OrganisationCode, AnswerSet> answers,
            Map<OrganisationCode, Surroundings> surroundings,
            Map<OrganisationCode, Map<String, ReferenceValue>> reference,
            Collection<OpenConsent> seen) {
        Map<OrganisationCode, Set<String>> known = OpenConsents.known(seen, indicators, questionnaire);
        List<OrganisationCode> units = asked.stream().sorted().distinct().toList();
        SortedMap<FigureColumn, RawColumn> columns = columns(units.size());
        BitSet answered = new BitSet();
        Map<OrganisationCode, Evaluated> evaluated = answers.entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(
                        Map.Entry::getKey,
                        entry -> evaluate(
                                entry.getValue(), surroundings.getOrDefault(entry.getKey(), Surroundings.NONE))));
        for (int unit = 0; unit < units.size(); unit++) {
            Evaluated values = evaluated.get(units.get(unit));
            if (values != null) {
                answered.set(unit);
                fill(columns, unit, values, known.getOrDefault(units.get(unit), Set.of()));
            }
        }
        return new Slice(
                units,
                answered,
                columns,
                OpenAnswers.of(questionnaire, openQuestions, answers, surroundings),
                used(units, answered, reference));
    }

    /** @param counting ids of those whose values enter figures of groups */
    private record Evaluated(
            Map<String, IndicatorValue> values, Map<String, IndicatorValue> fromOpen, Set<String> counting) {
        boolean followsFromOpen(Indicator indicator) {
            IndicatorValue value = values.get(indicator.id());
            return value.isThere() && value.equals(fromOpen.get(indicator.id()));
        }
    }

    private Evaluated evaluate(AnswerSet answers, Surroundings surroundings) {
        return new Evaluated(
                evaluate.of(answers, surroundings),
                evaluateFromOpen.of(OpenAnswers.only(answers, openQuestions), surroundings.withoutPrevious()),
                indicators.stream()
                        .filter(indicator -> evaluate.counts(indicator, surroundings))
                        .map(Indicator::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private SortedMap<FigureColumn, RawColumn> columns(int units) {
        SortedMap<FigureColumn, RawColumn> columns = new TreeMap<>();
        columns(indicators).forEach(column -> columns.put(column, RawColumn.empty(units)));
        return columns;
    }

    /** The columns of all indicators that are computed. */
    static SortedSet<FigureColumn> columns(List<Indicator> indicators) {
        SortedSet<FigureColumn> columns = new TreeSet<>();
        indicators.stream().filter(Indicator::collected).forEach(indicator -> columns.addAll(of(indicator)));
        return columns;
    }

    /** The columns of an indicator: one, or one for each part of a composition. */
    static List<FigureColumn> of(Indicator indicator) {
        return indicator.valueType() == ValueType.COMPOSITION
                ? indicator.categories().stream()
                        .map(part -> new FigureColumn(indicator.id(), part.code()))
                        .toList()
                : List.of(FigureColumn.of(indicator.id()));
    }

    private void fill(Map<FigureColumn, RawColumn> columns, int unit, Evaluated evaluated, Set<String> known) {
        for (Indicator indicator : indicators) {
            if (!indicator.collected()) {
                continue;
            }
            boolean open = known.contains(indicator.id()) || evaluated.followsFromOpen(indicator);
            IndicatorValue value = evaluated.values().get(indicator.id());
            if (value instanceof IndicatorValue.Parts parts) {
                parts.byPart()
                        .forEach((part, number) -> columns.get(new FigureColumn(indicator.id(), part))
                                .set(unit, number, open));
            } else if (value instanceof IndicatorValue.None none) {
                of(indicator).forEach(column -> columns.get(column).miss(unit, none.status(), open));
            } else {
                RawColumn column = columns.get(FigureColumn.of(indicator.id()));
                column.set(unit, encoded(indicator, value), open);
                if (value.isSmallBase()) {
                    column.flagSmallBase(unit);
                }
            }
            if (value.isEstimate()) {
                boolean counts = evaluated.counting().contains(indicator.id());
                of(indicator).forEach(column -> columns.get(column).flagEstimate(unit, value.status(), counts));
            }
        }
    }

    private static double encoded(Indicator indicator, IndicatorValue value) {
        if (value instanceof IndicatorValue.Number number) {
            return number.value();
        }
        if (value instanceof IndicatorValue.YesNo yesNo) {
            return yesNo.yes() ? 1 : 0;
        }
        Category chosen = indicator
                .category(((IndicatorValue.Chosen) value).category())
                .orElseThrow(() -> new IllegalStateException("A chosen category is one of the indicator's"));
        return indicator.categories().indexOf(chosen);
    }

    /** Statistics that an indicator needs, of those who answered. */
    private SortedMap<OrganisationCode, SortedMap<String, ReferenceValue>> used(
            List<OrganisationCode> units,
            BitSet answered,
            Map<OrganisationCode, Map<String, ReferenceValue>> reference) {
        Set<String> needed = indicators.stream()
                .flatMap(indicator -> indicator.expressions().stream())
                .flatMap(expression -> expression.references().stream())
                .filter(name -> name.size() > 1 && name.get(0).equals("ref"))
                .map(name -> name.get(1))
                .collect(Collectors.toUnmodifiableSet());
        SortedMap<OrganisationCode, SortedMap<String, ReferenceValue>> used = new TreeMap<>();
        for (int unit = 0; unit < units.size(); unit++) {
            SortedMap<String, ReferenceValue> own = new TreeMap<>();
            if (answered.get(unit)) {
                reference.getOrDefault(units.get(unit), Map.of()).forEach((id, value) -> {
                    if (needed.contains(id)) {
                        own.put(id, value);
                    }
                });
            }
            if (!own.isEmpty()) {
                used.put(units.get(unit), own);
            }
        }
        return used;
    }
}
