package fi.kuntapeili.survey.round;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.pack.KnownQuestionnaires;
import fi.kuntapeili.survey.pack.KnownStatistics;
import fi.kuntapeili.survey.pack.PackPart;
import fi.kuntapeili.survey.pack.PackReading;
import fi.kuntapeili.survey.pack.YamlFile;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code rounds.yaml}. Dates are days of the calendar, or days from the day of loading: {@code -21d}, {@code +30d}. A round
 * that exists already stays as it is: what people did in it counts more than the file.
 */
@ApplicationScoped
class RoundPart implements PackPart {

    private static final String FILE = "rounds.yaml";
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern FROM_TODAY = Pattern.compile("([+-]\\d{1,5})d");

    @Inject
    RoundRepository rounds;

    @Inject
    Register register;

    @Inject
    Clock clock;

    @Override
    public Order order() {
        return Order.ROUNDS;
    }

    @Override
    public Optional<Change> read(PackReading reading) {
        Optional<YamlFile> file = reading.yaml(FILE);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        List<PackRound> planned = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int index = 0;
        for (DefinitionNode node : file.get().root().list("rounds", "round")) {
            JsonNode json = file.get().json().path("rounds").get(index++);
            round(node, json, ids, reading).ifPresent(planned::add);
            if (!ids.add(node.text("id"))) {
                node.problem("id", "is used twice");
            }
        }
        reading.keep(PackRound.All.class, new PackRound.All(planned, ids));
        return Optional.of(() -> planned.forEach(this::create));
    }

    private Optional<PackRound> round(DefinitionNode node, JsonNode json, Set<String> earlier, PackReading reading) {
        String id = node.text("id");
        if (!ID.matcher(id).matches()) {
            node.problem("id", "must be lower-case letters, digits and hyphens");
        }
        Optional<Questionnaire> questionnaire = questionnaire(node, reading);
        LocalDate opens = date(node, "opens", reading);
        LocalDate closes = date(node, "closes", reading);
        if (closes.isBefore(opens)) {
            node.problem("closes", "is before opens");
        }
        Optional<String> previous = Optional.ofNullable(node.text("previousRound", null));
        previous.filter(round -> !earlier.contains(round))
                .ifPresent(round ->
                        node.problem("previousRound", "names " + round + ", which does not stand earlier in the file"));
        RoundPlan plan = new RoundPlan(
                node.localized("name"),
                node.integer("referenceYear", opens.getYear() - 1),
                opens,
                closes,
                node.has("publicFrom") ? Optional.of(date(node, "publicFrom", reading)) : Optional.empty(),
                previous,
                coreForm(node, reading));
        RoundState state = node.choice("state", RoundState.class, RoundState.DRAFT);
        if (state == RoundState.FREEZING) {
            node.problem("state", "is one that a round only passes through");
        }
        return questionnaire.map(q -> new PackRound(id, q, plan, state, synthetic(node, json)));
    }

    private static Optional<Questionnaire> questionnaire(DefinitionNode node, PackReading reading) {
        DefinitionNode wanted = node.inner("questionnaire");
        String id = wanted.text("id");
        String version = wanted.text("version");
        Optional<Questionnaire> found = reading.kept(KnownQuestionnaires.class).stream()
                .flatMap(known -> known.all().stream())
                .filter(each -> each.id().equals(id) && each.version().equals(version))
                .findFirst();
        // Without any questionnaire the mistake is there, not here.
        if (found.isEmpty() && reading.kept(KnownQuestionnaires.class).isPresent()) {
            node.problem("questionnaire", "names " + id + " " + version + ", which is not in the pack");
        }
        return found;
    }

    private LocalDate date(DefinitionNode node, String field, PackReading reading) {
        LocalDate today = LocalDate.now(clock.withZone(reading.pack().timeZone()));
        String text = node.text(field);
        Matcher fromToday = FROM_TODAY.matcher(text);
        if (fromToday.matches()) {
            return today.plusDays(Long.parseLong(fromToday.group(1)));
        }
        try {
            return text.isEmpty() ? today : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            node.problem(field, "is neither a date such as 2026-01-31 nor days such as -21d: " + text);
            return today;
        }
    }

    private static Optional<RoundPlan.CoreForm> coreForm(DefinitionNode node, PackReading reading) {
        if (!node.has("coreForm")) {
            return Optional.empty();
        }
        DefinitionNode core = node.inner("coreForm");
        String statistic = core.text("statistic");
        boolean known = reading.kept(KnownStatistics.class)
                .map(statistics -> statistics.collected().contains(statistic))
                .orElse(false);
        if (!known) {
            core.problem("statistic", "names " + statistic + ", of which there are no values");
        }
        return Optional.of(new RoundPlan.CoreForm(statistic, core.number("below", BigDecimal.ZERO)));
    }

    private static Optional<PackRound.Synthetic> synthetic(DefinitionNode node, JsonNode json) {
        if (!node.has("synthetic")) {
            return Optional.empty();
        }
        DefinitionNode synthetic = node.inner("synthetic");
        Map<String, Double> shares = new LinkedHashMap<>();
        json.path("synthetic")
                .path("responses")
                .properties()
                .forEach(share -> shares.put(share.getKey(), share.getValue().asDouble()));
        Map<String, String> pinned = new LinkedHashMap<>();
        json.path("synthetic")
                .path("pinned")
                .properties()
                .forEach(pin -> pinned.put(pin.getKey(), pin.getValue().asText()));
        double total = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (total > 1 || shares.values().stream().anyMatch(share -> share < 0)) {
            synthetic.problem("responses", "must be shares from 0 that are at most 1 together");
        }
        return Optional.of(new PackRound.Synthetic(synthetic.integer("seed", 1), shares, pinned));
    }

    private void create(PackRound planned) {
        if (rounds.findByIdOptional(planned.id()).isPresent()) {
            return;
        }
        QuestionnaireVersion version = new QuestionnaireVersion(
                planned.questionnaire().id(), planned.questionnaire().version());
        Round round = new Round(
                planned.id(), version, planned.plan(), planned.synthetic().isPresent(), clock.instant());
        RoundState state = planned.state().isFrozen() ? RoundState.CLOSED : planned.state();
        if (state != RoundState.DRAFT) {
            round.moveTo(state, clock.instant());
        }
        rounds.persistAndFlush(round);
        rounds.ask(
                planned.id(),
                register.validOn(planned.plan().opens()).stream()
                        .map(Organisation::code)
                        .toList());
    }
}
