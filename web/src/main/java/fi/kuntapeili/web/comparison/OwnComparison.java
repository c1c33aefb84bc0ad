package fi.kuntapeili.web.comparison;

import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.web.signin.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Where the comparison of the reader's own organisation is, for pages that are not about a round. */
@Named("ownComparison")
@RequestScoped
public class OwnComparison {

    @Inject
    CurrentActor reader;

    @Inject
    RoundRepository rounds;

    @Inject
    AccessPolicy policy;

    /** That of the newest frozen round; empty for a reader who has none. */
    @Transactional
    public Optional<String> address() {
        Actor actor = reader.actor();
        return actor.firstOrganisation()
                .flatMap(own -> rounds.asking(own).stream()
                        .filter(round -> round.state().isFrozen())
                        .filter(round -> policy.allows(actor, Action.COMPARISON, Subject.of(round.id(), own)))
                        .findFirst()
                        .map(round -> ComparisonPages.address(round.id(), own.value())));
    }
}
