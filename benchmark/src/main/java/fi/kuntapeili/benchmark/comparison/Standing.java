package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.disclosure.OwnPosition;

/**
 * Where the own value stands beside the published figures, worked out from nothing else.
 *
 * @param position for a number; {@link OwnPosition#UNKNOWN} for the others and where nothing is published
 * @param tone what that means; neither good nor bad for a descriptive indicator and in the middle
 * @param wordingKey of the product's texts: the few words of the pill beside the value
 */
public record Standing(OwnPosition position, Tone tone, String wordingKey) {

    public enum Tone {
        FAVOURABLE,
        UNFAVOURABLE,
        NEITHER
    }

    static final Standing UNKNOWN = new Standing(OwnPosition.UNKNOWN, Tone.NEITHER, "comparison_position_unknown");

    public boolean isKnown() {
        return !equals(UNKNOWN);
    }
}
