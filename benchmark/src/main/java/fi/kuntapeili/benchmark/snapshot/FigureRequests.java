package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.Applicability;
import fi.kuntapeili.benchmark.disclosure.Contribution;
import fi.kuntapeili.benchmark.disclosure.DisclosureRequest;
import fi.kuntapeili.benchmark.disclosure.Measure;
import fi.kuntapeili.benchmark.disclosure.OneLinearStatistic;
import fi.kuntapeili.benchmark.disclosure.ReleaseScope;
import fi.kuntapeili.benchmark.disclosure.Scale;
import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.GroupMean;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What disclosure control is asked about a column: what is measured, for whom it may be shown, and who contributes what. */
final class FigureRequests {

    private final Snapshot snapshot;
    private final Exposure exposure;
    private final KnownTogether known;
    private final BitSet waived;
    private final Set<String> means;
    private final Map<String, double[]> bases;

    /** @param waived units that agreed that means tell their amounts */
    FigureRequests(Snapshot snapshot, Exposure exposure, KnownTogether known, BitSet waived) {
        this.snapshot = snapshot;
        this.exposure = exposure;
        this.known = known;
        this.waived = (BitSet) waived.clone();
        this.means = OneLinearStatistic.grant(snapshot.indicators().stream()
                .filter(indicator -> indicator.hasMean() && indicator.collected())
                .filter(indicator -> exposure.of(indicator) != DisclosureClass.STRICT)
                .map(indicator -> new OneLinearStatistic.Claim(indicator.id(), exposure.protectedBase(indicator)))
                .toList());
        this.bases = bases();
    }

    /** The statistics over which amounts are summed, by unit; read here, before several threads work. */
    private Map<String, double[]> bases() {
        Map<String, double[]> read = new HashMap<>();
        snapshot.indicators().stream()
                .filter(this::isRatioOfSums)
                .forEach(
                        indicator -> read.computeIfAbsent(indicator.publicBase().orElseThrow(), this::base));
        return Map.copyOf(read);
    }

    private double[] base(String statistic) {
        return snapshot.asked().stream()
                .map(code -> Optional.ofNullable(snapshot.ownReference(code).get(statistic)))
                .mapToDouble(found -> found.flatMap(ReferenceValue::shown)
                        .map(BigDecimal::doubleValue)
                        .orElse(Double.NaN))
                .toArray();
    }

    boolean isRatioOfSums(Indicator indicator) {
        return indicator.mean() == GroupMean.OF_SUMS && means.contains(indicator.id());
    }

    RatioOfSums ratio(Indicator indicator, RawColumn raw) {
        return new RatioOfSums(raw, bases.get(indicator.publicBase().orElseThrow()));
    }

    /** About the values of a column. */
    DisclosureRequest of(Indicator indicator, RawColumn raw) {
        return new DisclosureRequest(
                measure(indicator), scope(indicator), applicability(indicator, raw), contributions(indicator, raw));
    }

    /** About the amounts behind a column of ratios. */
    DisclosureRequest amounts(Indicator indicator, RawColumn raw) {
        return new DisclosureRequest(
                Measure.numericWithMean(Scale.openEnded()),
                scope(indicator),
                applicability(indicator, raw),
                ratio(indicator, raw).amounts(known.of(indicator.id()), waived));
    }

    private ReleaseScope scope(Indicator indicator) {
        return exposure.of(indicator) == DisclosureClass.NATIONAL_ONLY
                ? ReleaseScope.GROUP_OF_ALL
                : ReleaseScope.EVERY_GROUP;
    }

    Measure measure(Indicator indicator) {
        return switch (indicator.valueType()) {
            case NUMBER -> new Measure.Numeric(scale(indicator), hasMeanOfUnits(indicator), false);
            case COMPOSITION -> Measure.numeric(Scale.bounded());
            case CATEGORY -> Measure.oneOf(indicator.categories().size());
            case BOOLEAN -> Measure.yesNo();
        };
    }

    private boolean hasMeanOfUnits(Indicator indicator) {
        return indicator.mean() == GroupMean.OF_UNITS && means.contains(indicator.id());
    }

    private static Scale scale(Indicator indicator) {
        if (indicator.step().isPresent()) {
            return Scale.coarse(indicator.step().get());
        }
        return indicator.unit().isBounded() ? Scale.bounded() : Scale.openEnded();
    }

    private Applicability applicability(Indicator indicator, RawColumn raw) {
        if (!exposure.appliesByProtectedAnswer(indicator)) {
            return Applicability.saysNothing();
        }
        BitSet notApplicable = new BitSet();
        for (int unit = 0; unit < raw.units(); unit++) {
            if (snapshot.answered(unit)
                    && raw.status(unit) == ValueStatus.NOT_APPLICABLE
                    && !raw.followsFromOpen(unit)) {
                notApplicable.set(unit);
            }
        }
        return Applicability.followsProtectedAnswer(notApplicable);
    }

    private List<Contribution> contributions(Indicator indicator, RawColumn raw) {
        List<String> protectionUnits = known.of(indicator.id());
        List<Contribution> contributions = new ArrayList<>();
        for (int unit = 0; unit < raw.units(); unit++) {
            if (raw.has(unit)) {
                contributions.add(contribution(indicator.valueType(), unit, raw.value(unit))
                        .visibleByName(raw.followsFromOpen(unit))
                        .answeredThrough(protectionUnits.get(unit))
                        .waivedForMeans(waived.get(unit)));
            }
        }
        return contributions;
    }

    private static Contribution contribution(ValueType type, int unit, double value) {
        return switch (type) {
            case NUMBER, COMPOSITION -> Contribution.number(unit, value);
            case CATEGORY -> Contribution.choice(unit, (int) value);
            case BOOLEAN -> Contribution.yesNo(unit, value == 1);
        };
    }
}
