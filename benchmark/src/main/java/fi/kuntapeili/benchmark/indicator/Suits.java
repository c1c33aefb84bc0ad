package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;

/**
 * Which peer groups suit a question, as the pack declares it.
 *
 * @param rules ids of rules of peer groups, the best first
 * @param because the reason in one sentence
 */
public record Suits(List<String> rules, LocalizedText because) {
    public Suits {
        rules = List.copyOf(rules);
    }
}
