package fi.kuntapeili.benchmark.attack;

import java.util.List;

/** Groups of neighbours of units that are close together overlap nearly wholly. */
record NeighbourWalk() implements Attack {

    @Override
    public int number() {
        return 15;
    }

    @Override
    public String title() {
        return "groups of neighbours are subtracted from each other and from all others";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        for (PublicIndicator indicator : surface.indicators()) {
            List<PublicGroup> shown = surface.shown(indicator);
            List<PublicGroup> neighbours = shown.stream()
                    .filter(group -> group.kind() == PublicGroup.Kind.NEIGHBOURS)
                    .toList();
            attempt.and(new SmallTotals(surface, indicator, neighbours, Sets.of()).byPairs(shown));
        }
        return attempt;
    }
}
