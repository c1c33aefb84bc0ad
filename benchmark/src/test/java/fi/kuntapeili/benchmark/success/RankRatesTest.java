package fi.kuntapeili.benchmark.success;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.indicator.Direction;
import fi.kuntapeili.benchmark.statistics.LimitBand;
import fi.kuntapeili.benchmark.statistics.RankInterval;
import fi.kuntapeili.benchmark.success.RateStandings.Placed;
import fi.kuntapeili.benchmark.success.SuccessResult.Reason;
import fi.kuntapeili.benchmark.success.SuccessResult.Refusal;
import fi.kuntapeili.benchmark.success.SuccessResult.Refused;
import fi.kuntapeili.survey.organisation.ReferenceValue.Status;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Twelve hospitals that are often used as an example: deaths after operations on the hearts of children. */
class RankRatesTest {

    private static final int YEAR = 2000;
    private static final int[] OPERATIONS = {47, 148, 119, 810, 211, 196, 148, 215, 207, 97, 256, 360};
    private static final int[] DEATHS = {0, 18, 8, 46, 8, 13, 9, 31, 14, 8, 29, 24};

    @Test
    void theSmallHospitalWithoutDeathsIsDrawnTowardsTheOthers() {
        RateStandings standings = standings(hospitals());
        assertEquals(208.0 / 2814, standings.target(), 1e-15);
        Placed small = standings.of("A").orElseThrow();
        assertEquals(0, small.rate().raw());
        assertTrue(small.rate().shrunk() > 0.04, small::toString);
        assertEquals(LimitBand.WITHIN, small.band());
        assertEquals(LimitBand.ABOVE, standings.of("H").orElseThrow().band());
        assertEquals(List.of("E", "A"), codes(standings).subList(0, 2), "the raw rate would put A first");
        assertEquals("H", codes(standings).get(11));
    }

    @Test
    void ranksAreIntervals() {
        PossibleRanks ranks = standings(hospitals()).ranks().orElseThrow();
        assertEquals(PossibleRanks.Noise.BINOMIAL, ranks.noise());
        assertEquals(Optional.of(new RankInterval(1, 7)), ranks.of("A"));
        assertEquals(Optional.of(new RankInterval(8, 12)), ranks.of("H"));
    }

    @Test
    void whatIsNoCountOrTooSmallIsListedAndNotPlaced() {
        PublishedWorld world = hospitals()
                .unit("M", Map.of())
                .unit("N", Map.of())
                .value("deaths", "N", YEAR, 1.5)
                .value("operations", "N", YEAR, 90)
                .unit("O", Map.of())
                .value("deaths", "O", YEAR, 4)
                .value("operations", "O", YEAR, 3)
                .unit("P", Map.of())
                .value("deaths", "P", YEAR, 1)
                .value("operations", "P", YEAR, 29);
        RateStandings standings = standings(world);
        assertEquals(12, standings.placed().size());
        assertEquals(
                List.of(Reason.MISSING, Reason.NOT_COUNTS, Reason.NOT_COUNTS, Reason.SMALL_BASE),
                standings.leftOut().stream().map(each -> each.reason()).toList());
    }

    @Test
    void aFigureThatItsPublisherKeepsBackOrEstimatesIsNotJustMissing() {
        PublishedWorld world = hospitals()
                .unit("M", Map.of())
                .value("operations", "M", YEAR, 100)
                .marked("deaths", "M", YEAR, null, Status.SUPPRESSED)
                .unit("N", Map.of())
                .value("operations", "N", YEAR, 100)
                .marked("deaths", "N", YEAR, 7.0, Status.ESTIMATED)
                .unit("O", Map.of())
                .value("operations", "O", YEAR, 100)
                .marked("deaths", "O", YEAR - 1, null, Status.SUPPRESSED);
        RateStandings standings = standings(world);
        assertEquals(12, standings.placed().size());
        assertEquals(
                List.of(Reason.SUPPRESSED, Reason.ESTIMATE, Reason.MISSING),
                standings.leftOut().stream().map(each -> each.reason()).toList());
    }

    @Test
    void yearsAreAddedUpBeforeRatesAreFormed() {
        PublishedWorld world = hospitals();
        for (int i = 0; i < 12; i++) {
            world.value("deaths", code(i), YEAR + 1, DEATHS[i]).value("operations", code(i), YEAR + 1, OPERATIONS[i]);
        }
        RateStandings standings =
                assertInstanceOf(RateStandings.class, RankRates.of(ranking(YEAR + 1), world.figures(), ""));
        assertEquals(94, standings.of("A").orElseThrow().base());
        assertEquals(62, standings.of("H").orElseThrow().events());
    }

    @Test
    void tooFewUnitsOrNothingThatVariesIsRefused() {
        PublishedWorld few = new PublishedWorld();
        PublishedWorld never = new PublishedWorld();
        for (int i = 0; i < 12; i++) {
            if (i < RankRates.FEWEST_UNITS - 1) {
                add(few, i, DEATHS[i]);
            }
            add(never, i, 0);
        }
        Refused tooFew = assertInstanceOf(Refused.class, RankRates.of(ranking(YEAR), few.figures(), ""));
        assertEquals(Refusal.TOO_FEW_UNITS, tooFew.reason());
        assertEquals(9, tooFew.complete());
        assertEquals(
                Refusal.NOTHING_VARIES,
                assertInstanceOf(Refused.class, RankRates.of(ranking(YEAR), never.figures(), ""))
                        .reason());
    }

    private static PublishedWorld hospitals() {
        PublishedWorld world = new PublishedWorld();
        for (int i = 0; i < 12; i++) {
            add(world, i, DEATHS[i]);
        }
        return world;
    }

    private static void add(PublishedWorld world, int hospital, int deaths) {
        world.unit(code(hospital), Map.of())
                .value("deaths", code(hospital), YEAR, deaths)
                .value("operations", code(hospital), YEAR, OPERATIONS[hospital]);
    }

    private static String code(int hospital) {
        return Character.toString('A' + hospital);
    }

    private static List<String> codes(RateStandings standings) {
        return standings.placed().stream().map(each -> each.unit().code()).toList();
    }

    private static RateStandings standings(PublishedWorld world) {
        return assertInstanceOf(RateStandings.class, RankRates.of(ranking(YEAR), world.figures(), ""));
    }

    private static SuccessRanking.Rate ranking(int to) {
        LocalizedText name = LocalizedText.of(Map.of("en", "Deaths"));
        return new SuccessRanking.Rate(
                new SuccessRanking.Basics(
                        "deaths", name, name, Optional.empty(), Direction.LOWER, YEAR, to, 1, Optional.empty()),
                "deaths",
                "operations",
                100,
                30);
    }
}
