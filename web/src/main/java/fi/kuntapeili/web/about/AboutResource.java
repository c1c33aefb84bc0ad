package fi.kuntapeili.web.about;

import fi.kuntapeili.benchmark.snapshot.BenchmarkSettings;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.pack.CurrentPack;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.security.Allowed;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the service says about itself. */
@Path("/about")
@Produces(Html.UTF_8)
public class AboutResource {

    @Inject
    CurrentPack pack;

    @Inject
    BenchmarkSettings settings;

    @Inject
    ReferenceStatistics statistics;

    @GET
    @Path("protection")
    @Allowed(Action.ABOUT)
    public TemplateInstance protection() {
        return ProtectionPage.ofAllRules(settings.shares());
    }

    @GET
    @Path("sources")
    @Allowed(Action.ABOUT)
    public TemplateInstance sources() {
        Map<Boolean, List<ReferenceStatistic>> byCollected =
                statistics.all().stream().collect(Collectors.partitioningBy(ReferenceStatistic::collected));
        return new SourcesPage(pack.find(), byCollected.get(true), byCollected.get(false));
    }
}
