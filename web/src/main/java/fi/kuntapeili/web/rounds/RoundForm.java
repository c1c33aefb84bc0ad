package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundPlan;
import fi.kuntapeili.survey.text.LocalizedText;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a round as typed, which are kept as they are when something is wrong with them.
 *
 * @param names by language
 * @param questionnaire id and version with a slash between them
 */
record RoundForm(
        String id,
        Map<String, String> names,
        String questionnaire,
        String referenceYear,
        String opens,
        String closes,
        String publicFrom,
        String previousRound,
        String coreFormStatistic,
        String coreFormBelow) {

    /** A field that cannot be read at all, with the key of the text that says so. */
    record Unreadable(String field, String key) {}

    static RoundForm empty(List<String> languages) {
        Map<String, String> names = new LinkedHashMap<>();
        languages.forEach(language -> names.put(language, ""));
        return new RoundForm("", names, "", "", "", "", "", "", "", "");
    }

    static RoundForm of(Round round, List<String> languages) {
        RoundPlan plan = round.plan();
        Map<String, String> names = new LinkedHashMap<>();
        languages.forEach(language ->
                names.put(language, plan.name().has(language) ? plan.name().in(language) : ""));
        return new RoundForm(
                round.id(),
                names,
                round.questionnaire().id() + "/" + round.questionnaire().version(),
                String.valueOf(plan.referenceYear()),
                plan.opens().toString(),
                plan.closes().toString(),
                plan.publicFrom().map(LocalDate::toString).orElse(""),
                plan.previousRound().orElse(""),
                plan.coreForm().map(RoundPlan.CoreForm::statistic).orElse(""),
                plan.coreForm().map(core -> core.below().toPlainString()).orElse(""));
    }

    static RoundForm typed(MultivaluedMap<String, String> form, List<String> languages) {
        Map<String, String> names = new LinkedHashMap<>();
        languages.forEach(language -> names.put(language, text(form, "name-" + language)));
        return new RoundForm(
                text(form, "id"),
                names,
                text(form, "questionnaire"),
                text(form, "referenceYear"),
                text(form, "opens"),
                text(form, "closes"),
                text(form, "publicFrom"),
                text(form, "previousRound"),
                text(form, "coreFormStatistic"),
                text(form, "coreFormBelow"));
    }

    /** The first field that cannot be read; empty when {@link #plan} can be asked for. */
    Optional<Unreadable> unreadable() {
        if (names.values().stream().anyMatch(String::isBlank)) {
            return Optional.of(new Unreadable("name", "round_name_missing"));
        }
        if (!referenceYear.matches("\\d{4}")) {
            return Optional.of(new Unreadable("referenceYear", "round_year_wrong"));
        }
        if (day(opens).isEmpty()) {
            return Optional.of(new Unreadable("opens", "rounds_day_wrong"));
        }
        if (day(closes).isEmpty()) {
            return Optional.of(new Unreadable("closes", "rounds_day_wrong"));
        }
        if (!publicFrom.isEmpty() && day(publicFrom).isEmpty()) {
            return Optional.of(new Unreadable("publicFrom", "rounds_day_wrong"));
        }
        if (!coreFormStatistic.isEmpty() && !coreFormBelow.matches("\\d{1,12}")) {
            return Optional.of(new Unreadable("coreFormBelow", "round_limit_wrong"));
        }
        return Optional.empty();
    }

    RoundPlan plan() {
        return new RoundPlan(
                new LocalizedText(names),
                Integer.parseInt(referenceYear),
                day(opens).orElseThrow(),
                day(closes).orElseThrow(),
                day(publicFrom),
                Optional.of(previousRound).filter(id -> !id.isEmpty()),
                Optional.of(coreFormStatistic)
                        .filter(id -> !id.isEmpty())
                        .map(id -> new RoundPlan.CoreForm(id, new BigDecimal(coreFormBelow))));
    }

    QuestionnaireVersion version() {
        int slash = questionnaire.indexOf('/');
        return slash < 0
                ? new QuestionnaireVersion("", "")
                : new QuestionnaireVersion(questionnaire.substring(0, slash), questionnaire.substring(slash + 1));
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
