package fi.kuntapeili.survey.text;

import io.quarkus.arc.DefaultBean;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** The place as the settings describe it, where no pack has been loaded. */
@DefaultBean
@ApplicationScoped
public class LocalityWithoutPack implements Locality {

    /** The place before a pack says better. */
    @ConfigMapping(prefix = "kuntapeili.locality")
    public interface Settings {

        /** Time zone (an IANA name) in which dates and times are shown until a pack is loaded. */
        @WithName("time-zone")
        String timeZone();

        /** Currency (an ISO 4217 code) in which money is shown until a pack is loaded. */
        String currency();
    }

    @Inject
    TextSettings texts;

    @Inject
    Settings place;

    @Override
    public List<String> languages() {
        return texts.languages();
    }

    @Override
    public String defaultLanguage() {
        return texts.fallback();
    }

    @Override
    public ZoneId timeZone() {
        return ZoneId.of(place.timeZone());
    }

    @Override
    public Currency currency() {
        return Currency.getInstance(place.currency());
    }
}
