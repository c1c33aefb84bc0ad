package fi.kuntapeili.benchmark.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Worked disclosure situations with their numbers, and short ways to say them. */
final class Situations {
    static final DisclosurePolicy POLICY = DisclosurePolicy.standard();
    static final Scale EUROS = Scale.openEnded();

    private static final JsonNode ALL = read();

    private Situations() {}

    static JsonNode get(String name) {
        return ALL.required(name);
    }

    static Stream<JsonNode> each(String name) {
        return StreamSupport.stream(get(name).spliterator(), false);
    }

    static int[] ints(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToInt(JsonNode::intValue)
                .toArray();
    }

    static BitSet units(int... units) {
        BitSet set = new BitSet();
        IntStream.of(units).forEach(set::set);
        return set;
    }

    static BitSet range(int from, int to) {
        BitSet set = new BitSet();
        set.set(from, to);
        return set;
    }

    static CandidateGroup everyone(int units) {
        return new CandidateGroup("all", GroupTier.ALL, range(0, units));
    }

    static List<Contribution> numbers(double... values) {
        List<Contribution> contributions = new ArrayList<>();
        for (int unit = 0; unit < values.length; unit++) {
            contributions.add(Contribution.number(unit, values[unit]));
        }
        return contributions;
    }

    /** What is released about the group of all these contributions under the standard policy. */
    static Disclosure<Released> forAll(Measure measure, List<Contribution> contributions) {
        int units = contributions.stream().mapToInt(Contribution::unit).max().orElse(0) + 1;
        return new DisclosureControl(POLICY, List.of(everyone(units)))
                .release(DisclosureRequest.of(measure, contributions))
                .get("all");
    }

    static ReleasedNumbers numbersForAll(Measure measure, List<Contribution> contributions) {
        return (ReleasedNumbers) forAll(measure, contributions).figure().orElseThrow();
    }

    static ContributorPattern pattern(int units) {
        return new ContributorPattern(range(0, units), new BitSet(), List.of());
    }

    private static JsonNode read() {
        try (InputStream in = Situations.class.getResourceAsStream("/vectors/disclosure-situations.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
