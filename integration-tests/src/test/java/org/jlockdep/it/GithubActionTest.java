package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of our composite action, as GitHub's runner would run them: without GitHub, and with a jar that is there. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there bash is another system's")
final class GithubActionTest {
    @TempDir
    Path folder;

    private Map<String, String> environment;

    @BeforeEach
    void prepare() throws IOException {
        environment = new HashMap<>(Map.of(
                "RUNNER_TEMP", folder.toString(),
                "GITHUB_OUTPUT", Files.createFile(folder.resolve("output")).toString(),
                "GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString(),
                "JAR", Build.cliJar().toString(),
                "FAIL_ON", "warning"));
        environment.put("PATH", Jdks.running().java().getParent() + ":" + System.getenv("PATH"));
    }

    private AgentRun step(String id) throws IOException {
        return new TimedProcess(
                        List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script(id)),
                        environment,
                        Duration.ofMinutes(2))
                .run();
    }

    /** The block below the step's {@code run: |}. */
    private static String script(String id) throws IOException {
        String action = Files.readString(Build.rootPom().resolveSibling(".github/actions/lockdep/action.yml"));
        Matcher script = Pattern.compile(" id: " + id + "\\n(?:(?! - name).*\\n)*? {6}run: \\|\\n((?: {8}.*\\n)+)")
                .matcher(action);
        assertThat(script.find()).as("a script of %s", id).isTrue();
        return script.group(1).replaceAll("(?m)^ {8}", "");
    }

    private AgentRun run(String program) throws IOException {
        environment.put("COMMAND", "java -cp '" + Build.programs() + "' " + program);
        return step("run");
    }

    @Test
    void what_a_command_shows_is_annotated_summed_up_and_written_for_code_scanning() throws IOException {
        AgentRun run = run("scenarios.deadlock.monitor.RingOfThree");
        assertThat(run.exitCode()).as("%s", run).isZero();

        AgentRun judged = step("judge");

        assertThat(judged.exitCode()).as("%s", judged).isZero();
        assertThat(judged.stdout()).contains("::error ", "RingOfThree");
        assertThat(Files.readString(folder.resolve("output"))).isEqualTo("verdict=3\n");
        assertThat(Files.readString(folder.resolve("summary.md"))).contains("## jlockdep", "1 error");
        assertThat(Files.readString(folder.resolve("jlockdep/lockdep.sarif"))).contains("\"lockdep/circular\"");
    }

    @Test
    void a_clean_command_has_the_verdict_0_and_one_that_fails_says_so_itself() throws IOException {
        AgentRun run = run("scenarios.clean.monitor.LineOfThree");
        assertThat(run.exitCode()).as("%s", run).isZero();
        step("judge");
        assertThat(Files.readString(folder.resolve("output"))).isEqualTo("verdict=0\n");

        environment.put("COMMAND", "exit 7");
        assertThat(step("run").exitCode()).isEqualTo(7);
    }

    @Test
    void where_no_jvm_was_watched_nothing_can_be_said() throws IOException {
        environment.put("COMMAND", "true");
        step("run");
        step("judge");
        assertThat(Files.readString(folder.resolve("output"))).isEqualTo("verdict=4\n");
    }
}
