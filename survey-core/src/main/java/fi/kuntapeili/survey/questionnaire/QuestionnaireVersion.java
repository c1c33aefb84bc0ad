package fi.kuntapeili.survey.questionnaire;

/** Names one published questionnaire. */
public record QuestionnaireVersion(String id, String version) {}
