package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.OwnPosition;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where one own value stands in every group that the organisation belongs to and whose figures are published, and which of
 * these groups suits the question. A function of the own value and the published figures.
 *
 * <p>The groups share members, so agreement among them is no independent evidence; disagreement tells that the position
 * hangs on the choice of peers.
 */
public record Positions(List<InGroup> groups, Optional<Suited> suited) {

    private static final Set<OwnPosition> BY_QUARTILES = EnumSet.of(
            OwnPosition.LOWEST_QUARTER,
            OwnPosition.LOWER_MIDDLE,
            OwnPosition.UPPER_MIDDLE,
            OwnPosition.HIGHEST_QUARTER,
            OwnPosition.SAME_AS_MOST);

    static final Positions NONE = new Positions(List.of(), Optional.empty());

    /**
     * @param answered how many members answered what the value is worked out from, where that may be told
     * @param median published
     * @param isChosen whether the page is about this group
     */
    public record InGroup(
            PeerGroup group, Disclosure<Integer> answered, BigDecimal median, Standing standing, boolean isChosen) {
        boolean isByQuartiles() {
            return BY_QUARTILES.contains(standing.position());
        }
    }

    /** @param because the reason in one sentence */
    public record Suited(PeerGroup group, boolean isChosen, Sentence because) {}

    public Positions {
        groups = List.copyOf(groups);
    }

    static Positions of(
            Indicator indicator,
            IndicatorValue own,
            ReleasedFigures figures,
            List<GroupOffer> offers,
            PeerGroup chosen,
            OrganisationCode organisation) {
        if (!(own instanceof IndicatorValue.Number number)) {
            return NONE;
        }
        List<InGroup> groups = offers.stream()
                .filter(offer -> offer.group().kind() == GroupKind.EVERYONE
                        || offer.group().has(organisation))
                .flatMap(offer -> in(indicator, number, figures, offer, chosen).stream())
                .toList();
        return new Positions(groups, suited(indicator, groups));
    }

    private static Optional<InGroup> in(
            Indicator indicator,
            IndicatorValue.Number own,
            ReleasedFigures figures,
            GroupOffer offer,
            PeerGroup chosen) {
        if (!(PeerFigures.of(figures, indicator, offer.group().id()) instanceof PeerFigures.Numbers numbers)) {
            return Optional.empty();
        }
        Optional<ReleasedNumbers> published = numbers.figures().figure();
        return published
                .flatMap(released -> released.median().figure())
                .map(median -> new InGroup(
                        offer.group(),
                        published.get().answers(),
                        median,
                        Standing.of(own.decimal(), published.get(), indicator.direction()),
                        offer.group().id().equals(chosen.id())));
    }

    /** The first group of the first rule that suits; size classes suit what is divided by a statistic, unless the pack says else. */
    private static Optional<Suited> suited(Indicator indicator, List<InGroup> groups) {
        if (indicator.suits().isPresent()) {
            return indicator.suits().get().rules().stream()
                    .flatMap(rule ->
                            groups.stream().filter(in -> in.group().rule().equals(rule)))
                    .findFirst()
                    .map(in -> new Suited(
                            in.group(),
                            in.isChosen(),
                            Sentence.of(
                                    "study_suits_because",
                                    new Sentence.Word.Name(
                                            indicator.suits().get().because()))));
        }
        return indicator
                .publicBase()
                .flatMap(base -> groups.stream()
                        .filter(in -> in.group().kind() == GroupKind.CLASS)
                        .findFirst()
                        .map(in -> new Suited(in.group(), in.isChosen(), Sentence.of("study_suits_class"))));
    }

    /** In how many groups the own value is in the same quarter as in the chosen one; empty where that cannot be said. */
    public Optional<Sentence> stability() {
        List<InGroup> counted = groups.stream().filter(InGroup::isByQuartiles).toList();
        Optional<InGroup> chosen = counted.stream().filter(InGroup::isChosen).findFirst();
        if (chosen.isEmpty() || counted.size() < 2) {
            return Optional.empty();
        }
        OwnPosition here = chosen.get().standing().position();
        int same = (int)
                counted.stream().filter(in -> in.standing().position() == here).count();
        String key = same == counted.size()
                ? "study_stable_everywhere"
                : same == 1 ? "study_stable_nowhere_else" : "study_stable_in_some";
        return Optional.of(Sentence.of(key, new Sentence.Word.Count(same), new Sentence.Word.Count(counted.size())));
    }
}
