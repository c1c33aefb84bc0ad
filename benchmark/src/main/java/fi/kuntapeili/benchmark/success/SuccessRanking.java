package fi.kuntapeili.benchmark.success;

import fi.kuntapeili.benchmark.index.OutcomeScale;
import fi.kuntapeili.benchmark.indicator.Direction;
import fi.kuntapeili.benchmark.peergroup.GroupRule.NumberOf;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A ranking that the pack declares. Its inputs are reference statistics and numbers of the register, both public. */
public sealed interface SuccessRanking {

    Basics basics();

    default String id() {
        return basics().id();
    }

    /** Ids of the reference statistics that it reads, in alphabetical order. */
    Set<String> statistics();

    /**
     * What every ranking has.
     *
     * @param says what is compared, in plain words
     * @param leavesOpen what it cannot tell, beside what holds for every ranking
     * @param direction which way is the better one; a neutral one describes and ranks nobody
     * @param from first year: of the start, or of the counts that are summed
     * @param to last year: of the outcome, or of the counts
     * @param decimals with which values are written
     * @param areas an attribute by whose codes organisations are also summed up
     */
    record Basics(
            String id,
            LocalizedText name,
            LocalizedText says,
            Optional<LocalizedText> leavesOpen,
            Direction direction,
            int from,
            int to,
            int decimals,
            Optional<String> areas) {}

    /**
     * An outcome held against its own earlier level.
     *
     * @param outcome id of the statistic, read in both years
     * @param base id of the statistic that shares are out of; only for {@link OutcomeScale#LOGIT}
     * @param whole the value that stands for all, such as 100 for percentages; used with a base
     * @param ceiling the best value possible
     * @param reliability of the start, where it is known
     */
    record Expected(
            Basics basics,
            String outcome,
            OutcomeScale scale,
            Optional<String> base,
            double whole,
            List<Covariate> structure,
            Optional<Double> ceiling,
            Optional<Double> reliability)
            implements SuccessRanking {
        public Expected {
            structure = List.copyOf(structure);
        }

        @Override
        public Set<String> statistics() {
            Set<String> ids = new TreeSet<>(Set.of(outcome));
            base.ifPresent(ids::add);
            structure.forEach(covariate -> {
                add(covariate.of(), ids);
                covariate.per().ifPresent(per -> add(per, ids));
            });
            return ids;
        }

        private static void add(NumberOf number, Set<String> ids) {
            if (number instanceof NumberOf.Statistic statistic) {
                ids.add(statistic.id());
            }
        }
    }

    /**
     * Events out of a base, both counts, summed over the years.
     *
     * @param events id of the statistic that is counted
     * @param base id of the statistic that it is out of
     * @param per what rates are written by, such as 1,000
     * @param smallestBase units with less are listed but not placed; at least one
     */
    record Rate(Basics basics, String events, String base, int per, int smallestBase) implements SuccessRanking {
        @Override
        public Set<String> statistics() {
            return new TreeSet<>(Set.of(events, base));
        }
    }
}
