package fi.kuntapeili.benchmark.byname;

import fi.kuntapeili.benchmark.indicator.IndicatorValue;

/** What a party has for one indicator. */
public sealed interface PartyValue {

    /** Its own value, or that of its members as one, or why there is none. */
    record Has(IndicatorValue value) implements PartyValue {}

    /** Several are one party, and this is nothing that adds up. */
    record DoesNotAddUp() implements PartyValue {}
}
