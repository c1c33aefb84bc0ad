package fi.kuntapeili.survey.casebook;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The cases of a round for staff, and the organisations of which one could be written. */
@ApplicationScoped
public class ListCases {

    @Inject
    CaseRepository cases;

    @Inject
    CaseAnswers answers;

    @Inject
    Register register;

    @Inject
    AuditTrail audit;

    /** @param description empty while nobody has begun */
    public record Candidate(Organisation organisation, CaseConsent consent, Optional<CaseDescription> description) {}

    /**
     * First those that have a case begun, then those that consent, both in the order of organisation codes. Whether one
     * consents is an answer, so the look at it is an event of the trail.
     */
    @Transactional
    public List<Candidate> of(Actor by, String round) {
        Map<OrganisationCode, CaseConsent> consents = answers.consents(round);
        audit.record(AuditEvent.by(by, "CASE_CONSENTS_READ", AuditEvent.round(round)));
        Map<OrganisationCode, CaseDescription> begun = new HashMap<>();
        cases.of(round).forEach(description -> begun.put(description.organisation(), description));
        TreeSet<OrganisationCode> listed = new TreeSet<>(begun.keySet());
        consents.forEach((organisation, consent) -> {
            if (consent.allows()) {
                listed.add(organisation);
            }
        });
        return register.withCodes(listed).stream()
                .map(organisation -> new Candidate(
                        organisation,
                        consents.getOrDefault(organisation.code(), CaseConsent.NONE),
                        Optional.ofNullable(begun.get(organisation.code()))))
                .sorted(Comparator.comparing(
                        candidate -> candidate.description().isEmpty()))
                .toList();
    }
}
