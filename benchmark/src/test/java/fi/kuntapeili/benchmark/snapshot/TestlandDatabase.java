package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.RealPostgres;

/**
 * The database of the test classes on a small made-up country: those that name it run one after another in one
 * application, so that the country is loaded once. Each test has rounds of its own.
 */
public class TestlandDatabase extends RealPostgres {

    /** What {@link AnsweredRound#load} loads. */
    public static final String PACK = "../survey-core/src/test/resources/packs/testland";
}
