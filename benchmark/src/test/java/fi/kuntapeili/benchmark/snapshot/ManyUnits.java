package fi.kuntapeili.benchmark.snapshot;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The example pack grown to any number of units: districts of about sixty units, two sizes, their crossings, a network of
 * every fiftieth unit, and a closed round in which most units have a made-up accepted response. The same at each run.
 */
final class ManyUnits {

    static final String ROUND = "many";
    private static final int DISTRICT = 60;

    private ManyUnits() {}

    static String code(int unit) {
        return String.format(Locale.ROOT, "U%06d", unit);
    }

    private static String district(int unit, int units) {
        int districts = Math.max(2, units / DISTRICT);
        return "d" + unit % districts;
    }

    /** Writes the pack into the folder, which is its own from then on. */
    static Path write(Path folder, Path example, int units) throws IOException {
        for (String file : new String[] {"questionnaire.yaml", "reference.yaml"}) {
            Files.copy(example.resolve(file), folder.resolve(file));
        }
        String indicators = Files.readString(example.resolve("indicators.yaml"));
        // The index would want statistics that these units do not have.
        Files.writeString(
                folder.resolve("indicators.yaml"), indicators.substring(0, indicators.indexOf("\nindices:") + 1));
        Files.writeString(
                folder.resolve("groups.yaml"), withoutNearest(Files.readString(example.resolve("groups.yaml"))));
        String labels = IntStream.range(0, Math.max(2, units / DISTRICT))
                .mapToObj(d -> "      d" + d + ": {en: District " + d + ", sv: Distrikt " + d + "}\n")
                .collect(Collectors.joining());
        String pack = Files.readString(example.resolve("pack.yaml"));
        int from = pack.indexOf("      north:");
        int to = pack.indexOf("  farms:");
        Files.writeString(
                folder.resolve("pack.yaml"),
                (pack.substring(0, from) + labels + pack.substring(to))
                        .replace("id: example", "id: many-units\ndemoOnly: true"));
        Files.writeString(folder.resolve("rounds.yaml"), """
                rounds:
                  - id: '%s'
                    name: {en: Many units, sv: Många enheter}
                    questionnaire: {id: example, version: '1'}
                    referenceYear: 2024
                    opens: '-60d'
                    closes: '-1d'
                    state: closed
                    synthetic: {seed: 1, responses: {accepted: 0.9}}
                """.formatted(ROUND));
        Files.writeString(folder.resolve("synthetic.yaml"), """
                missing: 0.03
                cells:
                  cost: {median: '20 * ref.inhabitants', spread: 0.5, roundTo: 100}
                  model: {weights: {own: '50', shared: '30', bought: '20'}}
                rosters:
                  partners: {rows: '1.5'}
                """);
        tables(folder, units);
        return folder;
    }

    /** Groups of nearest units grow with the units, and the ledger's work with the square of the groups. */
    private static String withoutNearest(String groups) {
        int from = groups.indexOf("  # For each unit those nearest to it");
        int next = groups.indexOf("\n  - id:", groups.indexOf("- id: near") + 1);
        return groups.substring(0, from) + (next < 0 ? "" : groups.substring(next + 1));
    }

    private static void tables(Path folder, int units) throws IOException {
        SplittableRandom random = new SplittableRandom(units);
        try (BufferedWriter organisations = Files.newBufferedWriter(folder.resolve("organisations.csv"));
                BufferedWriter reference = Files.newBufferedWriter(folder.resolve("reference.csv"));
                BufferedWriter memberships = Files.newBufferedWriter(folder.resolve("memberships.csv"))) {
            organisations.write("code,name_en,name_sv,valid_from,valid_to,lat,lon,protection_unit,district,farms\n");
            reference.write("statistic,code,year,value,status\n");
            memberships.write("group,code,certainty\n");
            for (int unit = 0; unit < units; unit++) {
                String code = code(unit);
                organisations.write("%s,Unit %d,Enhet %d,,,60.0,20.0,,%s,%d\n"
                        .formatted(code, unit, unit, district(unit, units), random.nextInt(500)));
                long inhabitants = Math.round(4_000 * Math.exp(3 * (random.nextDouble() - 0.5)));
                reference.write("inhabitants,%s,2024,%d,final\n".formatted(code, inhabitants));
                if (unit % 50 == 0) {
                    memberships.write("river_towns,%s,confirmed\n".formatted(code));
                }
            }
        }
    }
}
