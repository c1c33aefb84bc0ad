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
    void whatItsPublisherKeepsBackOrEstimatesIsToldApartFromWhatIsNotThere() throws IOException {
        Path copy = copy("marked");
        change(copy, "reference.csv", "patents,SWE,1998,271,final", "patents,SWE,1998,,suppressed");
        change(copy, "reference.csv", "internet,FIN,2000,200.2,final", "internet,FIN,2000,200.2,estimated");
        change(copy, "reference.csv", "university,FIN,1997,27.4,final", "university,FIN,1997,27.4,imputed");
        change(copy, "reference.csv", "electricity,FIN,1998,4.15,final\n", "");
        change(copy, "reference.yaml", "  - id: internet\n", "  - id: internet\n    estimates: true\n");
        assertInstanceOf(LoadResult.Loaded.class, loadPack.load(copy));

        ComputedIndex index = indices.find("technology").orElseThrow();
        String csv = IndexTable.of(index, code -> code);
        assertEquals(
                ReferenceValue.Status.SUPPRESSED,
                statistics
                        .latest("patents", new OrganisationCode("SWE"), 2001)
                        .orElseThrow()
                        .status());
        assertEquals("SUPPRESSED", cell(csv, "SWE", "value_status_patents"));
        assertEquals("", cell(csv, "SWE", "value_patents"));
        assertEquals("OK", cell(csv, "SWE", "value_status_internet"));
        assertEquals("ESTIMATED", cell(csv, "FIN", "value_status_internet"));
        assertEquals("200.2", cell(csv, "FIN", "value_internet"), "the pack says that estimates of it count");
        assertEquals("IMPUTED", cell(csv, "FIN", "value_status_university"));
        assertEquals("", cell(csv, "FIN", "value_university"), "of others they do not");
        assertEquals("NOT_COLLECTED", cell(csv, "FIN", "value_status_electricity"));
    }

    private static String cell(String csv, String unit, String column) {
        List<List<String>> rows = csv.lines()
                .map(line -> List.of(line.replace("\uFEFF", "").split(",", -1)))
                .toList();
        int place = rows.get(0).indexOf(column);
        assertTrue(place >= 0, () -> column + " in " + rows.get(0));
        return rows.stream()
                .filter(row -> row.contains(unit))
                .findFirst()
                .orElseThrow()
                .get(place);
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
        change(pack, "indicators.yaml", from, to);
    }

    private static void change(Path pack, String name, String from, String to) throws IOException {
        Path file = pack.resolve(name);
        String text = Files.readString(file);
        assertTrue(text.contains(from), "no " + from);
        Files.writeString(file, text.replace(from, to));
    }
}
