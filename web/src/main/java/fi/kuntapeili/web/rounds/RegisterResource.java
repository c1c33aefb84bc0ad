package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.organisation.Attribute;
import fi.kuntapeili.survey.organisation.Certainty;
import fi.kuntapeili.survey.organisation.Network;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.pack.CurrentPack;
import fi.kuntapeili.survey.round.Today;
import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.rounds.RegisterPage.Line;
import fi.kuntapeili.web.rounds.RegisterPage.NetworkLine;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** The register: organisations with their attributes, networks with how certain they are, and sources. */
@Path("/staff/register")
@Produces(Html.UTF_8)
public class RegisterResource {

    private static final int MOST_LINES = 100;
    private static final int MOST_COLUMNS = 4;

    @Inject
    Register register;

    @Inject
    ReferenceStatistics statistics;

    @Inject
    CurrentPack pack;

    @Inject
    Today today;

    @Inject
    CurrentLanguage language;

    /** @param q part of a name or the beginning of a code; without it the organisations that exist are listed */
    @GET
    @Allowed(Action.REGISTER)
    public TemplateInstance show(@RestQuery Optional<String> q) {
        String sought = q.map(String::strip).orElse("");
        List<Organisation> all = register.all();
        List<Attribute> columns = columns();
        Collator names = Collator.getInstance(Locale.forLanguageTag(language()));
        List<Organisation> found = all.stream()
                .filter(organisation -> sought.isEmpty() ? exists(organisation) : fits(organisation, sought))
                .sorted(Comparator.comparing(organisation -> organisation.name().in(language()), names))
                .toList();
        long existing = all.stream().filter(this::exists).count();
        return new RegisterPage(
                pack.find().orElseThrow(NotFoundException::new),
                sought,
                columns.stream().map(column -> column.label().in(language())).toList(),
                found.stream()
                        .limit(MOST_LINES)
                        .map(each -> line(each, columns))
                        .toList(),
                found.size(),
                existing,
                all.size() - existing,
                register.networks().stream().map(RegisterResource::line).toList(),
                statistics.all());
    }

    /** Coded attributes tell most about an organisation; more of them than fit on a line are left out. */
    private List<Attribute> columns() {
        return register.attributes().stream()
                .filter(attribute -> attribute.type() == Attribute.Type.CODE)
                .limit(MOST_COLUMNS)
                .toList();
    }

    private Line line(Organisation organisation, List<Attribute> columns) {
        return new Line(
                organisation.code().value(),
                organisation.name().in(language()),
                !exists(organisation),
                columns.stream().map(column -> value(organisation, column)).toList());
    }

    private String value(Organisation organisation, Attribute column) {
        return organisation
                .attribute(column.key())
                .map(value -> column.labelOf(value)
                        .map((LocalizedText label) -> label.in(language()))
                        .orElse(value))
                .orElse("–");
    }

    private static NetworkLine line(Network network) {
        return new NetworkLine(
                network,
                network.members().size(),
                network.members().stream()
                        .filter(member -> member.certainty() == Certainty.UNCONFIRMED)
                        .count());
    }

    private boolean exists(Organisation organisation) {
        return organisation.validOn(today.date());
    }

    private boolean fits(Organisation organisation, String sought) {
        return organisation.code().value().startsWith(sought)
                || organisation.name().byLanguage().values().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(sought.toLowerCase(Locale.ROOT)));
    }

    private String language() {
        return language.language();
    }
}
