package fi.kuntapeili.survey;

import fi.kuntapeili.survey.text.Locality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The one door to time: the system's time on the clock of the place, so that "today" is today there. */
@ApplicationScoped
public class ClockProducer {

    @Produces
    @ApplicationScoped
    Clock clock(Locality locality) {
        return new ClockOfThePlace(locality, Clock.systemUTC());
    }

    private static final class ClockOfThePlace extends Clock {

        private final Locality locality;
        private final Clock system;

        ClockOfThePlace(Locality locality, Clock system) {
            this.locality = locality;
            this.system = system;
        }

        @Override
        public ZoneId getZone() {
            return locality.timeZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return system.withZone(zone);
        }

        @Override
        public Instant instant() {
            return system.instant();
        }
    }
}
