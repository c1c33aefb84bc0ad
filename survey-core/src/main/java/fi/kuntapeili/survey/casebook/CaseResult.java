package fi.kuntapeili.survey.casebook;

/** What came of an attempt to do something with a case. */
public sealed interface CaseResult {

    record Done(CaseDescription description) implements CaseResult {}

    /**
     * Nothing was changed.
     *
     * @param key of the text that says why
     */
    record Refused(String key) implements CaseResult {}
}
