package fi.kuntapeili.web.ranking;

import fi.kuntapeili.survey.organisation.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Names of units as the register has them now. */
@ApplicationScoped
public class UnitNames {

    @Inject
    Register register;

    /** From code to name; a code that the register does not know any more stands for itself. */
    public UnaryOperator<String> in(String language) {
        Map<String, String> names = new HashMap<>();
        register.all()
                .forEach(organisation -> names.put(
                        organisation.code().value(), organisation.name().in(language)));
        return code -> names.getOrDefault(code, code);
    }
}
