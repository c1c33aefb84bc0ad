package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.indicator.Channel;
import fi.kuntapeili.benchmark.indicator.Element;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.ListedGroup;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One organisation beside one peer group in one frozen round: own values and released figures, in the order of the pack.
 * Pages, PDF and interface render this and nothing else.
 *
 * @param answered whether the organisation has an accepted answer in the round; without one every own value is missing and
 *     only public figures are here
 * @param friendlyWord what is said to one that has not answered
 * @param offers the groups it may choose, in the order of the pack
 * @param listed networks it belongs to that are named but not compared
 */
public record Comparison(
        SnapshotHeader header,
        OrganisationCode organisation,
        LocalizedText organisationName,
        boolean answered,
        Optional<Sentence> friendlyWord,
        PeerGroup group,
        List<GroupOffer> offers,
        List<ListedGroup> listed,
        List<ComparedIndicator> indicators) {

    public Comparison {
        offers = List.copyOf(offers);
        listed = List.copyOf(listed);
        indicators = List.copyOf(indicators);
    }

    public Optional<ComparedIndicator> indicator(String id) {
        return indicators.stream().filter(i -> i.indicator().id().equals(id)).findFirst();
    }

    /** What stands out, chosen by rule from the own values and the published figures. */
    public Highlights highlights() {
        return Highlights.of(indicators);
    }

    /** Whether a group of nearest neighbours is among those it may choose. */
    public boolean hasNeighbours() {
        return offers.stream().anyMatch(offer -> offer.group().kind() == GroupKind.NEIGHBOURS);
    }

    /** Whether some share is told in fifths; otherwise they are in thirds. */
    public boolean tellsFifths() {
        return indicators.stream()
                .map(ComparedIndicator::peers)
                .filter(PeerFigures.Shares.class::isInstance)
                .flatMap(peers -> ((PeerFigures.Shares) peers).figures().figure().stream())
                .flatMap(shares -> shares.bands().stream())
                .anyMatch(band ->
                        band.figure().filter(share -> share.parts() == 5).isPresent());
    }

    /** Groups of which nothing is shown. */
    public List<GroupOffer> closed() {
        return offers.stream().filter(offer -> !offer.isShown()).toList();
    }

    /** Elements that have indicators, in their own order. */
    public Map<Element, List<ComparedIndicator>> byElement() {
        return grouped(Element.class, compared -> compared.indicator().element());
    }

    /** Channels that have indicators, in their own order. */
    public Map<Channel, List<ComparedIndicator>> byChannel() {
        return grouped(Channel.class, compared -> compared.indicator().channel());
    }

    /** Indicators that are computed but whose figures of the group are not shown. */
    public List<ComparedIndicator> withheld() {
        return indicators.stream()
                .filter(compared -> compared.indicator().collected() && !compared.isShown())
                .toList();
    }

    private <K extends Enum<K>> Map<K, List<ComparedIndicator>> grouped(
            Class<K> type, Function<ComparedIndicator, K> by) {
        Map<K, List<ComparedIndicator>> groups = new EnumMap<>(type);
        for (K key : type.getEnumConstants()) {
            List<ComparedIndicator> members =
                    indicators.stream().filter(i -> by.apply(i) == key).toList();
            if (!members.isEmpty()) {
                groups.put(key, members);
            }
        }
        return groups;
    }
}
