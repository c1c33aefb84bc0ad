package fi.kuntapeili.survey.questionnaire;

/**
 * What is wrong with a definition that was read.
 *
 * @param where such as {@code question res_cost_own, edit res_cost_own_change, violatedIf}
 */
public record DefinitionProblem(String where, String reason) {}
