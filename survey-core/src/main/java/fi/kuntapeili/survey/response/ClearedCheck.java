package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.CellPath;

/** A check that was failed before and is not any more. */
public record ClearedCheck(String check, CellPath path) {}
