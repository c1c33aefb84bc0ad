package fi.kuntapeili.survey.questionnaire;

import fi.kuntapeili.survey.text.LocalizedText;

/** A fixed row of a matrix, or a part of a composition. */
public record Row(String code, LocalizedText label) {}
