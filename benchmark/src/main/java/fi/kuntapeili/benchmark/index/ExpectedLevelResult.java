package fi.kuntapeili.benchmark.index;

/** Levels to expect, or why the data do not allow to say. */
public sealed interface ExpectedLevelResult {

    record Fitted(ExpectedLevel level) implements ExpectedLevelResult {}

    record Refused(Reason reason) implements ExpectedLevelResult {}

    enum Reason {
        /** Fewer than 50 units have everything. */
        TOO_FEW_UNITS,
        /** Fewer than 15 units for each predictor. */
        TOO_FEW_PER_PREDICTOR,
        /** A predictor is the same for all, or a combination of the others. */
        DEPENDENT_PREDICTORS,
        /** Predictors say so nearly the same that their shares cannot be told apart. */
        ILL_CONDITIONED,
        /** One unit is so unlike the others that it decides the fit. */
        ONE_UNIT_DECIDES,
        /** Over half of the units lie on one line exactly: there is no noise to measure distances by. */
        NO_NOISE
    }
}
