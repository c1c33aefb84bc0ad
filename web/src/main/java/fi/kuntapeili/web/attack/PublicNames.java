package fi.kuntapeili.web.attack;

import fi.kuntapeili.benchmark.indicator.Category;
import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How indicators and groups are called: all that a reader of pages has to know beforehand. */
final class PublicNames {

    private static final Pattern PICKED = Pattern.compile("own_\\d+");
    private static final String YES = "yes";

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final List<PeerGroup> groups;
    private final Exposure exposure;

    PublicNames(List<Indicator> indicators, List<PeerGroup> groups, Exposure exposure) {
        indicators.forEach(indicator -> this.indicators.put(indicator.id(), indicator));
        this.groups = List.copyOf(groups);
        this.exposure = exposure;
    }

    Indicator indicator(String id) {
        Indicator found = indicators.get(id);
        if (found == null) {
            throw new IllegalArgumentException("A page shows an indicator that nobody knows: " + id);
        }
        return found;
    }

    List<Indicator> collected() {
        return indicators.values().stream().filter(Indicator::collected).toList();
    }

    /** Whether everything that feeds it is shown by name, so that there is nothing to protect. */
    boolean isOpen(Indicator indicator) {
        return exposure.of(indicator) == DisclosureClass.OPEN;
    }

    /** The options whose shares are shown, or the parts of a composition. */
    List<String> categories(Indicator indicator) {
        return indicator.valueType() == ValueType.BOOLEAN
                ? List.of(YES)
                : indicator.categories().stream().map(Category::code).toList();
    }

    /** Whether it is the id of a group, declared or picked by hand. */
    boolean isGroup(String id) {
        return PICKED.matcher(id).matches()
                || groups.stream().anyMatch(group -> group.id().equals(id));
    }

    /** The group with this name among those of a rule; of the first rule when the rule has no heading. */
    Optional<PeerGroup> group(Optional<String> rule, String name, String language) {
        String wanted = rule.orElseGet(() -> groups.get(0).ruleName().in(language));
        return groups.stream()
                .filter(PeerGroup::isPublic)
                .filter(group -> group.ruleName().in(language).strip().equals(wanted)
                        && group.name().in(language).strip().equals(name))
                .findFirst();
    }
}
