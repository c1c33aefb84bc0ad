package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.web.page.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a round that is there or, when {@code round} is empty, of one to be created.
 *
 * @param fixed whether the round has opened, so that only names and the public day can change
 * @param earlier rounds that can be the previous one
 */
@CheckedTemplate(basePath = "rounds")
record SettingsPage(
        Optional<Round> round,
        RoundForm form,
        Problems problems,
        boolean fixed,
        List<NameField> names,
        List<Version> questionnaires,
        List<Round> earlier,
        List<ReferenceStatistic> statistics)
        implements TemplateInstance {

    /**
     * @param label the name of the language, in the reader's language
     * @param problem what is wrong; names are asked for together, and a missing one is said where it is missing
     */
    record NameField(String field, String label, String value, Optional<String> problem) {}

    /** A version to choose. */
    record Version(String value, String label, boolean chosen) {}
}
