package fi.kuntapeili.web.text;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The language that the signed-in member uses, as far as it is known. */
@RequestScoped
public class MemberLanguage {

    private String language;

    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** Called once the member is known. */
    public void is(String code) {
        language = code;
    }
}
