package fi.kuntapeili.survey.questionnaire;

import fi.kuntapeili.survey.text.LocalizedText;

/** A typed column of a matrix or a roster. */
public record Column(String id, String kind, LocalizedText label, boolean optional, CellType type) {}
