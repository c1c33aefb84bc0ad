package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.comparison.Comparison;
import fi.kuntapeili.benchmark.report.ComparisonReport;
import fi.kuntapeili.benchmark.report.YearsTable;
import fi.kuntapeili.survey.text.LocalizedText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * One indicator: what it is, where it comes from, and where the organisation stands.
 *
 * @param address of the comparison, without its query
 * @param own address of this page, without its query
 * @param whatIf the arithmetic of another value, where there is an amount to work out
 * @param questions texts of the questions that feed it
 * @param years the published figure over the years, for an indicator that no answer feeds
 */
@CheckedTemplate(basePath = "comparison")
record IndicatorPage(
        String address,
        String own,
        Comparison comparison,
        ComparisonReport.Entry entry,
        Optional<WhatIfAsked> whatIf,
        List<LocalizedText> questions,
        List<ReferenceUsed> references,
        Optional<YearsTable> years)
        implements TemplateInstance {}
