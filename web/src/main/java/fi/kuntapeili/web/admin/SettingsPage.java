package fi.kuntapeili.web.admin;

import fi.kuntapeili.survey.pack.PackDescription;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/** What the service runs on, to look at; settings are made where it is installed. */
@CheckedTemplate(basePath = "admin")
record SettingsPage(
        Optional<PackDescription> pack,
        String languages,
        String timeZone,
        String currency,
        int organisations,
        boolean demo)
        implements TemplateInstance {}
