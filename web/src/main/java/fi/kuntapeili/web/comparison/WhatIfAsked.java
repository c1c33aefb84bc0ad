package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.comparison.WhatIf;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.NumberCell;
import fi.kuntapeili.survey.questionnaire.Value;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * What a reader asks of {@link WhatIf}, by parameters of the address alone, so that the page can be kept as a bookmark and
 * nothing is stored.
 *
 * @param decimals of the indicator
 * @param baseName name of the published statistic that the value is divided by
 * @param target code of a published statistic, or {@code own}
 * @param typed what stands in the field, as it was typed
 * @param answer empty where the number cannot be read
 */
record WhatIfAsked(
        WhatIf whatIf,
        int decimals,
        LocalizedText baseName,
        String target,
        String typed,
        Optional<WhatIf.Answer> answer) {

    static final String OWN = "own";

    private static final BigDecimal LIMIT = new BigDecimal("1e9");
    private static final int MOST_DECIMALS = 6;

    /** Asks for the median where the address names nothing, and for what comes first where that is not published. */
    static WhatIfAsked of(
            WhatIf whatIf,
            int decimals,
            LocalizedText baseName,
            Optional<String> target,
            Optional<String> typed,
            Locale locale) {
        Optional<WhatIf.Target> published = whatIf.targets().stream()
                .filter(one -> target.isEmpty() || one.statistic().code().equals(target.get()))
                .findFirst();
        if (published.isPresent()) {
            return new WhatIfAsked(
                    whatIf,
                    decimals,
                    baseName,
                    published.get().statistic().code(),
                    typed.orElse(""),
                    Optional.of(whatIf.at(published.get().value())));
        }
        return new WhatIfAsked(
                whatIf,
                decimals,
                baseName,
                OWN,
                typed.orElse(""),
                typed.flatMap(raw -> number(raw, locale)).map(whatIf::at));
    }

    private static Optional<BigDecimal> number(String raw, Locale locale) {
        NumberCell cell = new NumberCell(null, LIMIT.negate(), LIMIT, MOST_DECIMALS);
        return cell.read(raw, locale)
                .filter(Answer.Given.class::isInstance)
                .map(answer -> ((Answer.Given) answer).value())
                .filter(value -> cell.problems(value).isEmpty())
                .map(value -> ((Value.Number) value).number());
    }

    /** Whether something was typed that is no number. */
    public boolean isUnreadable() {
        return target.equals(OWN) && !typed.isBlank() && answer.isEmpty();
    }

    /** Key of the product's text that names a published figure. */
    public String key(WhatIf.Target published) {
        return "study_whatif_" + published.statistic().code();
    }

    /** A published figure keeps its digits; nothing is written with fewer decimals than the indicator has. */
    public int decimals(BigDecimal value) {
        return Math.max(decimals, value.stripTrailingZeros().scale());
    }

    public BigDecimal difference() {
        return answer.orElseThrow().target().subtract(whatIf.own());
    }

    public BigDecimal signed() {
        return answer.orElseThrow().difference();
    }

    public boolean hasFactor() {
        return whatIf.factor().compareTo(BigDecimal.ONE) != 0;
    }

    /** As a text: a year is not grouped like a number. */
    public String baseYear() {
        return Integer.toString(whatIf.base().year());
    }
}
