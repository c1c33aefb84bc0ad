package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.access.PublicRounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** A round is for everyone once it is published and its day has come; without a day it waits. */
@ApplicationScoped
public class PublishedRounds implements PublicRounds {

    @Inject
    RoundRepository rounds;

    @Inject
    Clock clock;

    @Override
    public boolean isPublic(String round) {
        return rounds.findByIdOptional(round)
                .filter(found -> found.state() == RoundState.PUBLISHED)
                .flatMap(Round::publicFrom)
                .filter(day -> !day.isAfter(LocalDate.now(clock)))
                .isPresent();
    }
}
