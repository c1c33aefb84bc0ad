package fi.kuntapeili.web.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SaveLimitTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void whoSavesTooOftenWaitsForTheRestOfTheMinuteAndOthersDoNot() {
        SaveLimit limit = new SaveLimit(new TwoAMinute(), new MovingClock());
        UUID busy = UUID.randomUUID();
        assertEquals(Optional.empty(), limit.count(busy));
        now = now.plusSeconds(20);
        assertEquals(Optional.empty(), limit.count(busy));
        assertEquals(Optional.of(Duration.ofSeconds(40)), limit.count(busy));
        assertEquals(Optional.empty(), limit.count(UUID.randomUUID()));
        now = now.plusSeconds(40);
        assertEquals(Optional.empty(), limit.count(busy));
    }

    private record TwoAMinute() implements SaveSettings {
        @Override
        public int mostPerMinute() {
            return 2;
        }

        @Override
        public int largest() {
            return 1;
        }
    }

    private final class MovingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
