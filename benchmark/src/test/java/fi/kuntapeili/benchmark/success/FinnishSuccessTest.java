package fi.kuntapeili.benchmark.success;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.statistics.LimitBand;
import fi.kuntapeili.benchmark.statistics.RankInterval;
import fi.kuntapeili.benchmark.success.ExpectedStandings.Placed;
import fi.kuntapeili.benchmark.success.SuccessResult.LeftOut;
import fi.kuntapeili.benchmark.success.SuccessResult.Reason;
import fi.kuntapeili.survey.organisation.Attribute;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rankings that the pack of the first deployment declares, on its published figures. */
class FinnishSuccessTest {

    private static final PublishedWorld FINLAND = PublishedWorld.ofPack("finland-2026");
    private static final List<SuccessRanking> RANKINGS = PublishedWorld.rankings("finland-2026");

    @Test
    void unemploymentIsHeldAgainstWhereEachMunicipalityStarted() {
        ExpectedStandings standings = standings(0, FINLAND.figures());
        assertEquals(304, standings.placed().size());
        assertEquals(4, standings.leftOut().size());
        assertTrue(standings.leftOut().stream().allMatch(each -> each.reason() == Reason.MISSING));
        assertTrue(standings.diagnostics().startPredicts());
        assertEquals(0.71, standings.diagnostics().slope(), 0.01);
        assertTrue(standings.diagnostics().correctedSlope()
                > standings.diagnostics().slope());
        assertEquals(0, standings.uncertain());
        assertEquals(288, standings.in(LimitBand.WITHIN).size());
        for (Placed each : standings.placed()) {
            assertTrue(each.level().outer().lower() < each.level().inner().lower());
            assertTrue(each.level().inner().contains(each.level().expected()));
            assertTrue(each.level().observed() > 0);
        }
    }

    @Test
    void placesAreIntervalsAndManyMayBeAmongTheBest() {
        PossibleRanks ranks = standings(0, FINLAND.figures()).ranks().orElseThrow();
        assertEquals(PossibleRanks.Noise.YEARLY, ranks.noise());
        RankInterval low = ranks.of("758").orElseThrow();
        assertEquals(1, low.best());
        assertTrue(low.worst() > 40 && low.worst() < 150, low::toString);
        assertTrue(ranks.of("620").orElseThrow().best() > 100, "lower is better");
        assertTrue(ranks.of("295").isEmpty(), "it is not placed");
        assertTrue(ranks.best().size() > 100 && ranks.best().contains("758"));
    }

    @Test
    void growingMakesNobodyBetter() {
        ExpectedStandings standings = standings(1, FINLAND.figures());
        assertTrue(standings.ranks().isEmpty());
        assertEquals(8, standings.in(LimitBand.FAR_ABOVE).size());
    }

    @Test
    void subRegionsAreSumsOfTheirMunicipalities() {
        Attribute subRegion = new Attribute(
                "subregion_code",
                Attribute.Type.CODE,
                LocalizedText.of(Map.of("en", "Sub-region")),
                Map.of("211", LocalizedText.of(Map.of("en", "The town by itself"))));
        PublicFigures areas = PublicFigures.ofAreas(subRegion, FINLAND.organisations, FINLAND.values);
        ExpectedStandings standings = standings(1, areas);
        assertEquals(69, areas.units().size());
        assertEquals(68, standings.placed().size());
        RankedUnit unlike = new RankedUnit("211", subRegion.labels().get("211"));
        assertEquals(List.of(new LeftOut(unlike, Reason.UNLIKE_OTHERS)), standings.leftOut());
        double municipalities = 0;
        for (Placed each : standings(1, FINLAND.figures()).placed()) {
            municipalities += each.start();
        }
        double summed = 0;
        for (double start : areas.statistic("population", 2014)) {
            summed += start;
        }
        assertEquals(municipalities, summed);
    }

    @Test
    void theOrderInWhichFiguresAreReadChangesNoBit() {
        PublishedWorld shuffled = PublishedWorld.ofPack("finland-2026");
        Collections.shuffle(shuffled.organisations, new Random(1));
        Collections.shuffle(shuffled.values, new Random(2));
        ExpectedStandings standings = standings(0, FINLAND.figures());
        ExpectedStandings same = standings(0, shuffled.figures());
        assertEquals(standings.placed(), same.placed());
        assertEquals(standings.diagnostics(), same.diagnostics());
        assertEquals(
                standings.ranks().orElseThrow().of("091"),
                same.ranks().orElseThrow().of("091"));
    }

    @Test
    void onlyWhatAddsUpIsOfferedForAreas() {
        assertFalse(RANKINGS.get(0).basics().areas().isPresent());
        assertTrue(RANKINGS.get(1).basics().areas().isPresent());
    }

    private static ExpectedStandings standings(int ranking, PublicFigures figures) {
        return assertInstanceOf(
                ExpectedStandings.class,
                RankExpected.of((SuccessRanking.Expected) RANKINGS.get(ranking), figures, "inputs"));
    }
}
