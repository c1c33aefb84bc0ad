package fi.kuntapeili.benchmark.published;

import fi.kuntapeili.benchmark.indicator.Computation;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.success.SuccessRanking;
import fi.kuntapeili.survey.expression.Expression;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure that is made of published statistics alone: one of them, or one over another.
 *
 * @param statistic id of the statistic, or of what is divided
 * @param per id of the statistic that it is divided by
 * @param factor that a quotient is multiplied by
 */
public record PublishedFigure(String statistic, Optional<String> per, BigDecimal factor) {

    private static final Pattern PLAIN = Pattern.compile("ref\\.([A-Za-z0-9_]+)");

    public static PublishedFigure of(String statistic) {
        return new PublishedFigure(statistic, Optional.empty(), BigDecimal.ONE);
    }

    /** Empty when an answer or anything else takes part, and for formulas that do more than divide. */
    public static Optional<PublishedFigure> of(Indicator indicator) {
        if (!indicator.collected() || indicator.applicableIf().isPresent()) {
            return Optional.empty();
        }
        if (indicator.computation() instanceof Computation.Ratio ratio) {
            return plain(ratio.numerator())
                    .flatMap(above -> plain(ratio.denominator())
                            .map(below -> new PublishedFigure(above, Optional.of(below), ratio.factor())));
        }
        return indicator.computation() instanceof Computation.Formula formula
                ? plain(formula.expression()).map(PublishedFigure::of)
                : Optional.empty();
    }

    /** The outcome of a ranking, or its rate. */
    public static PublishedFigure of(SuccessRanking ranking) {
        return ranking instanceof SuccessRanking.Rate rate
                ? new PublishedFigure(rate.events(), Optional.of(rate.base()), BigDecimal.valueOf(rate.per()))
                : of(((SuccessRanking.Expected) ranking).outcome());
    }

    /** Ids of the statistics that it reads. */
    public Set<String> statistics() {
        Set<String> read = new LinkedHashSet<>(Set.of(statistic));
        per.ifPresent(read::add);
        return read;
    }

    private static Optional<String> plain(Expression expression) {
        Matcher matcher = PLAIN.matcher(expression.text().strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
