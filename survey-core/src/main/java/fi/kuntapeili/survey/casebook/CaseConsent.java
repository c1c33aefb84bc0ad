package fi.kuntapeili.survey.casebook;

/** What the organisation answered to the question whether its case may be published. */
public enum CaseConsent {
    NAMED,
    /** The text may be shown, the name of the organisation may not. */
    ANONYMOUS,
    /** No answer counts as no. */
    NONE;

    public boolean allows() {
        return this != NONE;
    }
}
