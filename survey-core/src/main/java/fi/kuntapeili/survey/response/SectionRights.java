package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.Sections;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@link AccessPolicy} gives a person, told in the sections of the questionnaire. */
@ApplicationScoped
public class SectionRights {

    @Inject
    AccessPolicy policy;

    public Rights of(Actor actor, String round, OrganisationCode organisation, Questionnaire questionnaire) {
        Subject subject = Subject.of(round, organisation);
        Sections readable = policy.allows(actor, Action.RESPONSE_REVIEW, subject)
                ? Sections.everything()
                : policy.readable(actor, round, organisation);
        // Who may begin the answers may write every section that they may read; asked so, the rows are read once.
        boolean writes = policy.allows(actor, Action.RESPONSE_START, subject);
        Set<String> sections = in(readable, questionnaire);
        return new Rights(sections, writes ? sections : Set.of(), policy.allows(actor, Action.PEOPLE_CHANGE, subject));
    }

    private static Set<String> in(Sections given, Questionnaire questionnaire) {
        return questionnaire.sections().stream()
                .map(Section::id)
                .filter(given::contain)
                .collect(Collectors.toUnmodifiableSet());
    }
}
