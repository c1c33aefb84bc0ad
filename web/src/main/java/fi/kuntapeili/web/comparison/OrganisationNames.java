package fi.kuntapeili.web.comparison;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.web.text.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Organisations by name in the reader's language. */
@ApplicationScoped
class OrganisationNames {

    @Inject
    Register register;

    @Inject
    CurrentLanguage language;

    /** Names by code, in the order of the alphabet. */
    @Transactional
    Map<OrganisationCode, String> of(Collection<OrganisationCode> codes) {
        Collator alphabet = Collator.getInstance(Locale.forLanguageTag(language.language()));
        Map<OrganisationCode, String> names = new LinkedHashMap<>();
        register.withCodes(codes).stream()
                .sorted(Comparator.comparing(found -> found.name().in(language.language()), alphabet::compare))
                .forEach(found -> names.put(found.code(), found.name().in(language.language())));
        return names;
    }

    /** The names in the order of the alphabet. */
    List<String> list(Collection<OrganisationCode> codes) {
        return List.copyOf(of(codes).values());
    }
}
