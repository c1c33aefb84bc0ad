package fi.kuntapeili.survey.text;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Dates and times as ICU formats them: a calendar that carries its own zone. */
final class Moments {

    private Moments() {}

    static boolean isMoment(Object value) {
        return value instanceof Instant
                || value instanceof LocalDate
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime
                || value instanceof ZonedDateTime;
    }

    /** The moment on the clock of the zone; a date without a time is the start of that day. */
    static Calendar calendar(Object moment, ZoneId zone) {
        Instant instant;
        if (moment instanceof Instant exact) {
            instant = exact;
        } else if (moment instanceof LocalDate day) {
            instant = day.atStartOfDay(zone).toInstant();
        } else if (moment instanceof LocalDateTime local) {
            instant = local.atZone(zone).toInstant();
        } else if (moment instanceof OffsetDateTime offset) {
            instant = offset.toInstant();
        } else if (moment instanceof ZonedDateTime zoned) {
            instant = zoned.toInstant();
        } else {
            throw new IllegalArgumentException("Not a date or time: " + moment);
        }
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone(zone.getId()));
        calendar.setTimeInMillis(instant.toEpochMilli());
        return calendar;
    }
}
