package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.comparison.CompareWithPeers;
import fi.kuntapeili.benchmark.comparison.ComparedIndicator;
import fi.kuntapeili.benchmark.comparison.Comparison;
import fi.kuntapeili.benchmark.comparison.ComparisonResult;
import fi.kuntapeili.benchmark.comparison.Practices;
import fi.kuntapeili.benchmark.comparison.PracticesResult;
import fi.kuntapeili.benchmark.comparison.Sentences;
import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.response.ResponseState;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A made-up country of 23 units, two other languages and numbers only, from load to comparison. */
@QuarkusTest
@WithTestResource(TestlandDatabase.class)
class AnotherCountryTest {

    @Inject
    AnsweredRound answered;

    @Inject
    FreezeRound freezeRound;

    @Inject
    SnapshotStore snapshots;

    @Inject
    CompareWithPeers compare;

    @Inject
    Practices practices;

    @Inject
    Sentences sentences;

    @Test
    void itsRoundIsFrozenAndComparedInItsOwnWords() {
        answered.load(TestlandDatabase.PACK);
        answered.closed("2025", 2025, o -> Optional.of(ResponseState.ACCEPTED));
        assertInstanceOf(FreezeResult.Frozen.class, freezeRound.freeze("2025", Set.of(), answered.staff()));
        ReleasedFigures figures = snapshots.released("2025").orElseThrow();
        assertEquals(
                List.of("all", "people_small", "people_middle", "people_large", "county_A", "county_B", "county_C"),
                figures.groups().stream().map(PeerGroup::id).limit(7).toList());
        assertEquals(
                "Maakond", figures.group("county_A").orElseThrow().ruleName().in("et"));
        assertTrue(figures.isShown(FigureColumn.of("spent_per_head"), "all"));

        Comparison comparison = assertInstanceOf(
                        ComparisonResult.Compared.class,
                        compare.compare("2025", new OrganisationCode("T003"), Optional.empty()))
                .comparison();
        assertEquals("Priežkalni", comparison.organisationName().in("lv"));
        ComparedIndicator visits = comparison.indicator("visits_per_firm").orElseThrow();
        assertEquals(DisclosureClass.OPEN, visits.exposure());
        assertTrue(visits.isShown());
        ComparedIndicator wages = comparison.indicator("spent_per_wage").orElseThrow();
        assertEquals(List.of("wages"), wages.indicator().missing());
        assertFalse(wages.own() instanceof IndicatorValue.Number);
        comparison
                .indicators()
                .forEach(i -> assertFalse(sentences.say("lv", i.sentence()).isBlank()));
        PracticesResult.Shown shown = assertInstanceOf(
                PracticesResult.Shown.class,
                practices.of("2025", new OrganisationCode("T003"), Optional.of("county_C")));
        assertEquals(
                List.of("visits"),
                shown.tables().stream().map(t -> t.question()).toList());
    }
}
