package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.RealPostgres;

/**
 * The database of the test classes on the Finnish pack: those that name it run one after another in one application,
 * so that the pack is loaded once and {@link FinnishRounds} are frozen once.
 */
public class FinnishDatabase extends RealPostgres {}
