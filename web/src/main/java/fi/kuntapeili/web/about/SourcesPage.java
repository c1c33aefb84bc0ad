package fi.kuntapeili.web.about;

import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.pack.PackDescription;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * Where the figures beside the answers come from, and what is uncertain about them.
 *
 * @param pack empty while no pack is loaded
 * @param missing statistics that the pack names but has no values of
 */
@CheckedTemplate(basePath = "about")
record SourcesPage(Optional<PackDescription> pack, List<ReferenceStatistic> collected, List<ReferenceStatistic> missing)
        implements TemplateInstance {}
