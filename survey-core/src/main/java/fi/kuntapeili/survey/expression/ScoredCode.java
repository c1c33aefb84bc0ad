package fi.kuntapeili.survey.expression;

import java.math.BigDecimal;

/**
 * A chosen option as a formula sees it: everywhere a text equal to its code, and for {@code score(x)} its declared score.
 *
 * @param score null when the option declares none
 */
public record ScoredCode(String code, BigDecimal score) {}
