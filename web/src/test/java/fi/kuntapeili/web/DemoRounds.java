package fi.kuntapeili.web;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Demo mode with rounds: 2024 is published, 2026 is open; every answer in them is synthetic. */
public class DemoRounds extends Demo {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put(
                "kuntapeili.pack",
                Path.of("")
                        .toAbsolutePath()
                        .getParent()
                        .resolve("packs/finland-2026-demo")
                        .toString());
        return overrides;
    }
}
