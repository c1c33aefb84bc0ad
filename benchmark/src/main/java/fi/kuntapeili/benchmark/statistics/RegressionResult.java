package fi.kuntapeili.benchmark.statistics;

import java.util.function.Function;

/** A fitted regression, or the reason why the data determine none. */
public sealed interface RegressionResult<F> {

    /** The same with another fit that starts from this one; a deficient rank stays what it is. */
    <G> RegressionResult<G> map(Function<F, G> next);

    record Fitted<F>(F fit) implements RegressionResult<F> {
        @Override
        public <G> RegressionResult<G> map(Function<F, G> next) {
            return new Fitted<>(next.apply(fit));
        }
    }

    /**
     * The predictors do not determine every coefficient: some are combinations of others, or there are fewer
     * observations than coefficients. It is reported rather than solved by choosing one of infinitely many answers.
     *
     * @param rank how many coefficients the data can carry
     * @param columns how many were asked for
     */
    record RankDeficient<F>(int rank, int columns) implements RegressionResult<F> {
        @Override
        public <G> RegressionResult<G> map(Function<F, G> next) {
            return new RankDeficient<>(rank, columns);
        }
    }
}
