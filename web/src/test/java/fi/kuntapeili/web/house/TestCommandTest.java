package fi.kuntapeili.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./kuntapeili test} on a machine without Chromium. The machine is a folder with the few tools that the command calls
 * before it hands over to Maven; those that it asks about are scripts that answer for such a machine.
 */
class TestCommandTest {

    @TempDir
    Path tools;

    @BeforeEach
    void aMachineWithJavaAndMaven() throws IOException {
        for (String tool : List.of("bash", "dirname", "head", "sed", "sort")) {
            answers(tool, "exec " + installed(tool) + " \"$@\"");
        }
        answers("java", "echo 'openjdk version \"17.0.1\"' >&2");
        answers("javac", "");
        answers("mvn", "echo \"Apache Maven 3.8.7 was asked: $*\"");
    }

    @Test
    void whoMayInstallGetsChromiumInstalledAndTheTestsRun() throws Exception {
        answers("id", "echo 0");
        answers("apt-get", "echo \"apt-get $*\"; [ \"$1\" = update ] || : > \"${BASH_SOURCE[0]%/*}/asked\"");
        Run run = run();
        assertEquals(0, run.exit(), run.output());
        assertTrue(run.output().contains("Chromium is missing and is being installed"), run.output());
        assertTrue(Files.exists(tools.resolve("asked")), run.output());
        assertTrue(run.output().contains("was asked: --batch-mode verify"), run.output());
    }

    @Test
    void whoMayNotInstallIsToldWhatIsMissing() throws Exception {
        answers("id", "echo 1000");
        Run run = run();
        assertNotEquals(0, run.exit());
        assertTrue(run.output().contains("apt-get install chromium"), run.output());
    }

    @Test
    void whereChromiumIsThereNothingIsInstalled() throws Exception {
        answers("chromium", "");
        Run run = run();
        assertEquals(0, run.exit(), run.output());
        assertTrue(run.output().contains("was asked: --batch-mode verify"), run.output());
    }

    private record Run(int exit, String output) {}

    private Run run() throws Exception {
        ProcessBuilder command = new ProcessBuilder(
                        tools.resolve("bash").toString(),
                        Path.of("..", "kuntapeili").toAbsolutePath().normalize().toString(),
                        "test")
                .redirectErrorStream(true);
        command.environment().clear();
        command.environment().put("PATH", tools.toString());
        Process process = command.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private void answers(String tool, String script) throws IOException {
        Path file = Files.writeString(tools.resolve(tool), "#!" + installed("bash") + "\n" + script + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private static Path installed(String tool) {
        for (String folder : System.getenv("PATH").split(":")) {
            Path file = Path.of(folder, tool);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        throw new IllegalStateException(tool + " is missing");
    }
}
