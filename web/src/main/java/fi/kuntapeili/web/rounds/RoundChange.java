package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.round.Round;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What staff can do with the state of a round. */
public enum RoundChange {
    OPEN,
    OPEN_ON_DAY,
    OPEN_BY_HAND,
    EXTEND,
    CLOSE_TO_NEWCOMERS,
    CLOSE;

    /** The word in addresses and text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RoundChange> of(String id) {
        return Stream.of(values()).filter(change -> change.id().equals(id)).findFirst();
    }

    /** The changes that the state of the round allows, the usual one first. */
    static List<RoundChange> possible(Round round) {
        return switch (round.state()) {
            case DRAFT -> List.of(OPEN, round.opensItself() ? OPEN_BY_HAND : OPEN_ON_DAY);
            case OPEN -> List.of(EXTEND, CLOSE_TO_NEWCOMERS, CLOSE);
            case CLOSING -> List.of(CLOSE, EXTEND);
            case CLOSED -> List.of(EXTEND);
            case FREEZING, FROZEN, PUBLISHED -> List.of();
        };
    }

    /** Whether a new last day has to be named. */
    public boolean needsDay() {
        return this == EXTEND;
    }

    public String titleKey() {
        return "rounds_change_" + id();
    }

    /** Key of the text that says what the change means; it takes the opening and the last day. */
    public String meaningKey() {
        return "rounds_means_" + id();
    }

    public String buttonKey() {
        return "rounds_change_" + id();
    }
}
