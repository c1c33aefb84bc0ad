package fi.kuntapeili.benchmark.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.ReleasedShares;
import fi.kuntapeili.benchmark.disclosure.ShareBand;
import fi.kuntapeili.benchmark.disclosure.Statistic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How released figures are stored: one text per figure, and the public status of one that is withheld after a mark. */
final class StoredCell {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WITHHELD = "!";
    private static final List<Statistic> NUMBERS =
            List.of(Statistic.MEDIAN, Statistic.Q1, Statistic.Q3, Statistic.P10, Statistic.P90, Statistic.MEAN);

    private StoredCell() {}

    static String write(Released released) {
        ObjectNode cell = JSON.createObjectNode();
        cell.put(Statistic.N.code(), text(released.answers(), String::valueOf));
        if (released instanceof ReleasedNumbers numbers) {
            NUMBERS.forEach(statistic ->
                    cell.put(statistic.code(), text(numbers.figure(statistic), BigDecimal::toPlainString)));
        } else {
            ArrayNode shares = cell.putArray(Statistic.SHARE.code());
            ((ReleasedShares) released)
                    .bands()
                    .forEach(band -> shares.add(text(band, share -> share.band() + "/" + share.parts())));
        }
        return cell.toString();
    }

    static Released read(String json) {
        JsonNode cell;
        try {
            cell = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A released cell cannot be read", e);
        }
        Disclosure<Integer> answers = figure(cell.path(Statistic.N.code()), Integer::valueOf);
        if (cell.has(Statistic.SHARE.code())) {
            List<Disclosure<ShareBand>> bands = new ArrayList<>();
            cell.path(Statistic.SHARE.code()).forEach(band -> bands.add(figure(band, StoredCell::band)));
            return new ReleasedShares(answers, bands);
        }
        return new ReleasedNumbers(
                answers,
                number(cell, Statistic.MEDIAN),
                number(cell, Statistic.Q1),
                number(cell, Statistic.Q3),
                number(cell, Statistic.P10),
                number(cell, Statistic.P90),
                number(cell, Statistic.MEAN));
    }

    private static Disclosure<BigDecimal> number(JsonNode cell, Statistic statistic) {
        return figure(cell.path(statistic.code()), BigDecimal::new);
    }

    private static ShareBand band(String text) {
        String[] parts = text.split("/");
        return new ShareBand(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static <T> String text(Disclosure<T> figure, Function<T, String> shown) {
        return figure.figure()
                .map(shown)
                .orElseGet(() -> WITHHELD + figure.status().name());
    }

    private static <T> Disclosure<T> figure(JsonNode node, Function<String, T> shown) {
        String text = node.asText();
        return text.startsWith(WITHHELD)
                ? Disclosure.withheld(PublicStatus.valueOf(text.substring(WITHHELD.length())))
                : Disclosure.shown(shown.apply(text));
    }
}
