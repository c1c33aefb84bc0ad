package fi.kuntapeili.web.success;

import fi.kuntapeili.benchmark.published.PublishedFigure;
import fi.kuntapeili.benchmark.report.SuccessCharts;
import fi.kuntapeili.benchmark.report.SuccessFigures;
import fi.kuntapeili.benchmark.report.SuccessFigures.ExpectedRow;
import fi.kuntapeili.benchmark.report.SuccessFigures.RateRow;
import fi.kuntapeili.benchmark.success.ExpectedStandings;
import fi.kuntapeili.benchmark.success.RankSuccess;
import fi.kuntapeili.benchmark.success.RateStandings;
import fi.kuntapeili.benchmark.success.SuccessRanking;
import fi.kuntapeili.benchmark.success.SuccessResult;
import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.organisation.Attribute;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.round.Today;
import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.web.published.PublishedYears;
import fi.kuntapeili.web.signin.CurrentActor;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The page of a ranking out of its standings. */
@RequestScoped
class SuccessPages {

    private static final int LONG = 40;

    @Inject
    RankSuccess rankSuccess;

    @Inject
    PublishedYears years;

    @Inject
    Register register;

    @Inject
    Today today;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor currentActor;

    @Inject
    CurrentLanguage language;

    /** @param about the organisation that the reader asks about */
    TemplateInstance page(SuccessResult result, boolean summed, Optional<OrganisationCode> about) {
        Around around = around(result, summed, about);
        if (result instanceof ExpectedStandings standings) {
            return expected(around, standings);
        }
        return result instanceof RateStandings standings
                ? rate(around, standings)
                : refused(around, (SuccessResult.Refused) result);
    }

    private static TemplateInstance refused(Around around, SuccessResult.Refused refused) {
        String reason = refused.reason().name().toLowerCase(Locale.ROOT);
        return new NotRankedPage(around, refused.complete(), "success_refused_" + reason);
    }

    /** For staff; a ranking without a fit has the page that everybody reads. */
    TemplateInstance diagnostics(SuccessResult result) {
        if (!(result instanceof ExpectedStandings standings)) {
            return page(result, false, Optional.empty());
        }
        List<LocalizedText> influential = standings.units().stream()
                .filter(unit -> standings.diagnostics().influential().contains(unit.code()))
                .map(unit -> unit.name())
                .toList();
        return new DiagnosticsPage(
                around(result, false, Optional.empty()), standings, SuccessCharts.residuals(standings), influential);
    }

    private TemplateInstance expected(Around around, ExpectedStandings standings) {
        SuccessRanking.Expected ranking = standings.ranking();
        return new ExpectedPage(
                around,
                standings,
                around.own().flatMap(standings::of).map(placed -> own(SuccessFigures.row(ranking, placed))),
                Band.all(
                        ranking,
                        standings.placed().size(),
                        band -> standings.in(band).stream()
                                .map(placed -> SuccessFigures.row(ranking, placed))
                                .sorted(byName(row -> row.unit().name()))
                                .toList()),
                SuccessCharts.distances(standings, around.own()),
                standings.ranks().map(ranks -> Places.of(ranks, around.own())));
    }

    private TemplateInstance rate(Around around, RateStandings standings) {
        List<RateRow> rows = standings.placed().stream()
                .map(placed -> SuccessFigures.row(standings, placed))
                .toList();
        return new RatePage(
                around,
                standings,
                rows.stream()
                        .filter(row -> isOwn(row, around))
                        .findFirst()
                        .map(row -> new RatePage.Own(row, Band.key(row.band(), true), Band.pill(row.tone()))),
                Band.all(
                        standings.ranking(),
                        rows.size(),
                        band -> rows.stream().filter(row -> row.band() == band).toList()),
                rows.stream()
                        .map(row -> new RatePage.Row(
                                row, Band.key(row.band(), true), Band.pill(row.tone()), isOwn(row, around)))
                        .toList(),
                SuccessCharts.funnel(standings, around.own()),
                standings.ranks().map(ranks -> Places.of(ranks, around.own())),
                rows.size() > LONG,
                standings.target() * standings.ranking().per(),
                standings.betweenDeviation() * standings.ranking().per());
    }

    private static boolean isOwn(RateRow row, Around around) {
        return around.own().filter(row.unit().code()::equals).isPresent();
    }

    private static ExpectedPage.Own own(ExpectedRow row) {
        return new ExpectedPage.Own(row, Band.key(row.band(), false), Band.pill(row.tone()));
    }

    private Around around(SuccessResult result, boolean summed, Optional<OrganisationCode> about) {
        SuccessRanking ranking = result.ranking();
        Optional<Attribute> areas = rankSuccess.areas(ranking);
        Optional<Organisation> chosen = about.flatMap(register::find);
        List<ReferenceStatistic> sources = rankSuccess.sources(ranking);
        List<Around.Choice> choices = register.validOn(today.date()).stream()
                .sorted(byName(Organisation::name))
                .map(organisation -> choice(organisation, chosen))
                .toList();
        return new Around(
                ranking,
                result.sha256(),
                choices,
                chosen.map(organisation -> choice(organisation, chosen)),
                summed
                        ? chosen.flatMap(
                                organisation -> areas.flatMap(attribute -> organisation.attribute(attribute.key())))
                        : chosen.map(organisation -> organisation.code().value()),
                areas,
                summed,
                sources.stream()
                        .filter(statistic -> !statistic.additive())
                        .map(ReferenceStatistic::name)
                        .findFirst(),
                unit(ranking, sources),
                policy.allows(currentActor.actor(), Action.SUCCESS_DIAGNOSTICS, Subject.nothing()),
                sources,
                summed
                        ? Optional.empty()
                        : years.ofEveryone(
                                PublishedFigure.of(ranking),
                                chosen.map(Organisation::code),
                                ranking.basics().decimals()));
    }

    private String unit(SuccessRanking ranking, List<ReferenceStatistic> sources) {
        return sources.stream()
                .filter(statistic -> ranking instanceof SuccessRanking.Expected expected
                        && expected.outcome().equals(statistic.id()))
                .map(statistic -> statistic.unit().in(language.language()))
                .findFirst()
                .orElse("");
    }

    private Around.Choice choice(Organisation organisation, Optional<Organisation> chosen) {
        return new Around.Choice(
                organisation.code().value(),
                organisation.name().in(language.language()),
                chosen.filter(organisation::equals).isPresent());
    }

    private <T> Comparator<T> byName(Function<T, LocalizedText> name) {
        Collator alphabet = Collator.getInstance(Locale.forLanguageTag(language.language()));
        return (one, other) -> alphabet.compare(
                name.apply(one).in(language.language()), name.apply(other).in(language.language()));
    }
}
