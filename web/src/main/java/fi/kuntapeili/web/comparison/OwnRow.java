package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.indicator.Indicator;

/** An own value as others would see it. */
public record OwnRow(Indicator indicator, NamedFigure value) {}
