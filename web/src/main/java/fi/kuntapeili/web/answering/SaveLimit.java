package fi.kuntapeili.web.answering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps one person's program from taking the service from everybody else. Far above what people do: a page sends at most a
 * save a second. Each replica counts for itself.
 */
@ApplicationScoped
public class SaveLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private record Window(Instant begin, int saves) {}

    private final Map<UUID, Window> windows = new ConcurrentHashMap<>();
    private final SaveSettings settings;
    private final Clock clock;

    @Inject
    public SaveLimit(SaveSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts a save; when it is one too many, how long to wait. */
    Optional<Duration> count(UUID member) {
        Instant now = clock.instant();
        if (windows.size() > MOST_REMEMBERED) {
            windows.values().removeIf(window -> ended(window, now));
        }
        Window window = windows.merge(
                member,
                new Window(now, 1),
                (known, first) -> ended(known, now) ? first : new Window(known.begin(), known.saves() + 1));
        return window.saves() > settings.mostPerMinute()
                ? Optional.of(Duration.between(now, window.begin().plus(WINDOW)))
                : Optional.empty();
    }

    private static boolean ended(Window window, Instant now) {
        return !now.isBefore(window.begin().plus(WINDOW));
    }
}
