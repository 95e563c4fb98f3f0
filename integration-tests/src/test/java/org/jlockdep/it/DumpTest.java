package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a JVM leaves behind is of use, or says that it is not. That it says what the JVM said, each scenario tries. */
final class DumpTest {
    @TempDir
    Path folder;

    private static AgentRun commandLine(String... arguments) {
        return new CommandLine().run(List.of(arguments));
    }

    @EveryJdk
    void a_killed_jvm_leaves_its_findings(Jdk jdk) throws IOException {
        AgentRun run = AgentProcess.on(jdk)
                .light()
                .agent("dump='" + folder.resolve("%p.jsonl") + "'")
                .main("programs.InversionThenHalt", folder.toString())
                .run();
        assertThat(run.exitCode()).as("%s", run).isEqualTo(9);
        assertThat(Files.readString(Build.list(folder).get(0))).doesNotContain("\"type\":\"end\"");

        AgentRun check = commandLine("check", folder.toString());
        assertThat(check.exitCode()).as("%s", check).isEqualTo(3);
        assertThat(check.stdout())
                .contains("WARNING: possible circular locking dependency detected", "*** DEADLOCK ***");
    }

    @EveryJdk
    void a_jvm_says_of_which_service_it_is_and_the_user_knows_better_than_the_environment(Jdk jdk) throws IOException {
        AgentProcess.on(jdk)
                .light()
                .environment("OTEL_SERVICE_NAME", "orders")
                .environment("OTEL_RESOURCE_ATTRIBUTES", "service.version=1.2,deployment.environment.name=test")
                .agent("labels=environment=production,dump='" + folder.resolve("d.jsonl") + "'")
                .main("programs.Chatter", "0")
                .run();
        assertThat(Files.readAllLines(folder.resolve("d.jsonl")).get(1))
                .contains("\"service\":\"orders\",\"version\":\"1.2\",\"environment\":\"production\"");
    }

    @EveryJdk
    void an_agent_that_saw_nothing_is_not_clean(Jdk jdk) {
        AgentProcess.on(jdk)
                .light()
                .agent("exclude=programs.*,dump='" + folder.resolve("d.jsonl") + "'")
                .main("programs.Chatter", "0")
                .run();
        assertThat(commandLine("check", folder.toString()).exitCode()).isEqualTo(4);
    }

    @EveryJdk
    void a_dump_that_cannot_be_written_is_one_line_and_the_program_goes_on(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .light()
                .agent("quiet=true,dump='" + folder + "'")
                .main("programs.Chatter", "7")
                .run();
        AgentRunAssert.assertThat(run).exitedWith(7);
        assertThat(run.stderr().lines().filter(line -> line.contains("cannot write")))
                .as("%s", run)
                .hasSize(1);
    }

    /** Its own report may have gone elsewhere. */
    @Test
    void a_run_of_one_jvm_ends_with_its_report() {
        List<String> program = List.of(
                Jdks.running().java().toString(),
                "-cp",
                Build.programs().toString(),
                "scenarios.deadlock.monitor.RingOfThree");
        AgentRun run = new CommandLine("run", "-o", "output=" + folder.resolve("own.txt"), "--fail-on=error", "--")
                .run(program);
        assertThat(run.exitCode()).as("%s", run).isEqualTo(3);
        assertThat(run.stderr())
                .containsSubsequence(
                        "jlockdep run: 1 JVM was watched:",
                        "WARNING: possible circular locking dependency detected",
                        "1 error, 0 warnings, 0 notes");
    }

    @Test
    void a_run_tells_a_finding_in_a_line_when_it_is_made_and_its_report_once_at_the_end() {
        AgentRun run = new CommandLine("run", "--")
                .run(List.of(
                        Jdks.running().java().toString(),
                        "-cp",
                        Build.programs().toString(),
                        "scenarios.deadlock.monitor.RingOfThree"));
        assertThat(run.stderr())
                .containsSubsequence(
                        "] jlockdep: error ",
                        ": possible circular locking dependency detected: scenarios.deadlock.monitor.RingOfThree",
                        "jlockdep run: 1 JVM was watched:",
                        "*** DEADLOCK ***")
                .containsOnlyOnce("*** DEADLOCK ***")
                .containsOnlyOnce("advice: take these locks in one order everywhere: ");
    }
}
