package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.expression.Expression;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is measured, how it is computed, and how it may be shown.
 *
 * @param interpretation what the figure tells and what it does not
 * @param applicableIf false: the indicator does not concern the organisation; null says nothing
 * @param declared the class that the authors gave; what holds follows from the questions, see {@link Exposure}
 * @param sums whether organisations taken as one have a value: the sum of an amount, or a ratio of sums
 * @param mean which mean it asks for, as the one linear statistic of its base questions
 * @param decimals how many are written of an own value
 * @param questions ids of the questions that feed it, as the authors list them
 * @param referenceStatistics ids of the published statistics that it needs
 * @param collected false when a published statistic that it needs is not there; {@code why} says so in words
 * @param missing the statistics that are not there
 * @param categories what a category indicator can be, or the parts of a composition, in order; empty for the others
 * @param total the amount that the value is when it is not divided, where the denominator is a published statistic
 * @param suits which peer groups suit it; empty where the pack says nothing
 * @param method version of how it is asked and worked out; values of two versions are not compared
 * @param step the smallest distance between two values where few are possible; empty when many are
 */
public record Indicator(
        String id,
        LocalizedText name,
        LocalizedText definition,
        Optional<LocalizedText> interpretation,
        Unit unit,
        ValueType valueType,
        Computation computation,
        Optional<Expression> applicableIf,
        Direction direction,
        Element element,
        Channel channel,
        Level level,
        DisclosureClass declared,
        boolean sums,
        GroupMean mean,
        ChartKind chart,
        int decimals,
        List<String> questions,
        List<String> referenceStatistics,
        boolean collected,
        Optional<LocalizedText> why,
        List<String> missing,
        List<Category> categories,
        Optional<Unit> total,
        Optional<Suits> suits,
        int method,
        Optional<BigDecimal> step) {

    public Indicator {
        questions = List.copyOf(questions);
        referenceStatistics = List.copyOf(referenceStatistics);
        missing = List.copyOf(missing);
        categories = List.copyOf(categories);
    }

    /** Everything that is evaluated for it, its condition included. */
    public List<Expression> expressions() {
        List<Expression> all = new ArrayList<>(computation.expressions());
        applicableIf.ifPresent(all::add);
        return List.copyOf(all);
    }

    /** Whether values of several organisations add up to that of all of them together, as amounts do. */
    public boolean addsUp() {
        return sums && computation instanceof Computation.Formula;
    }

    public boolean hasMean() {
        return mean != GroupMean.NONE;
    }

    /** The published statistic that the value is an amount per, such as a population; empty when it is no such ratio. */
    public Optional<String> publicBase() {
        return computation instanceof Computation.Ratio ratio ? ratio.publicBase() : Optional.empty();
    }

    /** Whether its values can be compared with those of {@code other}, its definition in another round. */
    public boolean measuresAs(Indicator other) {
        return method == other.method
                && valueType == other.valueType
                && unit.code().equals(other.unit.code())
                && step.equals(other.step)
                && formulaText().equals(other.formulaText())
                && applicableIf.map(Expression::text).equals(other.applicableIf.map(Expression::text))
                && categories.stream()
                        .map(Category::code)
                        .toList()
                        .equals(other.categories.stream().map(Category::code).toList());
    }

    public Optional<Category> category(String code) {
        return categories.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** The formula as its authors wrote it, for the page that explains the indicator; empty when nothing is computed. */
    public Optional<String> formulaText() {
        if (computation instanceof Computation.Formula formula) {
            return Optional.of(formula.expression().text());
        }
        if (computation instanceof Computation.Ratio ratio) {
            String factor = ratio.factor().compareTo(BigDecimal.ONE) == 0
                    ? ""
                    : " * " + ratio.factor().toPlainString();
            return Optional.of("(" + ratio.numerator().text() + ") / ("
                    + ratio.denominator().text() + ")" + factor);
        }
        return Optional.empty();
    }
}
