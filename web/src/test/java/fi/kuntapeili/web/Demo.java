package fi.kuntapeili.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.Map;

/** The application in demo mode on the pack of the first deployment, on a port of its own; nothing runs beside the tests. */
public class Demo implements QuarkusTestProfile {

    @Override
    public String getConfigProfile() {
        return "demo";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.test-port",
                "0",
                "kuntapeili.attack.loaded-rounds",
                "false",
                "kuntapeili.attack.every",
                "off",
                "kuntapeili.pack",
                Path.of("")
                        .toAbsolutePath()
                        .getParent()
                        .resolve("packs/finland-2026")
                        .toString());
    }
}
