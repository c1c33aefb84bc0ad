package fi.kuntapeili.survey.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Numbers, money, shares, dates and times as a language writes them. The data comes from ICU rather than from the JDK, so
 * every Java version writes the same. A missing number or moment (null) is written as an en dash.
 */
@ApplicationScoped
@Unremovable // templates look it up by hand
public class Formats {

    private static final String NOTHING = "–";
    private static final int NO_STYLE = -1;

    private final Texts texts;
    private final Locality locality;

    @Inject
    public Formats(Texts texts, Locality locality) {
        this.texts = texts;
        this.locality = locality;
    }

    /** At most two decimals, no trailing zeros. */
    public String number(String language, Number number) {
        return number == null ? NOTHING : numbers(language, 0, 2).format(number);
    }

    /** Exactly so many decimals. */
    public String number(String language, Number number, int decimals) {
        return number == null ? NOTHING : numbers(language, decimals, decimals).format(number);
    }

    /** Whole units of the pack's currency with its symbol. */
    public String money(String language, Number amount) {
        if (amount == null) {
            return NOTHING;
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(texts.locale(language));
        format.setCurrency(
                com.ibm.icu.util.Currency.getInstance(locality.currency().getCurrencyCode()));
        format.setMinimumFractionDigits(0);
        format.setMaximumFractionDigits(0);
        return format.format(amount);
    }

    /** A share given in per cent: 12.5 is written "12,5 %". */
    public String percent(String language, Number percent) {
        if (percent == null) {
            return NOTHING;
        }
        NumberFormat format = NumberFormat.getPercentInstance(texts.locale(language));
        format.setMaximumFractionDigits(1);
        return format.format(new BigDecimal(percent.toString()).movePointLeft(2));
    }

    /** A day; a moment is written as its day on the clock of the place. */
    public String date(String language, Object moment) {
        return moment == null ? NOTHING : moment(language, moment, DateFormat.MEDIUM, NO_STYLE);
    }

    /** Hours and minutes on the clock of the place. */
    public String time(String language, Object moment) {
        return moment == null ? NOTHING : moment(language, moment, NO_STYLE, DateFormat.SHORT);
    }

    /** Day, hours and minutes on the clock of the place; a date has no time and is written as a day. */
    public String dateTime(String language, Object moment) {
        if (moment == null || moment instanceof LocalDate) {
            return date(language, moment);
        }
        return moment(language, moment, DateFormat.MEDIUM, DateFormat.SHORT);
    }

    private NumberFormat numbers(String language, int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale(language));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format;
    }

    private String moment(String language, Object moment, int dateStyle, int timeStyle) {
        ULocale locale = texts.locale(language);
        Calendar calendar = Moments.calendar(moment, locality.timeZone());
        DateFormat format = timeStyle == NO_STYLE
                ? DateFormat.getDateInstance(dateStyle, locale)
                : dateStyle == NO_STYLE
                        ? DateFormat.getTimeInstance(timeStyle, locale)
                        : DateFormat.getDateTimeInstance(dateStyle, timeStyle, locale);
        format.setTimeZone(calendar.getTimeZone());
        return format.format(calendar.getTime());
    }
}
