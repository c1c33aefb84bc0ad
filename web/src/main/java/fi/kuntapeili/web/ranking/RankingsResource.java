package fi.kuntapeili.web.ranking;

import fi.kuntapeili.benchmark.ranking.ComputedIndex;
import fi.kuntapeili.benchmark.ranking.IndexStore;
import fi.kuntapeili.benchmark.ranking.IndexTable;
import fi.kuntapeili.benchmark.success.RankSuccess;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.published.ChosenUnit;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Rankings by published statistics, for everyone: no answer is part of them. */
@Path("/")
@Produces(Html.UTF_8)
public class RankingsResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    @Inject
    IndexStore indices;

    @Inject
    RankSuccess rankSuccess;

    @Inject
    ReferenceStatistics statistics;

    @Inject
    IndexPages pages;

    @Inject
    UnitNames names;

    @Inject
    ChosenUnit unit;

    @Inject
    CurrentLanguage language;

    @Inject
    PageFrame frame;

    @GET
    @Path("rankings")
    @Allowed(Action.RANKINGS)
    public TemplateInstance rankings() {
        return new RankingsPage(
                all(),
                rankSuccess.rankings(),
                statistics.all().stream().filter(ReferenceStatistic::collected).toList());
    }

    @GET
    @Path("indices")
    @Allowed(Action.RANKINGS)
    public TemplateInstance indices() {
        return new IndicesPage(all());
    }

    /** @param organisation the unit to pick out; a signed-in reader's own when left out */
    @GET
    @Path("indices/{index}")
    @Allowed(Action.RANKINGS)
    public TemplateInstance index(@PathParam("index") String id, @QueryParam("organisation") String organisation) {
        ComputedIndex index = found(id);
        Optional<OrganisationCode> chosen = unit.of(organisation);
        return pages.page(index, chosen);
    }

    @GET
    @Path("indices/{index}/data.csv")
    @Allowed(Action.RANKINGS)
    @Produces(CSV)
    public Response data(@PathParam("index") String id) {
        ComputedIndex index = found(id);
        return Response.ok(IndexTable.of(index, names.in(language.language())), CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kuntapeili-index-" + id + ".csv\"")
                .build();
    }

    private List<ComputedIndex> all() {
        List<ComputedIndex> all = indices.all();
        all.forEach(this::aboutIt);
        return all;
    }

    private ComputedIndex found(String id) {
        ComputedIndex index = indices.find(id).orElseThrow(NotFoundException::new);
        aboutIt(index);
        return index;
    }

    private void aboutIt(ComputedIndex index) {
        if (index.declared().synthetic()) {
            frame.aboutSyntheticFigures();
        }
    }
}
