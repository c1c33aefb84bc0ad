package fi.kuntapeili.survey.questionnaire;

import java.util.Locale;
import java.util.Optional;

/** Why there is no value. Never confused with zero. */
public enum MissingCode {
    NOT_ANSWERED,
    NOT_ASKED,
    NOT_APPLICABLE,
    DONT_KNOW,
    NO_DATA;

    /** The code in packs, files and the database, such as {@code dont_know}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MissingCode> of(String code) {
        for (MissingCode missing : values()) {
            if (missing.code().equals(code)) {
                return Optional.of(missing);
            }
        }
        return Optional.empty();
    }
}
