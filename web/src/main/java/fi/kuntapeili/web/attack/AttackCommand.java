package fi.kuntapeili.web.attack;

import fi.kuntapeili.benchmark.release.AttackOutcome;
import fi.kuntapeili.benchmark.release.AttackRun;
import fi.kuntapeili.benchmark.release.AttackRuns;
import fi.kuntapeili.benchmark.release.RunAttacks;
import fi.kuntapeili.benchmark.release.StartAttack;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.text.Formats;
import fi.kuntapeili.survey.text.Locality;
import fi.kuntapeili.survey.text.Texts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tries the attacks from a command line: {@code attack --round ID}. Prints a table in the language of the pack. */
@ApplicationScoped
public class AttackCommand {

    /** The first argument that asks for this command. */
    public static final String NAME = "attack";

    private static final int HELD = 0;
    private static final int FOUND = 1;
    private static final int MISUSED = 2;
    private static final long PAUSE_MILLIS = 500;

    @Inject
    StartAttack startAttack;

    @Inject
    RunAttacks runAttacks;

    @Inject
    AttackRuns runs;

    @Inject
    Texts texts;

    @Inject
    Formats formats;

    @Inject
    Locality locality;

    /** @return 0 when nothing was found, 1 when something was or the run failed, 2 when there is no such round */
    public int run(String[] arguments, PrintStream out) throws InterruptedException {
        List<String> given = Arrays.asList(arguments);
        int option = given.indexOf("--round");
        if (option < 0 || option + 1 >= given.size()) {
            out.println(text("attack_command_usage"));
            return MISUSED;
        }
        String round = given.get(option + 1);
        Optional<AttackRun> started = startAttack.start(Actor.nobody(), round);
        if (started.isEmpty()) {
            out.println(text("attack_command_no_round", round));
            return MISUSED;
        }
        AttackRun run = finished(started.get().id());
        print(run, out);
        return run.holds() ? HELD : FOUND;
    }

    /** Another replica may have taken it. */
    private AttackRun finished(UUID id) throws InterruptedException {
        while (true) {
            AttackRun run = QuarkusTransaction.requiringNew().call(() -> runs.findById(id));
            if (run.isFinished()) {
                return run;
            }
            if (runAttacks.runDue().isEmpty()) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private void print(AttackRun run, PrintStream out) {
        out.println(text("attack_title") + " · " + run.round() + " · " + run.release());
        out.println(text("attack_read_value", run.documents(), run.figures()) + " · "
                + text("attack_seconds_value", run.seconds()) + " · " + run.engine());
        out.println();
        int widest = run.outcomes().stream()
                .mapToInt(outcome -> result(outcome).length())
                .max()
                .orElse(1);
        for (AttackOutcome outcome : run.outcomes()) {
            String result = result(outcome);
            out.printf(
                    "A%-3d %12s  %s%s  %s%n",
                    outcome.attack(),
                    formats.number(locality.defaultLanguage(), outcome.tried()),
                    result,
                    " ".repeat(widest - result.length()),
                    text(outcome.titleKey()));
            outcome.found()
                    .forEach(found -> out.println(
                            "     ! " + text(found.harmKey()) + ": " + found.indicator() + " – " + found.how()));
        }
        out.println("A20  " + text("attack_20") + " (" + text("attack_in_tests") + ")");
        out.println();
        out.println(
                run.state() == AttackRun.State.FAILED
                        ? text("attack_command_failed", run.error().orElse(""))
                        : text(run.holds() ? "attack_command_held" : "attack_command_found"));
    }

    private String result(AttackOutcome outcome) {
        if (outcome.misread() > 0) {
            return "? " + outcome.misread();
        }
        return outcome.succeeded()
                ? text("attack_count", outcome.found().size())
                : text(outcome.tried() == 0 ? "attack_nothing_to_try" : "attack_nothing");
    }

    private String text(String key, Object... arguments) {
        return texts.get(locality.defaultLanguage(), key, arguments);
    }
}
