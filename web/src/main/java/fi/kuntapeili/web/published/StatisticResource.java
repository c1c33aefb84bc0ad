package fi.kuntapeili.web.published;

import fi.kuntapeili.benchmark.published.PublishedFigure;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.round.Today;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.published.StatisticPage.Choice;
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
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Published statistics over the years, for everyone: no answer is part of them. */
@Path("/statistics")
@Produces(Html.UTF_8)
public class StatisticResource {

    @Inject
    ReferenceStatistics statistics;

    @Inject
    PublishedYears years;

    @Inject
    Register register;

    @Inject
    Today today;

    @Inject
    ChosenUnit unit;

    @Inject
    CurrentLanguage language;

    @Inject
    Texts texts;

    /** @param organisation the unit asked about; a signed-in reader's own when left out */
    @GET
    @Path("{statistic}")
    @Allowed(Action.RANKINGS)
    public TemplateInstance statistic(
            @PathParam("statistic") String id, @QueryParam("organisation") String organisation) {
        ReferenceStatistic statistic = statistics.all().stream()
                .filter(one -> one.id().equals(id) && one.collected())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Optional<OrganisationCode> chosen = unit.of(organisation);
        List<Choice> choices = choices(chosen);
        return new StatisticPage(
                statistic,
                choices,
                choices.stream().filter(Choice::chosen).findFirst(),
                years.all(PublishedFigure.of(id), chosen));
    }

    private List<Choice> choices(Optional<OrganisationCode> chosen) {
        Collator alphabet =
                Collator.getInstance(texts.locale(language.language()).toLocale());
        return register.validOn(today.date()).stream()
                .map(organisation -> new Choice(
                        organisation.code().value(),
                        organisation.name().in(language.language()),
                        chosen.filter(organisation.code()::equals).isPresent()))
                .sorted(Comparator.comparing(Choice::name, alphabet))
                .toList();
    }
}
