package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.byname.WantedComparison;
import fi.kuntapeili.benchmark.comparison.GroupOffer;
import fi.kuntapeili.web.page.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Asking for a comparison by name.
 *
 * @param address of the comparison, without its query
 * @param from id of the group whose members were taken to begin with; blank when none was
 * @param chosen how many organisations are ticked
 * @param starts groups whose members can be taken to begin with
 */
@CheckedTemplate(basePath = "comparison")
record PairAskPage(
        String address,
        WantedComparison wanted,
        String from,
        List<GroupOffer> starts,
        List<SetChoice> elements,
        List<SetChoice> sections,
        List<OrganisationChoice> organisations,
        long chosen,
        Problems problems)
        implements TemplateInstance {

    /** A set of questions. */
    public record SetChoice(String code, String name, boolean chosen) {}

    /** An organisation that can be asked. */
    public record OrganisationChoice(String code, String name, boolean chosen, boolean against) {}
}
