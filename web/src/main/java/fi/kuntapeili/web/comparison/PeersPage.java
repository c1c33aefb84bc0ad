package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.comparison.GroupOffer;
import fi.kuntapeili.benchmark.snapshot.OwnSelection;
import fi.kuntapeili.web.page.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The groups that an organisation has picked, and picking another.
 *
 * @param address of the comparison, without its query
 * @param left how many groups may still be picked in the round
 * @param starts groups whose members can be taken to begin with
 */
@CheckedTemplate(basePath = "comparison")
record PeersPage(
        String address, List<OwnSelection> picked, int left, boolean mayPick, List<GroupOffer> starts, PickForm form)
        implements TemplateInstance {

    /** A municipality that can be picked. */
    public record Choice(String code, String name, boolean chosen) {}

    /**
     * The form as it was filled, with what is wrong in it.
     *
     * @param from id of the group that was taken to begin with; blank when none was
     */
    public record PickForm(String from, String name, List<Choice> choices, Problems problems) {
        public long chosen() {
            return choices.stream().filter(Choice::chosen).count();
        }
    }
}
