package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.organisation.Network;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.pack.PackDescription;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The register as the pack brought it.
 *
 * @param columns names of the attributes shown
 * @param found how many organisations the search finds, of which the first are shown
 * @param abolished how many organisations have ended; the search finds them too
 */
@CheckedTemplate(basePath = "rounds")
record RegisterPage(
        PackDescription pack,
        String q,
        List<String> columns,
        List<Line> lines,
        int found,
        long existing,
        long abolished,
        List<NetworkLine> networks,
        List<ReferenceStatistic> statistics)
        implements TemplateInstance {

    /** @param values in the order of the columns, in words */
    record Line(String code, String name, boolean ended, List<String> values) {}

    /** @param uncertain members that nobody has confirmed */
    record NetworkLine(Network network, long members, long uncertain) {}
}
