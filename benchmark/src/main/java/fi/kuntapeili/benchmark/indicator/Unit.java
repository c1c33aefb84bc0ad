package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.text.LocalizedText;

/** @param code the name in data files, such as {@code eur_per_inhabitant} */
public record Unit(String code, LocalizedText label) {}
