package fi.kuntapeili.survey.text;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** What the loaded pack says about the place it describes: its languages, its clock and its money. */
public interface Locality {

    /** The languages offered to users, in the order in which they are offered; at least one. */
    List<String> languages();

    /** The language of a visitor who has not said anything. */
    String defaultLanguage();

    ZoneId timeZone();

    Currency currency();
}
