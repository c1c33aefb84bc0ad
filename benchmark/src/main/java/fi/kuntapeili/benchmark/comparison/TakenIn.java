package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.statistics.Crosswalk;
import fi.kuntapeili.survey.organisation.Merger;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What an organisation has taken in between two rounds: those asked then, not asked now, and part of it today. One that is
 * still asked goes on with its own answers, whatever part of it went elsewhere.
 *
 * @param shares how much of each became part of the organisation, above 0 and at most 1
 */
public record TakenIn(OrganisationCode organisation, Map<OrganisationCode, Double> shares) {

    /** Where the part of a split organisation goes that another one has taken in. */
    private static final String ELSEWHERE = "";

    /**
     * @param then whether one was asked in the earlier round
     * @param now whether one was asked in the later round
     */
    public static TakenIn by(
            OrganisationCode organisation,
            List<Merger> mergers,
            Predicate<OrganisationCode> then,
            Predicate<OrganisationCode> now) {
        Search search = new Search(mergers, then, now, new TreeMap<>(), new HashSet<>());
        search.into(organisation, 1);
        return new TakenIn(organisation, search.shares());
    }

    private record Search(
            List<Merger> mergers,
            Predicate<OrganisationCode> then,
            Predicate<OrganisationCode> now,
            Map<OrganisationCode, Double> shares,
            Set<OrganisationCode> seen) {

        void into(OrganisationCode unit, double share) {
            if (!seen.add(unit)) {
                return;
            }
            for (Merger merger : mergers) {
                OrganisationCode from = merger.from();
                if (!merger.to().equals(unit) || now.test(from)) {
                    continue;
                }
                double part = share * merger.share().doubleValue();
                if (then.test(from)) {
                    shares.merge(from, part, Double::sum);
                } else {
                    into(from, part);
                }
            }
        }
    }

    public Crosswalk crosswalk() {
        List<Crosswalk.Passage> passages = new ArrayList<>();
        shares.forEach((from, share) -> {
            passages.add(new Crosswalk.Passage(from.value(), organisation.value(), Math.min(1, share)));
            if (share < 1) {
                passages.add(new Crosswalk.Passage(from.value(), ELSEWHERE, 1 - share));
            }
        });
        return Crosswalk.of(passages);
    }
}
