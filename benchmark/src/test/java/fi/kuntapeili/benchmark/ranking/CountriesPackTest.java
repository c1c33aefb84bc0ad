package fi.kuntapeili.benchmark.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.pack.LoadPack;
import fi.kuntapeili.survey.pack.LoadResult;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack of published statistics alone: 23 countries, eight indicators, an index whose ranks others have published. */
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, restrictToAnnotatedClass = true)
class CountriesPackTest {

    private static final Path COUNTRIES = Path.of("../packs/countries");
    private static final int PUBLISHED_RANK = 9;

    @Inject
    LoadPack loadPack;

    @Inject
    IndexStore indices;

    @Inject
    Register register;

    @Inject
    ReferenceStatistics statistics;

    @TempDir
    Path directory;

    @BeforeEach
    void loaded() {
        LoadResult result = loadPack.load(COUNTRIES);
        assertTrue(result instanceof LoadResult.Loaded || result instanceof LoadResult.Unchanged, result::toString);
    }

    @Test
    void aPackOfStatisticsAloneComesToThePublishedRanksOfAllCountries() throws IOException {
        IndexResult result = indices.find("technology").orElseThrow().result();
        Map<String, Integer> ranks = result.ranked().stream()
                .collect(Collectors.toMap(
                        row -> register.find(new OrganisationCode(row.unit()))
                                .orElseThrow()
                                .name()
                                .in("en"),
                        IndexResult.Ranked::rank));
        assertEquals(published(), ranks);
        assertEquals(List.of(), result.unranked());
    }

    @Test
    void everyRankHasAnIntervalAndTheLeaderOfTheTableMayBeAnother() {
        IndexResult result = indices.find("technology").orElseThrow().result();
        assertTrue(result.ranked().stream().allMatch(row -> row.low() <= row.rank() && row.rank() <= row.high()));
        IndexResult.Ranked first = result.ranked().get(0);
        assertEquals("FIN", first.unit());
        // (187 / 994 + 125.6 / 272.6 + 200.2 / 232.4 + 50.7 / 80.8 + 1 + 1 + 9.2 / 11.2 + 1) / 8
        assertEquals(new BigDecimal("74.5"), first.index());
        assertEquals(new BigDecimal("100"), first.topQuarterPercent());
        assertTrue(result.ranked().stream().anyMatch(row -> row.high() - row.low() >= 2));
        assertTrue(result.weights().stream().allMatch(weight -> weight.percent().equals(new BigDecimal("12.5"))));
    }

    @Test
    void theStoredResultIsTheOneThatAnyNumberOfThreadsComputes() throws Exception {
        ComputedIndex stored = indices.find("technology").orElseThrow();
        List<ReferenceValue> values = Stream.of(1997, 1998, 1999, 2000)
                .flatMap(year -> statistics.latest(year).values().stream())
                .flatMap(ofOne -> ofOne.values().stream())
                .distinct()
                .toList();
        IndexInputs inputs = IndexInputs.of(stored.declared(), register.all(), values);
        for (int threads : new int[] {1, 2, 8}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                assertEquals(
                        stored.result(),
                        pool.submit(() -> EvaluateIndices.evaluate(stored.declared(), inputs, stored.sha256()))
                                .get());
            } finally {
                pool.shutdown();
            }
        }
    }

    @Test
    void aPackThatDropsItsIndexShowsItNoMoreAndOneThatTakesItBackShowsTheSame() throws IOException {
        ComputedIndex before = indices.find("technology").orElseThrow();
        Path copy = copy("without");
        Files.delete(copy.resolve("indicators.yaml"));
        assertInstanceOf(LoadResult.Loaded.class, loadPack.load(copy));
        assertEquals(List.of(), indices.all());
        assertInstanceOf(LoadResult.Loaded.class, loadPack.load(COUNTRIES));
        assertEquals(before, indices.find("technology").orElseThrow());
    }

    @Test
    void whatIsWrongWithAnIndexIsSaidWithItsPlace() throws IOException {
        Path copy = copy("spoilt");
        change(copy, "of: ref.patents", "of: patents_answered");
        change(copy, "of: ref.royalties", "of: ref.fees");
        change(copy, "of: ref.internet, year: 2000", "of: ref.internet, year: 2001");
        change(copy, "high: 80.8", "high: -1");
        change(copy, "of: ref.telephones, year: 1999, direction: higher", "of: ref.telephones, year: 1999");
        change(copy, "high: 12.0}, weight: 1", "high: 12.0}, weight: 0");
        change(copy, "alternatives: [goalposts_geometric", "alternatives: [by_eye");
        change(copy, "aggregation: arithmetic", "aggregation: best_of\n    enough: 0.5");
        LoadResult.Refused refused = assertInstanceOf(LoadResult.Refused.class, loadPack.load(copy));
        Set<String> places = refused.problems().stream()
                .map(problem -> problem.file() + ": " + problem.column())
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "indicators.yaml: index technology, pillar creation, indicator patents, of",
                        "indicators.yaml: index technology, pillar creation, indicator royalties, of",
                        "indicators.yaml: index technology, pillar recent, indicator internet, year",
                        "indicators.yaml: index technology, pillar recent, indicator exports, goalposts, high",
                        "indicators.yaml: index technology, pillar old, indicator telephones, direction",
                        "indicators.yaml: index technology, pillar skills, indicator schooling, weight",
                        "indicators.yaml: index technology, alternatives",
                        "indicators.yaml: index technology, aggregation",
                        "indicators.yaml: index technology, enough"),
                places);
        assertTrue(refused.problems().stream().allMatch(problem -> problem.row() > 0), refused::toString);
        assertTrue(refused.problems().stream()
                .anyMatch(problem -> problem.args().toString().contains("never of answers")));
    }

    private static Map<String, Integer> published() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/vectors/technology-achievement.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(row -> row[0], row -> Integer.parseInt(row[PUBLISHED_RANK])));
    }

    private Path copy(String name) throws IOException {
        Path copy = Files.createDirectory(directory.resolve(name));
        try (Stream<Path> files = Files.list(COUNTRIES)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        return copy;
    }

    private static void change(Path pack, String from, String to) throws IOException {
        Path file = pack.resolve("indicators.yaml");
        String text = Files.readString(file);
        assertTrue(text.contains(from), "no " + from);
        Files.writeString(file, text.replace(from, to));
    }
}
