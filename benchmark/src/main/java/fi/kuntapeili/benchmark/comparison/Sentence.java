package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;

/**
 * A plain sentence about a comparison, in no language yet; {@link Sentences} says it in one.
 *
 * @param key of the product's texts
 * @param words the arguments in their order
 */
public record Sentence(String key, List<Word> words) {

    public Sentence {
        words = List.copyOf(words);
    }

    public static Sentence of(String key, Word... words) {
        return new Sentence(key, List.of(words));
    }

    /** One argument. */
    public sealed interface Word {

        /** A name in the languages of the pack. */
        record Name(LocalizedText text) implements Word {}

        /** A figure with the unit of its indicator; at most so many decimals are written. */
        record Figure(BigDecimal value, int decimals, LocalizedText unit) implements Word {}

        /** A figure whose unit stands beside the sentence already. */
        record Bare(BigDecimal value, int decimals) implements Word {}

        /** A count. */
        record Count(int value) implements Word {}

        /** Another of the product's texts. */
        record Phrase(String key) implements Word {}
    }
}
