/**
 * What is asked and what can be answered: the published, immutable questionnaire and the pure rules over a set of answers.
 *
 * <p>A question kind is one family: the {@link fi.kuntapeili.survey.questionnaire.Question} record says which cells it has
 * and when it is complete, its {@link fi.kuntapeili.survey.questionnaire.CellType} reads and checks one cell. The rules
 * know no database and not who answered.
 */
package fi.kuntapeili.survey.questionnaire;
