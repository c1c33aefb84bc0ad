package fi.kuntapeili.web.api;

import fi.kuntapeili.benchmark.disclosure.Statistic;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.release.AttackGate;
import fi.kuntapeili.benchmark.release.AttackSummary;
import fi.kuntapeili.benchmark.release.CsvTable;
import fi.kuntapeili.benchmark.release.DataQuery;
import fi.kuntapeili.benchmark.release.Editions;
import fi.kuntapeili.benchmark.release.FigureRow;
import fi.kuntapeili.benchmark.release.FigureRows;
import fi.kuntapeili.benchmark.release.JsonStat;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.web.api.ApiItems.GroupItem;
import fi.kuntapeili.web.api.ApiItems.IndicatorItem;
import fi.kuntapeili.web.api.ApiItems.OrganisationItem;
import fi.kuntapeili.web.api.ApiItems.RoundItem;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.text.CurrentLanguage;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published figures as data. A round that is not for everyone yet does not exist here. */
@Path("/api/v1")
@Tag(name = "Published data")
public class PublishedDataResource {

    @Inject
    SnapshotStore snapshots;

    @Inject
    AttackGate gate;

    @Inject
    Editions editions;

    @Inject
    Register register;

    @Inject
    ApiProblem problem;

    @Inject
    CurrentLanguage language;

    @Inject
    PublicData data;

    @GET
    @Path("rounds")
    @Allowed(Action.API_PUBLIC)
    @Operation(summary = "Published rounds, newest first")
    public ApiPage<RoundItem> rounds(@QueryParam("page") @DefaultValue("1") String page) {
        return data.page(
                editions.newestFirst().stream()
                        .map(header -> RoundItem.of(header, gate.summary(header)))
                        .toList(),
                page);
    }

    @GET
    @Path("organisations")
    @Allowed(Action.API_PUBLIC)
    @Operation(summary = "Organisations of the register, abolished ones included")
    public ApiPage<OrganisationItem> organisations(@QueryParam("page") @DefaultValue("1") String page) {
        return data.page(register.all().stream().map(OrganisationItem::of).toList(), page);
    }

    @GET
    @Path("groups")
    @Allowed(Action.API_DATA)
    @Operation(summary = "Groups of a round whose figures are for everyone, with their members")
    public Response groups(@QueryParam("round") String round, @QueryParam("page") @DefaultValue("1") String page) {
        ReleasedFigures figures = figures(round);
        return tagged(
                figures,
                "",
                () -> Response.ok(data.page(
                        publicGroups(figures).stream()
                                .map(group -> GroupItem.of(round, group))
                                .toList(),
                        page)));
    }

    @GET
    @Path("indicators")
    @Allowed(Action.API_DATA)
    @Operation(summary = "Indicators as they were defined when the round was frozen")
    public Response indicators(@QueryParam("round") String round, @QueryParam("page") @DefaultValue("1") String page) {
        ReleasedFigures figures = figures(round);
        return tagged(
                figures,
                "",
                () -> Response.ok(data.page(
                        figures.indicators().stream()
                                .map(indicator -> IndicatorItem.of(round, indicator))
                                .toList(),
                        page)));
    }

    @GET
    @Path("data")
    @Allowed(Action.API_DATA)
    @Operation(
            summary = "Released figures of a round",
            description =
                    "Of the newest edition. Lists are separated by commas; what is left out means all. Quantiles are"
                            + " type 7 of Hyndman and Fan. Formats: json, csv, jsonstat.")
    public Response data(
            @QueryParam("round") String round,
            @QueryParam("indicator") String indicators,
            @QueryParam("group") String groups,
            @QueryParam("statistic") String statistics,
            @QueryParam("format") @DefaultValue("json") String format,
            @QueryParam("page") @DefaultValue("1") String page) {
        ReleasedFigures figures = figures(round);
        DataQuery query = new DataQuery(
                known(
                        "indicator",
                        indicators,
                        ids(figures.indicators().stream().map(Indicator::id).toList())),
                known(
                        "group",
                        groups,
                        ids(publicGroups(figures).stream().map(PeerGroup::id).toList())),
                statistics(statistics));
        return switch (format) {
            case "json" -> tagged(figures, "", () -> Response.ok(rows(figures, query, page)));
            case "csv" -> tagged(figures, "csv", () -> csv(rows(figures, query, page), round));
            case "jsonstat" -> jsonStat(figures, query, page);
            default -> throw problem.of("api_unknown", "format", format);
        };
    }

    /** The dataset also tells of the attacks that were tried, which come after the freeze. */
    private Response jsonStat(ReleasedFigures figures, DataQuery query, String page) {
        Optional<AttackSummary> attacks = gate.summary(figures.header());
        String form = "jsonstat-" + language.language()
                + attacks.map(summary -> "-" + summary.at().getEpochSecond()).orElse("");
        return tagged(figures, form, () -> {
            ApiPage<FigureRow> rows = rows(figures, query, page);
            return PublicData.linked(
                    Response.ok(JsonStat.of(figures, rows.values(), language.language(), attacks)), rows);
        });
    }

    private ApiPage<FigureRow> rows(ReleasedFigures figures, DataQuery query, String page) {
        return data.page(FigureRows.of(figures, query), page);
    }

    private static Response.ResponseBuilder csv(ApiPage<FigureRow> rows, String round) {
        return PublicData.linked(PublicData.csv(CsvTable.of(rows.values()), "kuntapeili-" + round), rows);
    }

    private ReleasedFigures figures(String round) {
        if (round == null || round.isBlank()) {
            throw problem.of("api_missing", "round");
        }
        return editions.newest(round).map(snapshots::released).orElseThrow(NotFoundException::new);
    }

    /** Answers with the hash of what is released, so that a reader who has it already is told so. */
    private Response tagged(ReleasedFigures figures, String form, Supplier<Response.ResponseBuilder> body) {
        String hash = figures.header().releaseSha256();
        return data.tagged(form.isEmpty() ? hash : hash + "-" + form, body);
    }

    private static List<PeerGroup> publicGroups(ReleasedFigures figures) {
        return figures.groups().stream().filter(PeerGroup::isPublic).toList();
    }

    private static Set<String> ids(List<String> ids) {
        return new LinkedHashSet<>(ids);
    }

    private Set<String> known(String parameter, String asked, Set<String> existing) {
        Set<String> codes = listed(asked);
        codes.stream().filter(code -> !existing.contains(code)).findFirst().ifPresent(code -> {
            throw problem.of("api_unknown", parameter, code);
        });
        return codes;
    }

    private Set<Statistic> statistics(String asked) {
        Set<Statistic> found = EnumSet.noneOf(Statistic.class);
        for (String code : listed(asked)) {
            found.add(Arrays.stream(Statistic.values())
                    .filter(statistic -> statistic.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> problem.of("api_unknown", "statistic", code)));
        }
        return found;
    }

    private static Set<String> listed(String asked) {
        return asked == null || asked.isBlank()
                ? Set.of()
                : Arrays.stream(asked.split(","))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
