package fi.kuntapeili.web.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.packaged.DemoClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The saves that a page sends, and every answer they can get. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class MutationsResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static int next;

    @Inject
    TestRounds testRounds;

    @TestHTTPResource
    URI address;

    private String code;
    private String path;
    private DemoClient keyholder;

    @BeforeEach
    void aStartedResponse() throws Exception {
        testRounds.make();
        code = TestRounds.ASKED.get(next++);
        String response = "/rounds/" + TestRounds.REAL + "/organisations/" + code + "/response";
        path = response + "/mutations";
        keyholder = new DemoClient(address).signIn("keyholder-" + code);
        keyholder.page(response + "/start");
        keyholder.form(response + "/start", Map.of());
        assertEquals(200, keyholder.page(response + "/sections/resources").statusCode());
    }

    @Test
    void aSaveTellsWhatStandsThereNow() throws Exception {
        HttpResponse<String> saved = keyholder.json(path, set(UUID.randomUUID(), 0, "12 500"));
        assertEquals(200, saved.statusCode(), saved.body());
        JsonNode cell = read(saved).path("accepted").path(0);
        assertEquals("res_cost_own", cell.path("path").asText());
        assertEquals(1, cell.path("version").asLong());
        assertEquals("12 500", cell.path("raw").asText());
        assertEquals("12500", cell.path("value").asText());
        assertEquals("12\u00a0500", cell.path("display").asText());
    }

    @Test
    void aDoubleSendGetsTheSameAnswerAndAnotherContentIsRefused() throws Exception {
        UUID id = UUID.randomUUID();
        HttpResponse<String> first = keyholder.json(path, set(id, 0, "500"));
        assertEquals(read(first), read(keyholder.json(path, set(id, 0, "500"))));
        assertProblem(409, keyholder.json(path, set(id, 0, "501")));
    }

    @Test
    void twoPeopleInOneCellAreBothTold() throws Exception {
        DemoClient editor = new DemoClient(address).signIn("editor-" + code);
        editor.page(path.replace("/mutations", "/sections/resources"));
        keyholder.json(path, set(UUID.randomUUID(), 0, "500"));
        JsonNode conflict = read(editor.json(path, set(UUID.randomUUID(), 0, "600")))
                .path("conflicts")
                .path(0);
        assertEquals("600", conflict.path("mine").path("value").asText());
        assertEquals("500", conflict.path("theirs").path("value").asText());
        assertTrue(!conflict.path("theirs").path("by").asText().isBlank());
        assertEquals(1, conflict.path("version").asLong());
    }

    @Test
    void aWrongValueIsSaved() throws Exception {
        HttpResponse<String> saved = keyholder.json(path, set(UUID.randomUUID(), 0, "plenty"));
        assertEquals(200, saved.statusCode());
        assertTrue(read(saved).path("accepted").path(0).path("unreadable").asBoolean());
        assertEquals("format", read(saved).path("raised").path(0).path("check").asText());
    }

    @Test
    void aMissingCodeIsSaved() throws Exception {
        String body = "{\"id\":\"%s\",\"seenSeq\":0,\"ops\":[{\"op\":\"set\",\"path\":\"res_cost_own\",\"base\":0,"
                + "\"missing\":\"no_data\"}]}";
        HttpResponse<String> saved = keyholder.json(path, body.formatted(UUID.randomUUID()));
        assertEquals(
                "no_data", read(saved).path("accepted").path(0).path("missing").asText(), saved.body());
    }

    @Test
    void whoMayNotIsToldSo() throws Exception {
        DemoClient nobody = new DemoClient(address);
        nobody.page("/sign-in");
        assertProblem(401, nobody.json(path, set(UUID.randomUUID(), 0, "1")));
        DemoClient viewer = new DemoClient(address).signIn("viewer-" + code);
        viewer.page("/home");
        viewer.page(path.replace("/mutations", "/sections/resources"));
        assertProblem(403, viewer.json(path, set(UUID.randomUUID(), 0, "1")));
        assertProblem(403, keyholder.json(path.replace(code, "837"), set(UUID.randomUUID(), 0, "1")));
    }

    @Test
    void whatNoPageSendsIsMalformed() throws Exception {
        assertProblem(422, keyholder.json(path, "{\"id\": 7}"));
        assertProblem(422, keyholder.json(path, "{not json"));
        assertProblem(422, keyholder.json(path, set(UUID.randomUUID(), 0, "1").replace("res_cost_own", "no_such")));
        assertProblem(415, keyholder.send(path, "text/plain", set(UUID.randomUUID(), 0, "1")));
        assertProblem(413, keyholder.json(path, set(UUID.randomUUID(), 0, "1".repeat(1_000_001))));
    }

    @Test
    void aSaveWithoutTheTokenOfAPageIsRefused() throws Exception {
        DemoClient forged = new DemoClient(address).signIn("keyholder-" + code);
        int status = forged.json(path, set(UUID.randomUUID(), 0, "1")).statusCode();
        assertTrue(status == 400 || status == 403, "status " + status);
    }

    @Test
    void aResponseThatWasNotStartedSaysWhatNext() throws Exception {
        String other = TestRounds.ASKED.get(next++);
        DemoClient early = new DemoClient(address).signIn("keyholder-" + other);
        early.page("/rounds/" + TestRounds.REAL + "/organisations/" + other + "/response/start");
        JsonNode problem = assertProblem(409, early.json(path.replace(code, other), set(UUID.randomUUID(), 0, "1")));
        assertTrue(problem.path("detail").asText().length() > 20);
    }

    private static String set(UUID id, long base, String raw) {
        return "{\"id\":\"" + id + "\",\"seenSeq\":0,\"ops\":[{\"op\":\"set\",\"path\":\"res_cost_own\",\"base\":"
                + base + ",\"raw\":\"" + raw + "\"}]}";
    }

    private static JsonNode read(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    private static JsonNode assertProblem(int status, HttpResponse<String> response) throws IOException {
        assertEquals(status, response.statusCode(), response.body());
        assertTrue(
                response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"),
                response.headers().toString());
        return read(response);
    }
}
