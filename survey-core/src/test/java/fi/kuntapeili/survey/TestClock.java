package fi.kuntapeili.survey;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still where a test sets it, and is the real one until then. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock extends Clock {

    private volatile Instant set;

    public void set(Instant now) {
        set = now;
    }

    public void move(Duration on) {
        set = instant().plus(on);
    }

    /** Back to the real time. */
    public void release() {
        set = null;
    }

    @Override
    public Instant instant() {
        return set == null ? Clock.systemUTC().instant() : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
