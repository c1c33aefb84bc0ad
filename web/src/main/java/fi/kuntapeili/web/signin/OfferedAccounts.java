package fi.kuntapeili.web.signin;

import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.signin.SignInPage.Offered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The handful of demo accounts that the sign-in page offers: a few organisations across the register, and every role. */
@ApplicationScoped
class OfferedAccounts {

    private static final int ORGANISATIONS = 3;

    @Inject
    Register register;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    List<Offered> in(String language) {
        List<Offered> offered = new ArrayList<>();
        List<Organisation> some = spread(register.validOn(LocalDate.now(clock)));
        some.forEach(organisation -> offered.add(organisation(Role.KEYHOLDER, organisation, language)));
        some.stream().findFirst().ifPresent(first -> {
            offered.add(organisation(Role.EDITOR, first, language));
            offered.add(organisation(Role.VIEWER, first, language));
        });
        DemoAccounts.WHOLE_SERVICE.forEach((account, role) ->
                offered.add(new Offered(account, texts.get(language, "role_" + role.id()))));
        return offered;
    }

    private Offered organisation(Role role, Organisation organisation, String language) {
        String name = organisation.name().in(language);
        return new Offered(
                role.id() + "-" + organisation.code(),
                texts.get(language, "signin_account", name, texts.get(language, "role_" + role.id())));
    }

    /** So many, as far from each other in the list as can be. */
    private static List<Organisation> spread(List<Organisation> all) {
        int most = Math.min(ORGANISATIONS, all.size());
        return IntStream.range(0, most)
                .mapToObj(i -> all.get(i * all.size() / most))
                .toList();
    }
}
