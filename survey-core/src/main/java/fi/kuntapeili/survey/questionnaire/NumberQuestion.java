package fi.kuntapeili.survey.questionnaire;

/**
 * A number: integer, decimal, money in whole units, percent or person-years.
 *
 * @param kind {@code integer}, {@code decimal}, {@code money}, {@code percent} or {@code fte}
 */
public record NumberQuestion(Basics basics, String kind, NumberCell cell) implements ScalarQuestion {}
