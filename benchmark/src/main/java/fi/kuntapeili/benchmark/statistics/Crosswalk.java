package fi.kuntapeili.benchmark.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From the units of an earlier round to those of today, after mergers and splits. To carry on with the old id instead
 * would show the merger as a change (Knechtl and Stutzer). A unit that no passage names is still itself.
 *
 * <p>Values come by id for every unit that was there in the earlier round, NaN where it had none; an id that is not among
 * them was not there. A unit of today that came out of nothing is a break.
 */
public final class Crosswalk {
    private static final double ROUNDING = 1e-9;

    private final Map<String, List<Passage>> byOrigin;

    private Crosswalk(Map<String, List<Passage>> byOrigin) {
        this.byOrigin = byOrigin;
    }

    /**
     * Where a unit, or a part of it, went.
     *
     * @param from the unit that was
     * @param to the unit that its part belongs to today
     * @param share of the unit that went there, by population, above 0 and at most 1
     */
    public record Passage(String from, String to, double share) {
        public Passage {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("The share of " + from + " in " + to + " is not " + share);
            }
        }
    }

    /**
     * The crosswalk of one reform.
     *
     * @throws IllegalArgumentException if the shares of a unit do not sum to one
     */
    public static Crosswalk of(Collection<Passage> passages) {
        Map<String, List<Passage>> byOrigin = new LinkedHashMap<>();
        passages.forEach(passage -> byOrigin.computeIfAbsent(passage.from(), id -> new ArrayList<>())
                .add(passage));
        byOrigin.forEach((id, parts) -> {
            double total = parts.stream().mapToDouble(Passage::share).sum();
            if (Math.abs(total - 1) > ROUNDING) {
                throw new IllegalArgumentException("The shares of " + id + " sum to " + total);
            }
        });
        return new Crosswalk(byOrigin);
    }

    /** This crosswalk and then a later one, as one step. */
    public Crosswalk then(Crosswalk later) {
        List<Passage> passages = new ArrayList<>();
        byOrigin.values().stream()
                .flatMap(List::stream)
                .forEach(first -> later.passagesFrom(first.to())
                        .forEach(second ->
                                passages.add(new Passage(first.from(), second.to(), first.share() * second.share()))));
        later.byOrigin.forEach((id, parts) -> {
            if (!byOrigin.containsKey(id)) {
                passages.addAll(parts);
            }
        });
        return of(passages);
    }

    private List<Passage> passagesFrom(String unit) {
        return byOrigin.getOrDefault(unit, List.of(new Passage(unit, unit, 1)));
    }

    /** What the unit of today is made of: what went to it, and itself if it was there and nobody says where it went. */
    private List<Passage> passagesTo(String unit, Set<String> earlier) {
        List<Passage> parts = byOrigin.values().stream()
                .flatMap(List::stream)
                .filter(passage -> passage.to().equals(unit))
                .toList();
        boolean itself = earlier.contains(unit) && !byOrigin.containsKey(unit);
        return itself
                ? Stream.concat(parts.stream(), Stream.of(new Passage(unit, unit, 1)))
                        .toList()
                : parts;
    }

    /** A count or amount: the parts add up; exact unless some unit was split. */
    public MergedValue sum(String unit, Map<String, Double> values) {
        List<Passage> parts = passagesTo(unit, values.keySet());
        if (parts.isEmpty()) {
            return new MergedValue(Double.NaN, MergedValue.Quality.BREAK);
        }
        double[] terms = parts.stream()
                .mapToDouble(part -> part.share() * values.getOrDefault(part.from(), Double.NaN))
                .toArray();
        boolean split = parts.stream().anyMatch(part -> part.share() < 1 - ROUNDING);
        return new MergedValue(Summation.of(terms), split ? MergedValue.Quality.ESTIMATED : MergedValue.Quality.EXACT);
    }

    /** A ratio: computed anew from the sums of its parts. */
    public MergedValue ratio(String unit, Map<String, Double> numerators, Map<String, Double> denominators) {
        MergedValue numerator = sum(unit, numerators);
        double denominator = sum(unit, denominators).value();
        double value = denominator == 0 ? Double.NaN : numerator.value() / denominator;
        return new MergedValue(value, numerator.quality());
    }

    /** A figure that does not add up (a median, an index, a rating): its mean by population, and so an estimate. */
    public MergedValue weightedMean(String unit, Map<String, Double> values, Map<String, Double> populations) {
        if (unchanged(unit, values.keySet())) {
            return new MergedValue(values.get(unit), MergedValue.Quality.EXACT);
        }
        Map<String, Double> weighted = new HashMap<>();
        values.forEach((id, value) -> weighted.put(id, value * populations.getOrDefault(id, Double.NaN)));
        MergedValue mean = ratio(unit, weighted, populations);
        return mean.quality() == MergedValue.Quality.BREAK
                ? mean
                : new MergedValue(mean.value(), MergedValue.Quality.ESTIMATED);
    }

    /** A figure that must not be averaged: as it is for a unit that did not change, else a break. */
    public MergedValue orBreak(String unit, Map<String, Double> values) {
        return unchanged(unit, values.keySet())
                ? new MergedValue(values.get(unit), MergedValue.Quality.EXACT)
                : new MergedValue(Double.NaN, MergedValue.Quality.BREAK);
    }

    private boolean unchanged(String unit, Set<String> earlier) {
        return passagesTo(unit, earlier).equals(List.of(new Passage(unit, unit, 1)));
    }
}
