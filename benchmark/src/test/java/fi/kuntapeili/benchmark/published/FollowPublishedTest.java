package fi.kuntapeili.benchmark.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.published.PublishedTrend.Series;
import fi.kuntapeili.benchmark.published.PublishedTrend.Value;
import fi.kuntapeili.benchmark.published.PublishedTrend.Year;
import fi.kuntapeili.survey.organisation.Merger;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.organisation.ReferenceValue.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Published figures of a handful of units over the years. */
class FollowPublishedTest {

    private static final PublishedFigure PEOPLE = PublishedFigure.of("people");
    private static final PublishedFigure JOBS_PER_PERSON =
            new PublishedFigure("jobs", Optional.of("people"), BigDecimal.valueOf(100));

    private final List<ReferenceValue> published = new ArrayList<>();
    private final List<Merger> mergers = new ArrayList<>();

    private void value(String statistic, String unit, int year, double value) {
        published.add(new ReferenceValue(
                statistic, new OrganisationCode(unit), year, BigDecimal.valueOf(value), Status.FINAL));
    }

    private void marked(String unit, int year, String value, Status status) {
        BigDecimal number = value == null ? null : new BigDecimal(value);
        published.add(new ReferenceValue("people", new OrganisationCode(unit), year, number, status));
    }

    private void merger(int year, String from, String to, String share) {
        mergers.add(new Merger(
                LocalDate.of(year, 1, 1), new OrganisationCode(from), new OrganisationCode(to), new BigDecimal(share)));
    }

    private PublishedTrend follow(PublishedFigure figure, boolean additive, String... today) {
        Set<OrganisationCode> existing =
                Stream.of(today).map(OrganisationCode::new).collect(Collectors.toSet());
        return FollowPublished.follow(
                figure, additive, published, mergers, existing, Optional.of(new OrganisationCode(today[0])), existing);
    }

    private static Value same(double value) {
        return new Value(value, ValueStatus.OK, Series.SAME);
    }

    private static List<Value> own(PublishedTrend trend) {
        return trend.years().stream().map(Year::own).toList();
    }

    private static List<Double> medians(PublishedTrend trend) {
        return trend.years().stream().map(Year::median).toList();
    }

    @Test
    void theMedianIsOfThoseWhoHaveAFigureInEveryYear() {
        for (int year = 2020; year <= 2023; year++) {
            value("people", "A", year, 100 + year);
            value("people", "B", year, 10);
            value("people", "C", year, 30);
            if (year != 2021) {
                value("people", "D", year, 1000);
            }
        }
        PublishedTrend trend = follow(PEOPLE, true, "A", "B", "C", "D");
        assertEquals(List.of(30.0, 30.0, 30.0, 30.0), medians(trend));
        assertEquals(3, trend.constant());
        assertEquals(4, trend.members());
        assertEquals(
                List.of(4, 3, 4, 4), trend.years().stream().map(Year::counted).toList());
        assertEquals(1, trend.ownSlope().orElseThrow().slope(), 1e-12);
        assertEquals(0, trend.groupSlope().orElseThrow().slope(), 0);
    }

    @Test
    void aYearInWhichFewHaveAFigureTakesNobodyOutOfTheOthers() {
        for (int year = 2019; year <= 2021; year++) {
            for (String unit : List.of("A", "B", "C", "D", "E")) {
                if (year > 2019 || unit.equals("A") || unit.equals("B")) {
                    value("people", unit, year, 50);
                }
            }
        }
        PublishedTrend trend = follow(PEOPLE, true, "A", "B", "C", "D", "E");
        assertEquals(List.of(Double.NaN, 50.0, 50.0), medians(trend));
        assertEquals(5, trend.constant());
        assertEquals(same(50), trend.years().get(0).own());
        assertTrue(trend.ownSlope().isEmpty(), "two or three points always make a line");
    }

    @Test
    void whatHasMergedIsAddedUpAndItsRatiosAreWorkedOutAnew() {
        merger(2022, "OLD", "A", "1.0");
        for (int year : new int[] {2021, 2022}) {
            value("people", "A", year, year == 2021 ? 60 : 100);
            value("jobs", "A", year, year == 2021 ? 30 : 42);
        }
        value("people", "OLD", 2021, 40);
        value("jobs", "OLD", 2021, 10);
        assertEquals(List.of(new Value(100, ValueStatus.OK, Series.MERGED), same(100)), own(follow(PEOPLE, true, "A")));
        assertEquals(
                List.of(new Value(40, ValueStatus.OK, Series.MERGED), same(42)),
                own(follow(JOBS_PER_PERSON, true, "A")));
        assertEquals(
                List.of(new Value(Double.NaN, ValueStatus.NOT_COLLECTED, Series.MERGER_BREAK), same(100)),
                own(follow(PEOPLE, false, "A")),
                "what does not add up breaks there");
    }

    @Test
    void whatThePublisherHasCarriedOverItselfIsNotDoneTwice() {
        merger(2022, "OLD", "A", "1.0");
        value("people", "A", 2021, 99);
        value("people", "A", 2022, 100);
        assertEquals(List.of(same(99), same(100)), own(follow(PEOPLE, true, "A")));
        assertEquals(List.of(same(99), same(100)), own(follow(PEOPLE, false, "A")));
    }

    @Test
    void aUnitThatWasSplitIsCountedByItsShareAndIsAnEstimate() {
        merger(2022, "OLD", "A", "0.25");
        merger(2022, "OLD", "B", "0.75");
        value("people", "A", 2021, 60);
        value("people", "OLD", 2021, 40);
        value("people", "A", 2022, 70);
        assertEquals(
                new Value(70, ValueStatus.OK, Series.ESTIMATED_MERGER),
                own(follow(PEOPLE, true, "A", "B")).get(0));
    }

    @Test
    void aNewUnitIsTheSumOfThoseItWasFormedOf() {
        merger(2022, "X", "A", "1.0");
        merger(2022, "Y", "A", "1.0");
        value("people", "X", 2021, 30);
        value("people", "Y", 2021, 20);
        value("people", "A", 2022, 51);
        assertEquals(List.of(new Value(50, ValueStatus.OK, Series.MERGED), same(51)), own(follow(PEOPLE, true, "A")));
        assertEquals(List.of(50.0, 51.0), medians(follow(PEOPLE, true, "A")));
    }

    @Test
    void whatIsKeptBackEstimatedOrNotThereIsTold() {
        value("people", "A", 2019, 10);
        marked("A", 2020, null, Status.SUPPRESSED);
        marked("A", 2021, "12", Status.ESTIMATED);
        value("people", "B", 2022, 5);
        PublishedTrend trend = follow(PEOPLE, true, "A", "B");
        assertEquals(
                List.of(ValueStatus.OK, ValueStatus.SUPPRESSED, ValueStatus.ESTIMATED, ValueStatus.NOT_COLLECTED),
                own(trend).stream().map(Value::status).toList());
        assertEquals(12, own(trend).get(2).value());
        assertEquals(
                List.of(1, 0, 0, 1),
                trend.years().stream().map(Year::counted).toList(),
                "an estimate counts for nobody where the pack does not say so");
    }

    @Test
    void aQuotientWithoutADenominatorHasNoValue() {
        value("jobs", "A", 2020, 3);
        value("people", "A", 2020, 0);
        value("jobs", "A", 2021, 3);
        PublishedTrend trend = follow(JOBS_PER_PERSON, true, "A");
        assertEquals(
                List.of(ValueStatus.ZERO_DENOMINATOR, ValueStatus.NOT_COLLECTED),
                own(trend).stream().map(Value::status).toList());
        assertFalse(trend.isThere());
    }
}
