package fi.kuntapeili.survey.pack;

import fi.kuntapeili.survey.expression.Expression;
import java.util.ArrayList;
import java.util.List;

/** What formulas may read beside answers: attributes of the pack and its reference statistics. */
public record KnownNames(PackReading reading) {

    /** Names such as {@code ref.jobs} that nothing in the pack stands for. */
    public List<String> unknownIn(Expression rule) {
        List<String> unknown = new ArrayList<>();
        for (List<String> reference : rule.references()) {
            boolean known = reference.size() < 2
                    || switch (reference.get(0)) {
                        case "ref" -> isStatistic(reference.get(1));
                        case "organisation" -> isAttribute(reference.get(1));
                        default -> true;
                    };
            if (!known) {
                unknown.add(String.join(".", reference));
            }
        }
        unknown.sort(null);
        return unknown;
    }

    private boolean isStatistic(String id) {
        return reading.kept(KnownStatistics.class)
                .map(statistics -> statistics.named().contains(id))
                .orElse(false);
    }

    private boolean isAttribute(String key) {
        return reading.pack().attributes().stream()
                .anyMatch(attribute -> attribute.key().equals(key));
    }
}
