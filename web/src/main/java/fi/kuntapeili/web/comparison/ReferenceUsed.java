package fi.kuntapeili.web.comparison;

import fi.kuntapeili.survey.text.LocalizedText;
import java.util.Optional;

/**
 * A published statistic that an indicator uses.
 *
 * @param id of the statistic
 * @param year of the value that was used for the organisation; empty when it has none
 * @param statusKey key of the product's text that says what the publisher says of the value, where something is to be said
 */
record ReferenceUsed(
        String id,
        LocalizedText name,
        Optional<Integer> year,
        Optional<LocalizedText> source,
        Optional<String> statusKey) {}
