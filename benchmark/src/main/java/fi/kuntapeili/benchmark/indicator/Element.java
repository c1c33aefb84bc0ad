package fi.kuntapeili.benchmark.indicator;

/** The element of vitality that an indicator speaks of. */
public enum Element {
    ENVIRONMENT,
    ECONOMY,
    BUSINESS,
    SOCIAL_CAPITAL,
    SKILLS,
    SERVICES,
    ALL
}
