package fi.kuntapeili.web.publishing;

import fi.kuntapeili.survey.casebook.CaseConsent;
import fi.kuntapeili.survey.casebook.CaseDescription;
import fi.kuntapeili.survey.casebook.CaseState;
import java.util.Locale;
import java.util.Optional;

/**
 * How the state of a case is said.
 *
 * @param stateKey of the text that names it
 * @param tone of the pill in which it stands
 * @param consentKey of the text that says what the organisation allows
 */
record CaseStatus(String stateKey, String tone, String consentKey) {

    /** @param description empty while nobody has begun */
    static CaseStatus of(Optional<CaseDescription> description, CaseConsent consent) {
        Optional<CaseState> state = description.map(CaseDescription::state);
        return new CaseStatus(
                "case_state_" + state.map(CaseStatus::code).orElse("none"),
                state.map(CaseStatus::tone).orElse("neutral"),
                "case_consent_" + code(consent));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String tone(CaseState state) {
        return switch (state) {
            case DRAFT -> "progress";
            case SENT, CHANGES_ASKED -> "attention";
            case APPROVED -> "done";
            case WITHDRAWN -> "error";
        };
    }
}
