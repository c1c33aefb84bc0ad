package fi.kuntapeili.web.signin;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.Duty;
import fi.kuntapeili.survey.access.GiveDuty;
import fi.kuntapeili.survey.access.Member;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.access.SignedInMember;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The accounts of demo mode: {@code keyholder-<code>}, {@code editor-<code>} and {@code viewer-<code>} for every
 * organisation of the register, and one or two for each role in the whole service. They are worked out from their names;
 * nothing of them is stored until somebody signs in.
 */
@ApplicationScoped
public class DemoAccounts {

    /** The same for every account; they exist on the own machine only. */
    public static final String PASSWORD = "demo";

    /** By name; two publishers, because the second approves what the first wrote. */
    static final Map<String, Role> WHOLE_SERVICE = wholeService();

    @Inject
    Register register;

    @Inject
    SignedInMember signedIn;

    @Inject
    GiveDuty duties;

    /**
     * @param name also what the person is called: a demo account is nobody, in no language
     * @param role in the whole service; null for an account with a duty
     */
    record DemoAccount(String name, Role role, Duty duty) {}

    /** The account of that name, if the pattern and the register have one. */
    @ActivateRequestContext
    Optional<DemoAccount> find(String name) {
        Role role = WHOLE_SERVICE.get(name);
        if (role != null) {
            return Optional.of(new DemoAccount(name, role, null));
        }
        return Stream.of(Role.values())
                .filter(Role::isForAnOrganisation)
                .filter(duty -> name.startsWith(duty.id() + "-"))
                .findFirst()
                .flatMap(duty -> inOrganisation(name, duty));
    }

    /** Makes the member and the duty that the account stands for, when they are not there yet. */
    @ActivateRequestContext
    void prepare(DemoAccount account) {
        Account local = Account.local(account.name());
        Member member = signedIn.of(local.subject(), local.name(), local.email());
        if (account.duty() != null) {
            Actor self = new Actor(member.id(), member.subject(), member.name(), Set.of(), Set.of());
            duties.give(self, member.id(), account.duty(), true);
        }
    }

    private Optional<DemoAccount> inOrganisation(String name, Role role) {
        String code = name.substring(role.id().length() + 1);
        if (!OrganisationCode.isValid(code)) {
            return Optional.empty();
        }
        return register.find(new OrganisationCode(code)).map(organisation -> inOrganisation(name, role, organisation));
    }

    private DemoAccount inOrganisation(String name, Role role, Organisation organisation) {
        return new DemoAccount(name, null, new Duty(role, organisation.code()));
    }

    private static Map<String, Role> wholeService() {
        Map<String, Role> accounts = new LinkedHashMap<>();
        accounts.put("staff", Role.STAFF);
        accounts.put("publisher", Role.PUBLISHER);
        accounts.put("publisher2", Role.PUBLISHER);
        accounts.put("admin", Role.ADMIN);
        return Collections.unmodifiableMap(accounts);
    }
}
