package fi.kuntapeili.survey.questionnaire;

import fi.kuntapeili.survey.expression.Expression;
import fi.kuntapeili.survey.text.LocalizedText;

/** A check over answers: raised when its expression is true; a null says nothing. */
public record Edit(String id, Tier tier, Expression violatedIf, LocalizedText message) {}
