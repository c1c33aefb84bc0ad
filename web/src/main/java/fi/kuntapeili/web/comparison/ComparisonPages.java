package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.comparison.Comparison;
import fi.kuntapeili.benchmark.comparison.Practices;
import fi.kuntapeili.benchmark.comparison.PracticesResult;
import fi.kuntapeili.benchmark.comparison.WhatIf;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.published.PublishedFigure;
import fi.kuntapeili.benchmark.ranking.IndexStore;
import fi.kuntapeili.benchmark.report.ComparisonReport;
import fi.kuntapeili.benchmark.report.PdfWriter;
import fi.kuntapeili.benchmark.report.YearsTable;
import fi.kuntapeili.benchmark.success.RankSuccess;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.web.published.PublishedYears;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes what an organisation reads of its comparison, in the language of the request: the only place that does. */
@ApplicationScoped
public class ComparisonPages {

    @Inject
    RoundRepository rounds;

    @Inject
    IndicatorSources sources;

    @Inject
    Practices practices;

    @Inject
    IndexStore indices;

    @Inject
    RankSuccess rankSuccess;

    @Inject
    PublishedYears years;

    @Inject
    PdfWriter pdf;

    @Inject
    CurrentLanguage language;

    /** @param by name of the arrangement; null for the usual one */
    public TemplateInstance overview(Comparison comparison, String by) {
        return new ComparisonPage(
                address(comparison),
                frozenRounds(comparison.organisation()),
                ComparisonReport.of(comparison, arranged(by)),
                indices.all(),
                rankSuccess.rankings());
    }

    /**
     * Empty when there is no such indicator.
     *
     * @param target what another value is asked of, as in the address
     * @param value the number that the reader chose
     */
    public Optional<TemplateInstance> indicator(
            Comparison comparison, String indicator, Optional<String> target, Optional<String> value) {
        return ComparisonReport.entry(comparison, indicator)
                .map(entry -> new IndicatorPage(
                        address(comparison),
                        address(comparison) + "/indicators/" + indicator,
                        comparison,
                        entry,
                        entry.compared().whatIf().map(whatIf -> asked(whatIf, entry, target, value)),
                        sources.questions(comparison, entry.compared().indicator()),
                        sources.references(comparison, entry.compared().indicator()),
                        years(comparison, entry.compared().indicator())));
    }

    private Optional<YearsTable> years(Comparison comparison, Indicator indicator) {
        return PublishedFigure.of(indicator)
                .flatMap(figure -> years.ofGroup(
                        figure, comparison.organisation(), comparison.group().members(), indicator.decimals()));
    }

    private WhatIfAsked asked(
            WhatIf whatIf, ComparisonReport.Entry entry, Optional<String> target, Optional<String> value) {
        return WhatIfAsked.of(
                whatIf,
                entry.compared().indicator().decimals(),
                sources.name(whatIf.base().statistic()),
                target,
                value,
                Locale.forLanguageTag(language.language()));
    }

    /** The report as a file. */
    public byte[] report(Comparison comparison, String by) {
        PracticesResult open = practices.of(
                comparison.header().round(),
                comparison.organisation(),
                Optional.of(comparison.group().id()));
        String html = new ComparisonPrint(
                        language.language(),
                        ComparisonReport.of(comparison, arranged(by)),
                        open instanceof PracticesResult.Shown shown ? shown.tables() : List.of())
                .render();
        return pdf.write(html, comparison.header().frozenAt());
    }

    List<Round> frozenRounds(OrganisationCode organisation) {
        return rounds.asking(organisation).stream()
                .filter(asking -> asking.state().isFrozen())
                .toList();
    }

    private static ComparisonReport.Arrangement arranged(String by) {
        return ComparisonReport.Arrangement.of(by);
    }

    private static String address(Comparison comparison) {
        return address(comparison.header().round(), comparison.organisation().value());
    }

    static String address(String round, String organisation) {
        return "/rounds/" + round + "/organisations/" + organisation + "/comparison";
    }
}
