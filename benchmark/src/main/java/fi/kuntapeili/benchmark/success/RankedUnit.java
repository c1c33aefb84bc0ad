package fi.kuntapeili.benchmark.success;

import fi.kuntapeili.survey.text.LocalizedText;

/** Who is placed: an organisation, or an area that is the sum of several. */
public record RankedUnit(String code, LocalizedText name) {}
