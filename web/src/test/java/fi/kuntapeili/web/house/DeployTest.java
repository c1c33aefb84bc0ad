package fi.kuntapeili.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be said of the files in deploy without a container engine. Settings are in {@link SettingsTest}. */
class DeployTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path DEPLOY = ROOT.resolve("deploy");
    private static final Pattern PINNED = Pattern.compile("[^:@]+:v?\\d[\\w.-]*(@sha256:[0-9a-f]{64})?");
    private static final Pattern NOT_ROOT = Pattern.compile("[1-9]\\d*(:[1-9]\\d*)?");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Set<String> SECRETS =
            Set.of("secret", "password", "credentials", "users", "privateKey", "clientSecret", "secretData");

    private String composeText;
    private JsonNode services;
    private List<String> containerfile;
    private JsonNode realm;

    @BeforeEach
    void theFiles() throws IOException {
        composeText = Files.readString(DEPLOY.resolve("compose.yaml"));
        services = new YAMLMapper().readTree(composeText).path("services");
        containerfile = Files.readAllLines(DEPLOY.resolve("container/Containerfile"));
        realm = new ObjectMapper()
                .readTree(DEPLOY.resolve("keycloak/kuntapeili-realm.json").toFile());
        assertTrue(services.size() > 0 && realm.size() > 0, "The files are read");
    }

    @Test
    void everyImageIsPinnedToAVersion() {
        List<String> images = new ArrayList<>(arguments("FROM"));
        assertFalse(images.isEmpty());
        services.forEach(service -> images.add(service.path("image").asText()));
        assertEquals(
                List.of(),
                images.stream()
                        .filter(image -> !PINNED.matcher(image).matches())
                        .toList());
    }

    @Test
    void theImageRunsAsANumberedUserWhoIsNotRoot() {
        List<String> users = arguments("USER");
        assertFalse(users.isEmpty(), "Without USER it is root");
        assertTrue(NOT_ROOT.matcher(users.get(users.size() - 1)).matches(), users.toString());
    }

    @Test
    void everyServiceSaysWhetherItIsWell() {
        assertFalse(arguments("HEALTHCHECK").isEmpty(), "The image has a health check");
        assertFalse(arguments("HEALTHCHECK").contains("NONE"));
        List<String> without = new ArrayList<>();
        services.properties().forEach(service -> {
            boolean own = service.getValue().path("healthcheck").path("test").size() > 1;
            if (!own
                    && !service.getValue()
                            .path("build")
                            .path("dockerfile")
                            .asText()
                            .equals("deploy/container/Containerfile")) {
                without.add(service.getKey());
            }
        });
        assertEquals(List.of(), without);
    }

    @Test
    void theApplicationCanWriteOnlyToTmpAndHasNoCapabilities() {
        JsonNode application = services.path("application");
        assertTrue(application.path("read_only").asBoolean());
        assertEquals("[\"/tmp\"]", application.path("tmpfs").toString());
        assertEquals("[\"ALL\"]", application.path("cap_drop").toString());
        assertTrue(application.path("cap_add").isMissingNode()
                && application.path("privileged").isMissingNode());
        assertEquals(
                "[\"no-new-privileges:true\"]", application.path("security_opt").toString());
        assertTrue(application.path("volumes").isMissingNode());
    }

    @Test
    void theExampleOfTheEnvironmentHasExactlyTheVariablesOfTheComposeFile() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String variable : variables(composeText)) {
            assertTrue(variable.endsWith(":?"), variable + " would be empty without a word when it is forgotten");
            used.add(variable.replace(":?", ""));
        }
        Properties example = new Properties();
        try (var in = Files.newBufferedReader(DEPLOY.resolve("environment.example"))) {
            example.load(in);
        }
        assertEquals(used, new TreeSet<>(example.stringPropertyNames()));
        assertEquals(
                List.of(),
                example.entrySet().stream()
                        .filter(each -> each.getKey().toString().matches(".*(PASSWORD|SECRET|KEY)"))
                        .filter(each -> !each.getValue().toString().isEmpty())
                        .map(each -> each.getKey())
                        .toList(),
                "A secret is never given as an example");
        used.removeAll(SettingsTest.described());
        assertEquals(Set.of(), used, "Described in docs/deploy.md");
    }

    @Test
    void theRealmHasTheClientOfTheApplicationAndLeadsBackToThePublicAddress() {
        JsonNode environment = services.path("application").path("environment");
        assertTrue(
                environment
                        .path("QUARKUS_OIDC_AUTH_SERVER_URL")
                        .asText()
                        .endsWith("/realms/" + realm.path("realm").asText()),
                "The realm that the application asks");
        assertEquals(1, realm.path("clients").size());
        JsonNode client = realm.path("clients").path(0);
        assertEquals(
                environment.path("QUARKUS_OIDC_CLIENT_ID").asText(),
                client.path("clientId").asText());
        assertEquals("[\"${PUBLIC_ADDRESS}/*\"]", client.path("redirectUris").toString());
        assertEquals(
                "${PUBLIC_ADDRESS}/*",
                client.path("attributes").path("post.logout.redirect.uris").asText());
        assertEquals(
                "${PUBLIC_ADDRESS:?}",
                environment.path("KUNTAPEILI_MAIL_ADDRESS").asText());
    }

    @Test
    void theRealmHoldsNoAccountAndNoSecret() {
        Set<String> given = new TreeSet<>();
        services.path("identity").path("environment").fieldNames().forEachRemaining(given::add);
        List<String> found = new ArrayList<>();
        walk(realm, (name, value) -> {
            boolean variable =
                    value.isTextual() && VARIABLE.matcher(value.asText()).matches();
            if (SECRETS.contains(name) && !variable) {
                found.add(name);
            }
        });
        assertEquals(List.of(), found);
        assertEquals(Set.of(), without(variables(realm.toString()), given), "Not given to the identity provider");
    }

    private List<String> arguments(String instruction) {
        return containerfile.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1).strip().split("\\s+")[0])
                .toList();
    }

    private static Set<String> variables(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static void walk(JsonNode node, BiConsumer<String, JsonNode> seen) {
        node.properties().forEach(field -> seen.accept(field.getKey(), field.getValue()));
        node.forEach(child -> walk(child, seen));
    }
}
