package fi.kuntapeili.survey.questionnaire;

import fi.kuntapeili.survey.text.LocalizedText;

/** @param minutes how long it takes to answer, estimated */
public record Section(String id, LocalizedText title, int minutes) {}
