package fi.kuntapeili.survey.casebook;

import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.questionnaire.CaseOutline;
import fi.kuntapeili.survey.text.Locality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The cases of a round that may be shown to everyone: approved, and allowed by the answer that stands now. Whether the round
 * itself is public is for the caller to ask.
 */
@ApplicationScoped
public class PublishedCases {

    @Inject
    CaseRepository cases;

    @Inject
    CaseAnswers answers;

    @Inject
    Register register;

    @Inject
    Locality locality;

    /** @param id by which its page is reached; tells nothing of the organisation */
    public record PublishedCase(UUID id, long version, CaseView view) {}

    @Transactional
    public List<PublishedCase> of(String round, String language) {
        return answers.outline(round)
                .map(outline -> cases.approved(round).stream()
                        .flatMap(description -> shown(description, outline, language).stream())
                        .toList())
                .orElse(List.of());
    }

    @Transactional
    public Optional<PublishedCase> find(String round, UUID id, String language) {
        return cases.findByIdOptional(id)
                .filter(description -> description.round().equals(round))
                .filter(description -> description.state() == CaseState.APPROVED)
                .flatMap(description ->
                        answers.outline(round).flatMap(outline -> shown(description, outline, language)));
    }

    /** The case as everyone would see it, whether or not it may be shown yet. */
    @Transactional
    public Optional<CaseView> asShown(CaseDescription description, String language) {
        CaseConsent consent = answers.consent(description.round(), description.organisation());
        return answers.outline(description.round()).map(outline -> view(description, outline, consent, language));
    }

    private Optional<PublishedCase> shown(CaseDescription description, CaseOutline outline, String language) {
        CaseConsent consent = answers.consent(description.round(), description.organisation());
        return consent.allows()
                ? Optional.of(new PublishedCase(
                        description.id(), description.version(), view(description, outline, consent, language)))
                : Optional.empty();
    }

    private CaseView view(CaseDescription description, CaseOutline outline, CaseConsent consent, String language) {
        return CaseView.of(
                description,
                outline,
                consent,
                register.find(description.organisation()).orElseThrow(),
                language,
                locality.languages());
    }
}
