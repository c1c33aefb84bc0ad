package fi.kuntapeili.web.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import fi.kuntapeili.benchmark.comparison.CompareWithPeers;
import fi.kuntapeili.benchmark.comparison.ComparedIndicator;
import fi.kuntapeili.benchmark.comparison.Comparison;
import fi.kuntapeili.benchmark.comparison.ComparisonResult;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.release.FigureRow;
import fi.kuntapeili.benchmark.report.Figure;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a signed-in member may read of the own organisation. */
@Path("/api/v1")
@Tag(name = "Own data")
public class OwnDataResource {

    @Inject
    CurrentActor currentActor;

    @Inject
    CompareWithPeers compareWithPeers;

    @Inject
    DataFiles files;

    record Me(String name, List<String> roles, List<DutyItem> organisations) {}

    record DutyItem(String code, String role) {}

    /**
     * @param values released figures of the group
     * @param release hash over everything released of the round
     */
    record ComparisonItem(
            String round,
            String organisation,
            String group,
            String release,
            List<OwnItem> own,
            List<FigureRow> values) {

        static ComparisonItem of(Comparison comparison, List<FigureRow> values) {
            return new ComparisonItem(
                    comparison.header().round(),
                    comparison.organisation().value(),
                    comparison.group().id(),
                    comparison.header().releaseSha256(),
                    comparison.indicators().stream()
                            .filter(indicator -> indicator.indicator().collected())
                            .map(OwnItem::of)
                            .toList(),
                    values);
        }
    }

    /**
     * An own value as it is written on pages.
     *
     * @param value a number; by part for a composition
     * @param category of a category indicator; yes or no for a boolean
     * @param status OK, that the value is an estimate, or why there is no value
     * @param smallBase whether it stands on so small a base that chance can move it
     * @param position beside the released figures; null where there is none
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record OwnItem(
            String indicator,
            BigDecimal value,
            Map<String, BigDecimal> parts,
            String category,
            String status,
            boolean smallBase,
            String position,
            String unit) {

        static OwnItem of(ComparedIndicator compared) {
            int decimals = compared.indicator().decimals();
            IndicatorValue own = compared.own();
            BigDecimal value = own instanceof IndicatorValue.Number number
                    ? Figure.own(number.value(), decimals).value()
                    : null;
            Map<String, BigDecimal> parts = null;
            if (own instanceof IndicatorValue.Parts given) {
                parts = new LinkedHashMap<>();
                for (Map.Entry<String, Double> part : given.byPart().entrySet()) {
                    parts.put(
                            part.getKey(), Figure.own(part.getValue(), decimals).value());
                }
            }
            String position = compared.standing().isKnown()
                    ? compared.standing().position().name().toLowerCase(Locale.ROOT)
                    : null;
            return new OwnItem(
                    compared.indicator().id(),
                    value,
                    parts,
                    category(own),
                    own.status().name(),
                    own.isSmallBase(),
                    position,
                    compared.indicator().unit().code());
        }

        private static String category(IndicatorValue own) {
            if (own instanceof IndicatorValue.Chosen chosen) {
                return chosen.category();
            }
            return own instanceof IndicatorValue.YesNo answer ? (answer.yes() ? "yes" : "no") : null;
        }
    }

    @GET
    @Path("me")
    @Allowed(Action.API_ME)
    @Operation(summary = "Who is signed in, and for which organisations")
    public Me me() {
        Actor actor = currentActor.actor();
        return new Me(
                actor.name(),
                actor.roles().stream().map(Enum::name).sorted().toList(),
                actor.duties().stream()
                        .map(duty -> new DutyItem(
                                duty.organisation().value(), duty.role().name()))
                        .sorted((a, b) -> (a.code() + a.role()).compareTo(b.code() + b.role()))
                        .toList());
    }

    @GET
    @Path("rounds/{round}/comparison")
    @Allowed(Action.API_COMPARISON)
    @Operation(summary = "Own values of an organisation beside the released figures of a group")
    public Response comparison(
            @PathParam("round") String round,
            @QueryParam("organisation") String organisation,
            @QueryParam("group") Optional<String> group) {
        ComparisonResult result = compareWithPeers.compare(round, new OrganisationCode(organisation), group);
        if (!(result instanceof ComparisonResult.Compared compared)) {
            throw new NotFoundException();
        }
        return Response.ok(files.item(compared.comparison()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
