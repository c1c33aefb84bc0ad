package fi.kuntapeili.survey.questionnaire;

import fi.kuntapeili.survey.text.LocalizedText;

/** The named ends of a 1 to 5 scale. */
public record ScaleEnds(LocalizedText low, LocalizedText high) {}
