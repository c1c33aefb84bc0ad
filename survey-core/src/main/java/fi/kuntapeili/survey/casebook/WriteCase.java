package fi.kuntapeili.survey.casebook;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.CaseOutline;
import fi.kuntapeili.survey.round.Contact;
import fi.kuntapeili.survey.round.ContactRepository;
import fi.kuntapeili.survey.round.TellKeyholders;
import fi.kuntapeili.survey.text.Locality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What staff do with a case: begin it from the answers, write it, and ask the organisation whether it may be shown. */
@ApplicationScoped
public class WriteCase {

    @Inject
    CaseRepository cases;

    @Inject
    CaseAnswers answers;

    @Inject
    ContactRepository contacts;

    @Inject
    TellKeyholders tellKeyholders;

    @Inject
    Locality locality;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * A draft with the texts that the organisation wrote, in the language in which it is written to. Reading the answers is
     * an event of the trail. A case that has begun stays as it is.
     */
    @Transactional
    public CaseResult start(Actor by, String round, OrganisationCode organisation) {
        Optional<CaseDescription> begun = cases.locked(round, organisation);
        if (begun.isPresent()) {
            return new CaseResult.Done(begun.get());
        }
        if (!answers.consent(round, organisation).allows()) {
            return new CaseResult.Refused("casebook_no_consent");
        }
        String language = language(round, organisation);
        Map<String, Map<String, String>> parts = new TreeMap<>();
        answers.texts(round, organisation).forEach((question, text) -> parts.put(question, Map.of(language, text)));
        audit.record(event(by, "ANSWERS_READ", round, organisation).because("case"));
        CaseDescription started =
                new CaseDescription(round, organisation, new CaseTexts(Map.of(), parts), by.name(), clock.instant());
        cases.persist(started);
        audit.record(event(by, "CASE_STARTED", round, organisation));
        return new CaseResult.Done(started);
    }

    /**
     * Puts other texts in the place of those there were. An approval, a refusal and a question that was sent no longer hold
     * then. The same texts again change nothing.
     *
     * @param seen the version that the writer had before the eyes
     */
    @Transactional
    public CaseResult write(Actor by, String round, OrganisationCode organisation, long seen, CaseTexts texts) {
        CaseDescription description = begun(round, organisation);
        if (description.version() != seen) {
            return new CaseResult.Refused("casebook_changed_meanwhile");
        }
        CaseTexts known = known(texts, round);
        if (known.isTooLong()) {
            return new CaseResult.Refused("casebook_too_long");
        }
        if (!known.equals(description.texts())) {
            CaseState before = description.state();
            description.change(known, by.name(), clock.instant());
            audit.record(event(by, "CASE_CHANGED", round, organisation)
                    .changed(before.name(), description.state().name()));
        }
        return new CaseResult.Done(description);
    }

    /** Asks the organisation; its keyholders get a letter. Asking again for the same version changes nothing. */
    @Transactional
    public CaseResult send(Actor by, String round, OrganisationCode organisation, long seen) {
        CaseDescription description = begun(round, organisation);
        if (description.version() != seen) {
            return new CaseResult.Refused("casebook_changed_meanwhile");
        }
        if (!answers.consent(round, organisation).allows()) {
            return new CaseResult.Refused("casebook_no_consent");
        }
        if (description.texts().isEmpty()) {
            return new CaseResult.Refused("casebook_empty");
        }
        if (description.state() == CaseState.DRAFT) {
            description.send(clock.instant());
            tellKeyholders.caseWaits(round, organisation, seen);
            audit.record(
                    event(by, "CASE_SENT", round, organisation).changed(CaseState.DRAFT.name(), CaseState.SENT.name()));
        }
        return new CaseResult.Done(description);
    }

    /** Parts that the questionnaire does not have, and languages that the pack does not have, are left out. */
    private CaseTexts known(CaseTexts texts, String round) {
        CaseOutline outline = answers.outline(round).orElseThrow();
        Map<String, Map<String, String>> parts = new TreeMap<>(texts.parts());
        parts.keySet().removeIf(question -> outline.part(question).isEmpty());
        parts.replaceAll((question, byLanguage) -> offered(byLanguage));
        return new CaseTexts(offered(texts.title()), parts);
    }

    private Map<String, String> offered(Map<String, String> byLanguage) {
        Map<String, String> kept = new TreeMap<>(byLanguage);
        kept.keySet().retainAll(locality.languages());
        return kept;
    }

    private CaseDescription begun(String round, OrganisationCode organisation) {
        return cases.locked(round, organisation)
                .orElseThrow(() -> new IllegalArgumentException("No case of " + organisation + " in " + round));
    }

    private String language(String round, OrganisationCode organisation) {
        return contacts.of(round).stream()
                .filter(contact -> contact.organisation().equals(organisation))
                .findFirst()
                .map(Contact::language)
                .orElse(locality.defaultLanguage());
    }

    static AuditEvent event(Actor by, String action, String round, OrganisationCode organisation) {
        return AuditEvent.by(by, action, AuditEvent.response(round, organisation.value()));
    }
}
