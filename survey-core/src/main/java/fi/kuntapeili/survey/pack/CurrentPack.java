package fi.kuntapeili.survey.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The pack that this deployment runs on: its languages, time zone, currency, licence and notes. */
@ApplicationScoped
public class CurrentPack {

    private static final Duration TRUSTED = Duration.ofSeconds(30);

    @Inject
    LoadedPackRepository loadedPacks;

    @Inject
    Clock clock;

    private record Known(String text, PackDescription description, Instant readAt) {}

    private final AtomicLong changes = new AtomicLong();
    private volatile Known known;

    /** Empty only while no pack is loaded. A pack loaded by another process is seen within half a minute. */
    public Optional<PackDescription> find() {
        Known last = known;
        if (last != null && clock.instant().isBefore(last.readAt().plus(TRUSTED))) {
            return Optional.of(last.description());
        }
        Optional<Known> found = loadedPacks
                .description()
                .map(description -> new Known(description, read(description, last), clock.instant()));
        known = found.orElse(null);
        return found.map(Known::description);
    }

    /** @throws IllegalStateException while no pack is loaded */
    public PackDescription get() {
        return find().orElseThrow(() -> new IllegalStateException("No pack is loaded"));
    }

    /** A pack was loaded here; what was known of it is looked up again. */
    void changed() {
        known = null;
        changes.incrementAndGet();
    }

    /** Grows whenever a pack is loaded by this process. */
    long changes() {
        return changes.get();
    }

    private static PackDescription read(String text, Known last) {
        if (last != null && last.text().equals(text)) {
            return last.description();
        }
        List<PackProblem> problems = new ArrayList<>();
        return YamlFile.read(PackDescription.FILE, text, PackDescription::languages, problems)
                .map(file -> PackDescription.read(file, Optional.empty()))
                .orElseThrow(() -> new IllegalStateException("The loaded pack is not readable: " + problems));
    }
}
