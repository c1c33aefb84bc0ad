package fi.kuntapeili.survey.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The register code of an organisation, such as {@code "091"}. It is text: leading zeros count. Letters, digits, hyphen
 * and underscore, at most 40 characters.
 */
public record OrganisationCode(@JsonValue String value) implements Comparable<OrganisationCode> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    @JsonCreator
    public OrganisationCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an organisation code: " + value);
        }
    }

    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(OrganisationCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
