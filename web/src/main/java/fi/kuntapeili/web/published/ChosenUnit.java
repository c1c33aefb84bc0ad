package fi.kuntapeili.web.published;

import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.web.signin.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The unit that a page of published statistics picks out. */
@ApplicationScoped
public class ChosenUnit {

    @Inject
    Register register;

    @Inject
    CurrentActor reader;

    /**
     * The one that is asked for, else a signed-in reader's own.
     *
     * @param asked a code as it was sent; may be missing, or be no code of any unit
     */
    public Optional<OrganisationCode> of(String asked) {
        return Optional.ofNullable(asked)
                .filter(OrganisationCode::isValid)
                .map(OrganisationCode::new)
                .flatMap(register::find)
                .map(Organisation::code)
                .or(() -> reader.actor().firstOrganisation());
    }
}
