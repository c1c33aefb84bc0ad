package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.questionnaire.FormLength;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Which form an organisation gets: the core form below the round's limit, and where the statistic is not known the full one. */
@ApplicationScoped
public class FormLengths {

    @Inject
    RoundRepository rounds;

    @Inject
    ReferenceStatistics statistics;

    @Transactional
    public FormLength of(String round, OrganisationCode organisation) {
        Round asking = rounds.findById(round);
        boolean below = asking.plan()
                .coreForm()
                .filter(core -> statistics
                        .latest(core.statistic(), organisation, asking.referenceYear())
                        .flatMap(ReferenceValue::shown)
                        .filter(value -> value.compareTo(core.below()) < 0)
                        .isPresent())
                .isPresent();
        return below ? FormLength.CORE : FormLength.FULL;
    }
}
