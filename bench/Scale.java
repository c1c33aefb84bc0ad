import fi.kuntapeili.survey.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the packaged application on a round of many units: loading the register, the freeze step by step with its heap, and
 * the comparison page beside that of the same pack with few units. All units and answers are made up, and say so.
 *
 * <p>Run by {@code ./kuntapeili bench scale}, which puts the application's own libraries on the class path.
 */
public class Scale {

    private static final int FEW = 308;
    private static final int UNITS_OF_A_COUNTRY = 3_700;
    private static final int REGIONS_OF_A_COUNTRY = 4;
    private static final int WARM_UP = 60;
    private static final int REQUESTS = 200;
    private static final int VISITORS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String HEAP = "-Xmx1g";

    private final Path home;
    private final Path work;
    private final int indicators;

    Scale(Path home, Path work, int indicators) {
        this.home = home;
        this.work = work;
        this.indicators = indicators;
    }

    public static void main(String[] args) throws Exception {
        int units = Integer.parseInt(args[1]);
        int indicators = Integer.parseInt(args[2]);
        System.out.printf(
                "Java %s, %d processors, %s %s; the application runs with %s%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                HEAP);
        Scale scale = new Scale(
                Path.of(args[0]).toAbsolutePath().normalize(), Files.createTempDirectory("kuntapeili-scale"), indicators);
        try (Frozen many = scale.frozen(units);
                Frozen few = scale.frozen(FEW)) {
            pages(many, few);
        }
        System.exit(0);
    }

    /** The application with a frozen round, and members who look at their comparison in turn. */
    private record Frozen(
            int units,
            EmbeddedDatabase database,
            Application application,
            List<Visitor> visitors,
            List<String> codes,
            Path gcLog)
            implements AutoCloseable {

        /** Asks for one page and gives the milliseconds. */
        double page(int turn) throws Exception {
            int who = turn % visitors.size();
            long begin = System.nanoTime();
            String page = visitors.get(who).get("/rounds/scale/organisations/" + codes.get(who) + "/comparison");
            if (!page.contains("Indicator 0")) {
                throw new IllegalStateException("Not a comparison: " + page);
            }
            return (System.nanoTime() - begin) / 1e6;
        }

        @Override
        public void close() throws Exception {
            application.close();
            database.close();
        }
    }

    /** Everything up to the frozen round, for one number of units. */
    private Frozen frozen(int units) throws Exception {
        System.out.printf(Locale.ROOT, "%n%,d units, %d indicators, made up%n", units, indicators);
        Path data = Files.createDirectories(work.resolve("data-" + units));
        EmbeddedDatabase database = EmbeddedDatabase.start(data, EmbeddedDatabase.Durability.EVERY_COMMIT);
        database.create("scale");
        try (Connection connection = DriverManager.getConnection(
                        database.url("scale"), database.user(), database.password());
                Statement sql = connection.createStatement()) {
            long begin = System.nanoTime();
            Application application = start(database, pack(units), data);
            line("register and definitions loaded", begin);
            begin = System.nanoTime();
            fill(sql);
            line("answers made up in the database (not part of the product)", begin);
            freeze(application, sql);
            Path gcLog = data.resolve("gc.log");
            long[] heap = peak(gcLog);
            System.out.printf("%-62s %10d MB%n", "heap at its peak, what is no longer needed included", heap[0]);
            System.out.printf("%-62s %10d MB%n", "heap at its peak right after a collection", heap[1]);
            List<String> codes = codes(sql);
            List<Visitor> visitors = new ArrayList<>();
            for (String code : codes) {
                Visitor visitor = new Visitor(application.address);
                visitor.signIn("keyholder-" + code);
                visitors.add(visitor);
            }
            Frozen frozen = new Frozen(units, database, application, visitors, codes, gcLog);
            System.out.printf(
                    Locale.ROOT, "%-62s %10.1f s%n", "comparison page, the first since the freeze", frozen.page(0) / 1000);
            return frozen;
        }
    }

    /** Both take turns, so that what slows the machine down for a while slows both. */
    private static void pages(Frozen many, Frozen few) throws Exception {
        double[][] millis = new double[2][REQUESTS];
        for (int i = -WARM_UP; i < REQUESTS; i++) {
            double ofMany = many.page(i + WARM_UP);
            double ofFew = few.page(i + WARM_UP);
            if (i >= 0) {
                millis[0][i] = ofMany;
                millis[1][i] = ofFew;
            }
        }
        System.out.println();
        for (int which = 0; which < 2; which++) {
            Arrays.sort(millis[which]);
            System.out.printf(
                    Locale.ROOT,
                    "comparison page, %,d units: median %.1f ms, 95 of 100 within %.1f ms%n",
                    (which == 0 ? many : few).units(),
                    millis[which][REQUESTS / 2],
                    millis[which][(int) (REQUESTS * 0.95)]);
        }
        System.out.printf(
                Locale.ROOT, "%,d : %d units = %.2f%n", many.units(), few.units(), millis[0][REQUESTS / 2] / millis[1][REQUESTS / 2]);
    }

    private static void line(String what, long begin) {
        System.out.printf(Locale.ROOT, "%-62s %10.1f s%n", what, (System.nanoTime() - begin) / 1e9);
    }

    // --- The pack: questions of which every fifth is a choice, and indicators of all kinds over them ------------------

    private int questions() {
        return Math.max(5, indicators * 3 / 10);
    }

    private static boolean isChoice(int question) {
        return question % 5 == 4;
    }

    private Path pack(int units) throws IOException {
        Path pack = Files.createDirectories(work.resolve("pack-" + units));
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
        units(pack, units, countries);
        questionnaire(pack);
        definitions(pack);
        return pack;
    }

    private static void units(Path pack, int units, int countries) throws IOException {
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

    // --- Answers ------------------------------------------------------------------------------------------------------

    /** Nine of ten have an accepted response; three cells of a hundred are empty. */
    private void fill(Statement sql) throws SQLException {
        sql.execute("select setseed(0.5)");
        sql.execute("""
                insert into response (id, round_id, organisation_code, state, form, seq, revision, open_cells, started_at,
                    submitted_at, accepted_at)
                select gen_random_uuid(), round_id, organisation_code, 'ACCEPTED', 'FULL', 1, 1, '{}', now(), now(), now()
                from round_organisation where round_id = 'scale' and random() < 0.9 order by organisation_code
                """);
        sql.execute("""
                insert into answer (response_id, path, raw, value, version, seq, author, author_name, source, answered_at)
                select r.id, 'q' || q, v, v, 1, 1, '00000000-0000-0000-0000-000000000000', 'synthetic', 'LOADED', now()
                from response r cross join generate_series(0, %d) q cross join lateral (
                    select case when q %% 5 = 4 then (array['a', 'b', 'c'])[1 + floor(random() * 3)::int]
                        else round(20000 * exp(3 * (random() + random() - 1 + 0 * q)))::text end as v) made
                where random() >= 0.03
                """.formatted(questions() - 1));
        sql.execute("analyze response");
        sql.execute("analyze answer");
    }

    // --- The freeze ---------------------------------------------------------------------------------------------------

    private void freeze(Application application, Statement sql) throws Exception {
        Visitor staff = new Visitor(application.address);
        staff.signIn("staff");
        String address = "/staff/rounds/scale/freeze";
        long begin = System.nanoTime();
        staff.post(address, staff.get(address), "&confirmed=true");
        String progress = "";
        while (number(sql, "select count(*) from snapshot") == 0) {
            if (number(sql, "select count(*) from freeze_job") == 0) {
                throw new IllegalStateException("The freeze has been given up; see " + work);
            }
            String now = text(sql, "select count(done_at) || ' of ' || count(*) || ' steps' from freeze_step");
            if (!now.equals(progress)) {
                System.err.printf(Locale.ROOT, "%8.0f s  %s%n", (System.nanoTime() - begin) / 1e9, now);
                progress = now;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        try (ResultSet row = sql.executeQuery("""
                select kind, count(*), extract(epoch from max(s.done_at) - min(s.begun_at)),
                    avg(extract(epoch from s.done_at - s.begun_at))
                from freeze_step s group by kind, phase order by phase
                """)) {
            while (row.next()) {
                System.out.printf(Locale.ROOT, "%-62s %10.1f s%n", "freeze: %s, %d steps of %.1f s".formatted(
                        row.getString(1).toLowerCase(Locale.ROOT), row.getInt(2), row.getDouble(4)), row.getDouble(3));
            }
        }
        line("freeze from the button to the end", begin);
        System.out.printf(Locale.ROOT, "%-62s %10d%n", "figures released or withheld", number(sql, "select count(*) from released_cell"));
        System.out.printf("snapshot %s%n", text(sql, "select sha256 from snapshot"));
    }

    private static long number(Statement sql, String query) throws SQLException {
        return Long.parseLong(text(sql, query));
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The most that was in use before a collection, and after one. */
    private static long[] peak(Path log) throws IOException {
        Matcher pause = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)").matcher(Files.readString(log));
        long[] peak = {0, 0};
        while (pause.find()) {
            peak[0] = Math.max(peak[0], Long.parseLong(pause.group(1)));
            peak[1] = Math.max(peak[1], Long.parseLong(pause.group(2)));
        }
        return peak;
    }

    /** Organisations of different regions. */
    private static List<String> codes(Statement sql) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (ResultSet row = sql.executeQuery("""
                select code from (select code, row_number() over (order by code) n, count(*) over () total
                    from snapshot, unnest(answered) code) a
                where n %% (total / %d) = 1 order by code limit %d
                """.formatted(VISITORS, VISITORS))) {
            while (row.next()) {
                codes.add(row.getString(1));
            }
        }
        return codes;
    }

    // --- The application ----------------------------------------------------------------------------------------------

    private record Application(Process process, URI address) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            process.destroy();
            process.waitFor();
        }
    }

    private Application start(EmbeddedDatabase database, Path pack, Path data) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path log = data.resolve("application.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-Xlog:gc:file=" + data.resolve("gc.log"),
                        "-Dquarkus.profile=demo",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.datasource.jdbc.url=" + database.url("scale"),
                        "-Dquarkus.datasource.username=" + database.user(),
                        "-Dquarkus.datasource.password=" + database.password(),
                        "-Dkuntapeili.pack=" + pack,
                        "-Dkuntapeili.data=" + data,
                        "-jar",
                        home.resolve("web/target/quarkus-app/quarkus-run.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        URI address = URI.create("http://127.0.0.1:" + port);
        Visitor visitor = new Visitor(address);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!visitor.serves("/")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IllegalStateException("The application did not start; see " + log);
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        return new Application(process, address);
    }

    private static final class Visitor {

        private final URI address;
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        Visitor(URI address) {
            this.address = address;
        }

        boolean serves(String path) throws InterruptedException {
            try {
                return http.send(to(path).GET().build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        }

        String get(String path) throws Exception {
            return ok(to(path).GET().build());
        }

        void signIn(String account) throws Exception {
            ok(form("/j_security_check", "j_username=" + account + "&j_password=demo"));
        }

        /** Posts a form of the page with its token. */
        String post(String path, String page, String fields) throws Exception {
            Matcher token = Pattern.compile("name=\"(csrf[^\"]*)\" (?:value|content)=\"([^\"]+)\"").matcher(page);
            if (!token.find()) {
                throw new IllegalStateException("The page has no form: " + path);
            }
            return ok(form(path, "csrf-token=" + URLEncoder.encode(token.group(2), StandardCharsets.UTF_8) + fields));
        }

        private HttpRequest form(String path, String body) {
            return to(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        }

        private String ok(HttpRequest request) throws Exception {
            HttpResponse<String> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        request.method() + " " + request.uri() + " gave " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        }
    }
}
