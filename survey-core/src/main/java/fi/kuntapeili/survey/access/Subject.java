package fi.kuntapeili.survey.access;

import fi.kuntapeili.survey.organisation.OrganisationCode;

/**
 * What an action is about; each part is null where the action does not concern one.
 *
 * @param section id of a section of the round's questionnaire
 */
public record Subject(String round, OrganisationCode organisation, String section) {

    private static final Subject NOTHING = new Subject(null, null, null);

    public static Subject nothing() {
        return NOTHING;
    }

    public static Subject of(String round) {
        return new Subject(round, null, null);
    }

    public static Subject of(String round, OrganisationCode organisation) {
        return new Subject(round, organisation, null);
    }
}
