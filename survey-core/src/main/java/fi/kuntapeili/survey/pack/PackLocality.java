package fi.kuntapeili.survey.pack;

import fi.kuntapeili.survey.text.Locality;
import fi.kuntapeili.survey.text.LocalitySettings;
import fi.kuntapeili.survey.text.TextSettings;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The place as the loaded pack describes it; before a pack is loaded, as the settings do. Read anew at most every few
 * seconds, because every date and every number on a page asks.
 */
@ApplicationScoped
class PackLocality implements Locality {

    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    private record Read(Optional<PackDescription> pack, long change, long at) {}

    @Inject
    CurrentPack current;

    @Inject
    TextSettings texts;

    @Inject
    LocalitySettings settings;

    private volatile Read last;

    @Override
    public List<String> languages() {
        return pack().map(pack -> List.copyOf(pack.languages())).orElseGet(texts::languages);
    }

    @Override
    public String defaultLanguage() {
        return pack().map(PackDescription::defaultLanguage).orElseGet(texts::fallback);
    }

    @Override
    public ZoneId timeZone() {
        return pack().map(PackDescription::timeZone).orElseGet(() -> ZoneId.of(settings.timeZone()));
    }

    @Override
    public Currency currency() {
        return pack().map(PackDescription::currency).orElseGet(() -> Currency.getInstance(settings.currency()));
    }

    private Optional<PackDescription> pack() {
        Read known = last;
        long change = current.changes();
        boolean fresh = known != null && known.change() == change && System.nanoTime() - known.at() < KEPT_NANOS;
        // A thread that must not wait for the database makes do with what was read last.
        if (!fresh && BlockingOperationControl.isBlockingAllowed()) {
            known = new Read(read(), change, System.nanoTime());
            last = known;
        }
        return known == null ? Optional.empty() : known.pack();
    }

    /** Outside the caller's transaction, whose unsaved work must not be sent to the database because of a date format. */
    private Optional<PackDescription> read() {
        ManagedContext request = Arc.container().requestContext();
        boolean activated = !request.isActive();
        if (activated) {
            request.activate();
        }
        try {
            return QuarkusTransaction.requiringNew().call(current::find);
        } finally {
            if (activated) {
                request.terminate();
            }
        }
    }
}
