package fi.kuntapeili.web.attack;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.kuntapeili.benchmark.attack.AttackReport;
import fi.kuntapeili.benchmark.attack.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads positions beside own values and works each out again from the published figures alone. A position that does not
 * follow from them tells something else; trying out own values would then teach it.
 */
final class DraftProbe {

    static final int NUMBER = 16;
    private static final String TITLE = "own positions are worked out again from published figures alone";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final BigDecimal ABOUT = new BigDecimal("0.05");
    private static final int CLOSE = 3;

    private final Set<Finding> findings = new LinkedHashSet<>();
    private long tried;

    /** @param comparison what the interface sends to an organisation about a group */
    void replay(byte[] comparison) {
        JsonNode body = tree(comparison);
        Map<String, Map<String, BigDecimal>> published = new HashMap<>();
        for (JsonNode row : body.path("values")) {
            if (row.path("value").isNumber() && row.path("category").isNull()) {
                published
                        .computeIfAbsent(row.path("indicator").asText(), unseen -> new HashMap<>())
                        .put(row.path("statistic").asText(), row.path("value").decimalValue());
            }
        }
        for (JsonNode own : body.path("own")) {
            String indicator = own.path("indicator").asText();
            Map<String, BigDecimal> figures = published.getOrDefault(indicator, Map.of());
            String position = own.path("position").asText("null");
            if (own.path("value").isNumber() && !position.equals("null")) {
                tried++;
                if (!follows(position, own.path("value").decimalValue(), figures)) {
                    findings.add(new Finding(
                            NUMBER,
                            indicator,
                            new BitSet(),
                            Finding.Harm.TOLD,
                            "the position beside " + body.path("group").asText()
                                    + " does not follow from published figures"));
                }
            }
        }
    }

    AttackReport.Result result() {
        return new AttackReport.Result(NUMBER, TITLE, tried, java.util.List.copyOf(findings), 0);
    }

    /** The own value is written rounded; a position may follow from anything that is written so. */
    private static boolean follows(String position, BigDecimal written, Map<String, BigDecimal> figures) {
        BigDecimal half =
                BigDecimal.ONE.movePointLeft(Math.max(0, written.scale())).divide(BigDecimal.valueOf(2));
        Set<BigDecimal> drafts = new LinkedHashSet<>(Set.of(written, written.subtract(half), written.add(half)));
        for (BigDecimal figure : figures.values()) {
            if (figure.subtract(written).abs().compareTo(half) <= 0) {
                drafts.add(figure);
                drafts.add(figure.subtract(half.movePointLeft(CLOSE)));
            }
        }
        return figures.containsKey("median")
                && drafts.stream().anyMatch(draft -> position(draft, figures).equals(position));
    }

    private static String position(BigDecimal own, Map<String, BigDecimal> figures) {
        BigDecimal median = figures.get("median");
        BigDecimal q1 = figures.get("q1");
        BigDecimal q3 = figures.get("q3");
        if (q1 == null || q3 == null) {
            boolean about = own.subtract(median).abs().compareTo(median.abs().multiply(ABOUT)) <= 0;
            return about ? "about_median" : own.compareTo(median) < 0 ? "below_median" : "above_median";
        }
        if (q1.compareTo(q3) == 0 && own.compareTo(q1) == 0) {
            return "same_as_most";
        }
        if (own.compareTo(median) < 0) {
            return own.compareTo(q1) < 0 ? "lowest_quarter" : "lower_middle";
        }
        return own.compareTo(q3) < 0 ? "upper_middle" : "highest_quarter";
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("What the interface sends is not JSON", e);
        }
    }
}
