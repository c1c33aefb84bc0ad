package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.disclosure.OwnPosition;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.indicator.Direction;
import java.math.BigDecimal;
import java.util.Locale;

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

    /** The standing of a value beside the published figures of a group. */
    static Standing of(BigDecimal own, ReleasedNumbers published, Direction direction) {
        OwnPosition position = OwnPosition.of(own, published);
        if (position == OwnPosition.UNKNOWN) {
            return UNKNOWN;
        }
        Tone tone = tone(position, direction);
        String key = "comparison_position_" + position.name().toLowerCase(Locale.ROOT);
        return new Standing(
                position,
                tone,
                tone == Tone.NEITHER ? key : key + "_" + tone.name().toLowerCase(Locale.ROOT));
    }

    private static Tone tone(OwnPosition position, Direction direction) {
        boolean high = position == OwnPosition.HIGHEST_QUARTER || position == OwnPosition.ABOVE_MEDIAN;
        boolean low = position == OwnPosition.LOWEST_QUARTER || position == OwnPosition.BELOW_MEDIAN;
        if (direction == Direction.NEUTRAL || !high && !low) {
            return Tone.NEITHER;
        }
        return high == (direction == Direction.HIGHER) ? Tone.FAVOURABLE : Tone.UNFAVOURABLE;
    }
}
