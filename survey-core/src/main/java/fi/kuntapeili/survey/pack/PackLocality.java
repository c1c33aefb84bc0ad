package fi.kuntapeili.survey.pack;

import fi.kuntapeili.survey.text.Locality;
import fi.kuntapeili.survey.text.LocalityWithoutPack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** The place that the loaded pack describes; while none is loaded, the place of the settings. */
@ApplicationScoped
class PackLocality implements Locality {

    @Inject
    CurrentPack pack;

    @Inject
    LocalityWithoutPack otherwise;

    @Override
    public List<String> languages() {
        return pack.find().map(found -> List.copyOf(found.languages())).orElseGet(otherwise::languages);
    }

    @Override
    public String defaultLanguage() {
        return pack.find().map(PackDescription::defaultLanguage).orElseGet(otherwise::defaultLanguage);
    }

    @Override
    public ZoneId timeZone() {
        return pack.find().map(PackDescription::timeZone).orElseGet(otherwise::timeZone);
    }

    @Override
    public Currency currency() {
        return pack.find().map(PackDescription::currency).orElseGet(otherwise::currency);
    }
}
