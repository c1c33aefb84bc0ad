package fi.kuntapeili.benchmark.attack;

/**
 * Something written that no published figure, own value or public number explains.
 *
 * @param indicator beside which it stands; empty where it stands beside none
 * @param what which sign of life, in words; never the number itself
 */
public record Stray(String place, String indicator, String what) {}
