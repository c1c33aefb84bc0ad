package fi.kuntapeili.survey.questionnaire;

import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;

/**
 * One answer option. Codes are never reused for another meaning.
 *
 * @param score what {@code score(x)} gives for it, or null
 * @param exclusive of several options, this one stands alone
 */
public record Option(String code, LocalizedText label, BigDecimal score, boolean exclusive) {}
