package fi.kuntapeili.benchmark.success;

import java.util.List;

/** Where units stand, or why the data do not allow to say. */
public sealed interface SuccessResult permits ExpectedStandings, RateStandings, SuccessResult.Refused {

    SuccessRanking ranking();

    /** The hash of everything that went in; the same inputs give the same bits. */
    String sha256();

    /** Every unit that there is, in code order. */
    List<RankedUnit> units();

    /**
     * Nothing is shown.
     *
     * @param complete how many units have everything that is needed
     */
    record Refused(SuccessRanking ranking, String sha256, List<RankedUnit> units, Refusal reason, int complete)
            implements SuccessResult {
        public Refused {
            units = List.copyOf(units);
        }
    }

    /** Why nothing can be said of anybody. */
    enum Refusal {
        /** Too few units have everything. */
        TOO_FEW_UNITS,
        /** Too few units for what is taken into account. */
        TOO_FEW_PER_PREDICTOR,
        /** Something taken into account is the same for all, or follows from the rest. */
        DEPENDENT_PREDICTORS,
        /** Things taken into account say so nearly the same that they cannot be told apart. */
        ILL_CONDITIONED,
        /** One unit decides where the expected level lies. */
        ONE_UNIT_DECIDES,
        /** Outcomes follow the start without any noise. */
        NO_NOISE,
        /** The event happened to nobody or to all. */
        NOTHING_VARIES
    }

    /** A unit that is listed but not placed. */
    record LeftOut(RankedUnit unit, Reason reason) {}

    enum Reason {
        /** A value is missing or has no place on the scale. */
        MISSING,
        /** A value is kept back by its publisher. */
        SUPPRESSED,
        /** A value is an estimate of its publisher, and the pack does not say that such count. */
        ESTIMATE,
        /** It started at the best value possible. */
        AT_CEILING,
        /** It is so unlike the others that they say little about it. */
        UNLIKE_OTHERS,
        /** Its base is too small to say anything. */
        SMALL_BASE,
        /** Its numbers are not counts, or there are more events than the base. */
        NOT_COUNTS
    }
}
