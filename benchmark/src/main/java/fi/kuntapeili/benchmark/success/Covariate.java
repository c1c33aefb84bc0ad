package fi.kuntapeili.benchmark.success;

import fi.kuntapeili.benchmark.peergroup.GroupRule.NumberOf;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.Optional;

/**
 * Something that units are given and did not choose, taken from the starting year.
 *
 * @param of the number, or what is divided
 * @param per what it is divided by
 * @param logarithm whether differences count as ratios; a number that is not above zero is then missing
 */
public record Covariate(LocalizedText name, NumberOf of, Optional<NumberOf> per, boolean logarithm) {}
