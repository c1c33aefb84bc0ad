package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.SectionAssignments;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.questionnaire.Section;
import fi.kuntapeili.survey.round.RoundRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Gives a member sections of one response, in the place of those given before. */
@ApplicationScoped
public class AssignSections {

    @Inject
    RoundRepository rounds;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    SectionAssignments assignments;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /**
     * For the keyholder. Matters for members whose duty is not for every section.
     *
     * @param sections ids; unknown ones are left out
     * @return false when the author may not assign
     */
    @Transactional
    public boolean assign(
            Author author, String round, OrganisationCode organisation, UUID member, Set<String> sections) {
        if (!policy.allows(author.actor(), Action.PEOPLE_CHANGE, Subject.of(round, organisation))) {
            return false;
        }
        Questionnaire questionnaire = questionnaires.get(rounds.findById(round).questionnaire());
        Set<String> known = new TreeSet<>(sections);
        known.retainAll(questionnaire.sections().stream().map(Section::id).toList());
        Set<String> before =
                new TreeSet<>(assignments.listed(round, organisation).getOrDefault(member, Set.of()));
        if (!known.equals(before)) {
            assignments.replace(member, round, organisation, known);
            audit.record(
                    AuditEvent.by(author.actor(), "SECTIONS_ASSIGNED", AuditEvent.response(round, organisation.value()))
                            .about(member.toString())
                            .changed(String.join(" ", before), String.join(" ", known)));
        }
        return true;
    }
}
