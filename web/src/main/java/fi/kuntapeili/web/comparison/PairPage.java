package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.byname.Consent;
import fi.kuntapeili.benchmark.byname.PairRequest;
import fi.kuntapeili.benchmark.byname.PairSheet;
import fi.kuntapeili.benchmark.indicator.Indicator;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * One comparison by name, for one of its parties.
 *
 * @param address of the comparison, without its query
 * @param own what others would see, while the organisation has not decided; else empty
 * @param pairs two parties at a time, while everyone consents; else empty
 * @param summed whether the organisation is one of several that are a party together
 * @param shown the number of the pair that is shown
 * @param pair the pair that is shown
 * @param left how many indicators are not shown for the protection of others
 */
@CheckedTemplate(basePath = "comparison")
record PairPage(
        String address,
        PairRequest request,
        String askedBy,
        String set,
        PairsPage.Status status,
        List<Party> parties,
        boolean waitsForUs,
        boolean mayDecide,
        boolean mayWithdraw,
        boolean summed,
        List<OwnRow> own,
        List<Pair> pairs,
        int shown,
        Optional<Pair> pair,
        int left)
        implements TemplateInstance {

    /** A party by name. */
    public record Party(String name, boolean sum, List<Member> members) {}

    /** A member of a party and where it stands. */
    public record Member(String name, Consent consent, String key) {}

    /** Two parties side by side. */
    public record Pair(String one, String other, PairSheet.Pair pair, List<Row> rows) {}

    /** @param ahead the party that is ahead, if one is */
    public record Row(
            Indicator indicator,
            NamedFigure one,
            NamedFigure other,
            String key,
            Optional<String> ahead,
            Optional<Double> distance) {}
}
