package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Samples and results of the statistics vectors, as plain comma-separated rows without their header. */
final class Samples {
    private Samples() {}

    static Stream<List<String>> rows(String file) {
        try (InputStream in = Samples.class.getResourceAsStream("/vectors/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> List.of(line.split(",")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, OrderedSample> named(String file) {
        return rows(file)
                .collect(Collectors.toMap(
                        row -> row.get(0),
                        row -> OrderedSample.of(Arrays.stream(row.get(1).split(" "))
                                .mapToDouble(Double::parseDouble)
                                .toArray())));
    }

    /** Whether the number agrees with the text of the expected one, which may be NaN, to a relative tolerance. */
    static void assertClose(String expected, double actual, double tolerance) {
        double value = Double.parseDouble(expected);
        double reach = Double.isNaN(value) ? tolerance : Math.max(tolerance * Math.abs(value), tolerance * 1e-3);
        assertEquals(value, actual, reach);
    }
}
