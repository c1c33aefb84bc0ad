package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.text.Locality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The calendar day where the round is held. */
@ApplicationScoped
public class Today {

    @Inject
    Clock clock;

    @Inject
    Locality locality;

    public LocalDate date() {
        return LocalDate.now(clock.withZone(locality.timeZone()));
    }
}
