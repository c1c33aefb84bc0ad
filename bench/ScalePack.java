import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A made-up pack: questions of which every fifth is a choice, and indicators of all kinds over them. */
final class ScalePack {

    private static final int UNITS_OF_A_COUNTRY = 3_700;
    private static final int REGIONS_OF_A_COUNTRY = 4;

    private final int units;
    private final int indicators;

    ScalePack(int units, int indicators) {
        this.units = units;
        this.indicators = indicators;
    }

    int questions() {
        return Math.max(5, indicators * 3 / 10);
    }

    private static boolean isChoice(int question) {
        return question % 5 == 4;
    }

    /** Writes the pack into a folder that is made when it is not there. */
    Path write(Path pack) throws IOException {
        Files.createDirectories(pack);
        int countries = Math.max(2, units / UNITS_OF_A_COUNTRY);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(pack.resolve("pack.yaml")))) {
            out.print("""
                    id: scale
                    demoOnly: true
                    version: '1'
                    name: {en: Synthetic land}
                    languages: [en]
                    defaultLanguage: en
                    timeZone: UTC
                    currency: EUR
                    licence: CC0-1.0
                    attribution: {en: Made up.}
                    attributes:
                      farms: {type: number, label: {en: Farms}}
                      country:
                        type: code
                        label: {en: Country}
                        labels:
                    """);
            for (int i = 0; i < countries; i++) {
                out.printf("      c%d: {en: Country %d}%n", i, i);
            }
            out.print("  region:\n    type: code\n    label: {en: Region}\n    labels:\n");
            for (int i = 0; i < countries * REGIONS_OF_A_COUNTRY; i++) {
                out.printf("      r%d: {en: Region %d}%n", i, i);
            }
        }
        Files.writeString(pack.resolve("reference.yaml"), """
                statistics:
                  - id: inhabitants
                    name: {en: Inhabitants}
                    unit: {en: persons}
                    source: {en: Made up}
                    licence: CC0-1.0
                    attribution: {en: Made up}
                """);
        Files.writeString(pack.resolve("groups.yaml"), """
                groups:
                  - {id: all, rule: everyone, tier: 0, public: true, name: {en: All units}}
                  - id: size
                    rule: classes
                    of: ref.inhabitants
                    cutPoints: [2000, 4000, 8000]
                    tier: 1
                    public: true
                    name: {en: Size}
                    classes:
                      - {id: s1, name: {en: Under 2000}}
                      - {id: s2, name: {en: 2000 to 3999}}
                      - {id: s3, name: {en: 4000 to 7999}}
                      - {id: s4, name: {en: 8000 or more}}
                  - {id: country, rule: attribute, attribute: country, tier: 1, public: true, name: {en: Country}}
                  - {id: region, rule: attribute, attribute: region, tier: 2, public: true, name: {en: Region}}
                """);
        Files.writeString(pack.resolve("rounds.yaml"), """
                rounds:
                  - id: 'scale'
                    name: {en: Synthetic round}
                    questionnaire: {id: scale, version: '1'}
                    referenceYear: 2024
                    opens: '-60d'
                    closes: '-1d'
                    state: closed
                    synthetic: {seed: 1, responses: {accepted: 0}}
                """);
        units(pack, countries);
        questionnaire(pack);
        definitions(pack);
        return pack;
    }

    private void units(Path pack, int countries) throws IOException {
        try (PrintWriter organisations = new PrintWriter(Files.newBufferedWriter(pack.resolve("organisations.csv")));
                PrintWriter reference = new PrintWriter(Files.newBufferedWriter(pack.resolve("reference.csv")))) {
            organisations.print("code,name_en,valid_from,valid_to,lat,lon,protection_unit,farms,country,region\n");
            reference.print("statistic,code,year,value,status\n");
            Random random = new Random(1);
            for (int unit = 0; unit < units; unit++) {
                String code = String.format(Locale.ROOT, "U%06d", unit);
                int country = unit * countries / units;
                int region = country * REGIONS_OF_A_COUNTRY + unit % REGIONS_OF_A_COUNTRY;
                organisations.printf(
                        "%s,Synthetic unit %d,,,60.0,20.0,,%d,c%d,r%d%n", code, unit, 1 + random.nextInt(500), country, region);
                reference.printf("inhabitants,%s,2024,%d,final%n", code, Math.round(4000 * Math.exp(random.nextGaussian())));
            }
        }
    }

    private void questionnaire(Path pack) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(pack.resolve("questionnaire.yaml")))) {
            out.print("id: scale\nversion: '1'\nsections:\n  - {id: all, title: {en: All}, minutes: 5}\nquestions:\n");
            for (int q = 0; q < questions(); q++) {
                if (isChoice(q)) {
                    out.printf("""
                              - id: q%d
                                section: all
                                kind: single
                                confidentiality: %s
                                text: {en: Question %d}
                                options:
                                  - {code: a, label: {en: A}, score: 100}
                                  - {code: b, label: {en: B}, score: 50}
                                  - {code: c, label: {en: C}, score: 0}
                            """.indent(2), q, q % 10 == 9 ? "open" : "peer", q);
                } else {
                    out.printf("""
                              - id: q%d
                                section: all
                                kind: money
                                confidentiality: peer
                                unit: EUR
                                min: 0
                                missing: [no_data]
                                text: {en: Question %d}
                            """.indent(2), q, q);
                }
            }
        }
    }

    /** For each question one plain indicator, and shares of pairs of amounts until there are enough. */
    private void definitions(Path pack) throws IOException {
        List<Integer> amounts = new ArrayList<>();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(pack.resolve("indicators.yaml")))) {
            out.println("indicators:");
            int made = 0;
            for (int q = 0; q < questions() && made < indicators; q++, made++) {
                if (!isChoice(q)) {
                    amounts.add(q);
                    indicator(out, made, "number", "numerator: q" + q + "\n      denominator: ref.inhabitants", "strip",
                            List.of(q), "eur_per_inhabitant", "[inhabitants]");
                } else if (q % 15 == 14) {
                    indicator(out, made, "boolean", "formula: 'q" + q + " = \"a\"'", "bands", List.of(q), "share", "[]");
                } else {
                    indicator(out, made, "category", "formula: q" + q, "bands", List.of(q), "category", "[]");
                }
            }
            for (int pair = 0; made < indicators; pair++, made++) {
                int one = amounts.get(pair % amounts.size());
                int other = amounts.get((pair + 1 + pair / amounts.size()) % amounts.size());
                String formula = "formula: 'if q%d + q%d > 0 then 100 * q%d / (q%d + q%d) else null'"
                        .formatted(one, other, one, one, other);
                indicator(out, made, "number", formula, "strip", List.of(one, other), "percent", "[]");
            }
        }
    }

    private static void indicator(
            PrintWriter out, int number, String type, String formula, String chart, List<Integer> reads, String unit,
            String statistics) {
        out.printf("""
                  - id: i%d
                    name: {en: Indicator %d}
                    definition: {en: Made up.}
                    unit: {code: %s, label: {en: %s}}
                    valueType: %s
                    %s
                    direction: neutral
                    element: economy
                    channel: all
                    level: resources
                    disclosureClass: peer
                    mean: false
                    chart: %s
                    decimals: 1
                    questions: [%s]
                    referenceStatistics: %s
                    status: computed
                """.indent(2), number, number, unit, unit, type, formula, chart,
                String.join(", ", reads.stream().map(q -> "q" + q).toList()), statistics);
    }
}
