package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.text.LocalizedText;

/** The value of an open indicator for one organisation, by name. */
public record NamedValue(OrganisationCode organisation, LocalizedText name, IndicatorValue value) {}
