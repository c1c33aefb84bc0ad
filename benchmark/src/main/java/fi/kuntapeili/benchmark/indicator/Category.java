package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.text.LocalizedText;

/** A value that a category indicator can have, or a part of a composition. */
public record Category(String code, LocalizedText label) {}
