package fi.kuntapeili.web.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo as it is shipped, on an empty database: what a newcomer meets in the first minutes. */
class DemoIT {

    private static final String COMPARISON = "/rounds/2024/organisations/049/comparison";
    private static final Map<String, String> SETTINGS = settings();
    private static PackagedApplication application;

    @BeforeAll
    static void start() throws IOException {
        application = PackagedApplication.start("demo", PackagedApplication.freePort(), SETTINGS);
    }

    private static Map<String, String> settings() {
        Path data = Path.of("target", "packaged", "demo-" + UUID.randomUUID());
        Path pack = Path.of("..", "packs", "finland-2026-demo");
        return Map.of(
                "quarkus.profile", "demo",
                "kuntapeili.data", data.toAbsolutePath().toString(),
                "kuntapeili.pack", pack.toAbsolutePath().normalize().toString());
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void aVisitorReadsThePublishedRoundAsPageFileAndData() throws Exception {
        DemoClient visitor = new DemoClient(application.address());
        assertTrue(visitor.page("/").body().contains("/publications/2024"));
        assertEquals(200, visitor.page("/publications/2024").statusCode());
        assertPdf(visitor.file("/publications/2024/report.pdf"));
        String data = "/api/v1/data?round=2024&indicator=ind_net_cost_pc&format=";
        for (String format : new String[] {"json", "csv", "jsonstat"}) {
            assertEquals(200, visitor.page(data + format).statusCode(), format);
        }
        assertEquals(404, visitor.page("/publications/2026").statusCode());
    }

    @Test
    void aMunicipalityThatAnsweredTakesItsComparisonHome() throws Exception {
        DemoClient keyholder = new DemoClient(application.address()).signIn("keyholder-049");
        assertEquals(200, keyholder.page(COMPARISON).statusCode());
        assertEquals(200, keyholder.page(COMPARISON + "/practices").statusCode());
        assertPdf(keyholder.file(COMPARISON + "/report.pdf"));
    }

    @Test
    void whoHasSubmittedHasAReceipt() throws Exception {
        DemoClient keyholder = new DemoClient(application.address()).signIn("keyholder-837");
        String response = "/rounds/2026/organisations/837/response";
        assertEquals(200, keyholder.page(response + "/receipts/1").statusCode());
        assertPdf(keyholder.file(response + "/receipts/1.pdf"));
    }

    @Test
    void aSecondOneOnTheSameDataSaysWhyItDoesNotStart() throws IOException {
        String name = "demo-second-" + UUID.randomUUID();
        int port = PackagedApplication.freePort();
        assertThrows(IllegalStateException.class, () -> PackagedApplication.start(name, port, SETTINGS));
        String said = Files.readString(Path.of("target", "packaged", name + ".log"));
        assertTrue(said.contains("Another Kuntapeili is running on " + SETTINGS.get("kuntapeili.data")), said);
    }

    private static void assertPdf(HttpResponse<byte[]> file) {
        assertEquals(200, file.statusCode(), file.uri().toString());
        assertTrue(new String(file.body(), 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF-"), "a PDF");
    }
}
