package fi.kuntapeili.survey.questionnaire;

/** Whether all questions are asked, or only the core ones while the rest may be answered. */
public enum FormLength {
    CORE,
    FULL
}
