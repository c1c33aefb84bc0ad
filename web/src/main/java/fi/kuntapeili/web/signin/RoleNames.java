package fi.kuntapeili.web.signin;

import fi.kuntapeili.survey.access.Role;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Which role of the identity provider stands for which role here. Roles in an organisation never come from there. */
@ApplicationScoped
public class RoleNames {

    /** Names of the roles for the whole service at the identity provider. */
    @ConfigMapping(prefix = "kuntapeili.roles")
    public interface Settings {

        /** The role of those who design and run rounds. */
        String staff();

        /** The role of those who write and publish summary reports. */
        String publisher();

        /** The role of those who look after accounts and settings. */
        String admin();
    }

    @Inject
    Settings settings;

    /** The role of that name; empty for any other name that the provider knows. */
    public Optional<Role> role(String name) {
        if (name.equals(settings.staff())) {
            return Optional.of(Role.STAFF);
        }
        if (name.equals(settings.publisher())) {
            return Optional.of(Role.PUBLISHER);
        }
        return name.equals(settings.admin()) ? Optional.of(Role.ADMIN) : Optional.empty();
    }
}
