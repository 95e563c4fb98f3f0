package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A Maven project whose tests all pass, and whose locks are taken in opposite orders, does as the README says. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the local repository is made of symbolic links")
final class TestRunsTest {
    private static final String AGENT = "-Dlockdep.jar=" + Build.agentJar();

    @TempDir
    Path folder;

    @Test
    void surefire_fails_with_the_agent_and_shows_the_finding_with_its_tests() throws IOException {
        BankProject bank = BankProject.in(folder);
        AgentRun run = bank.maven().run(List.of(), Map.of(), "test", "-Plockdep", AGENT);
        assertThat(run.exitCode()).as("%s", run).isOne();
        assertThat(run.stdout() + run.stderr())
                .contains(
                        "jlockdep: 1 possible deadlock",
                        "(bank.Bank.journal)",
                        "by clerk/",
                        " in bank.BankTest.pays(), first ",
                        " in bank.BankTest.audits(), first ",
                        "Tests run: 2, Failures: 0, Errors: 0");
        assertThat(run.stdout() + run.stderr())
                .as("the report once, and the message of the failure has no more than places, tests, and a path")
                .containsOnlyOnce("*** DEADLOCK ***")
                .contains("bank.Bank.journal at bank.Bank.pay(Bank.java:", "in bank.BankTest.", ".jsonl\n")
                .doesNotContain("at org.junit.");
        assertThat(Files.readString(bank.reports("surefire").resolve("TEST-bank.BankTest.xml")))
                .contains("tests=\"2\" errors=\"0\" skipped=\"0\" failures=\"0\"");
        assertThat(Build.list(bank.folder().resolve("target/lockdep"))).isNotEmpty();
    }

    @Test
    void failsafe_fails_with_the_agent() throws IOException {
        BankProject bank = BankProject.in(folder);
        AgentRun run = bank.maven()
                .run(
                        List.of(),
                        Map.of(),
                        "verify",
                        "-Plockdep",
                        AGENT,
                        "-DskipTests=false",
                        "-Dtest=No",
                        "-Dsurefire.failIfNoSpecifiedTests=false");
        assertThat(run.exitCode()).as("%s", run).isOne();
        assertThat(run.stdout() + run.stderr())
                .contains("jlockdep: 1 possible deadlock", " in bank.BankIT.pays(), first ");
    }

    @Test
    void the_console_launcher_finds_the_listener_as_well() throws IOException {
        BankProject bank = BankProject.in(folder);
        assertThat(bank.maven().run(List.of(), Map.of(), "test-compile").exitCode())
                .isZero();

        AgentRun reported = console(bank, "report");
        assertThat(reported.exitCode()).as("%s", reported).isZero();
        assertThat(reported.stderr()).contains(" in bank.BankTest.pays(), first ");

        AgentRun failed = console(bank, "fail");
        assertThat(failed.exitCode()).as("%s", failed).isNotZero();
        assertThat(failed.stderr() + failed.stdout()).contains("jlockdep: 1 possible deadlock");
    }

    @Test
    void a_listener_brings_the_agent_that_is_on_the_class_path() throws IOException {
        BankProject bank = BankProject.in(folder);
        assertThat(bank.maven().run(List.of(), Map.of(), "test-compile").exitCode())
                .isZero();

        AgentRun run = console(
                bank,
                AgentProcess.on(Jdks.running())
                        .jvm("-Djlockdep.junit=fail")
                        .classpath(Build.agentJar(), InstallTest.attacher()));
        assertThat(run.exitCode()).as("%s", run).isNotZero();
        assertThat(run.stderr())
                .containsOnlyOnce("so the agent attaches itself")
                .contains("tainted: A", " in bank.BankTest.pays(), first ");
        assertThat(run.stderr() + run.stdout()).contains("jlockdep: 1 possible deadlock");
    }

    private static AgentRun console(BankProject bank, String verdict) {
        return console(bank, AgentProcess.on(Jdks.running()).agent("junit=" + verdict));
    }

    private static AgentRun console(BankProject bank, AgentProcess jvm) {
        Path tests = bank.folder().resolve("target/test-classes");
        return jvm.classpath(Build.library("junit-console"))
                .classpath(Build.apiJar(), bank.folder().resolve("target/classes"), tests)
                .main("org.junit.platform.console.ConsoleLauncher", "execute", "--scan-classpath=" + tests)
                .run();
    }

    @Test
    void without_the_profile_all_is_as_before() throws IOException {
        AgentRun run = BankProject.in(folder).maven().run(List.of(), Map.of(), "verify");
        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(run.stdout() + run.stderr()).doesNotContain("lockdep:");
    }

    @Test
    void a_run_that_was_to_fail_does_so_without_the_agent() throws IOException {
        BankProject bank = BankProject.in(folder);
        AgentRun run = bank.maven()
                .run(
                        List.of(),
                        Map.of("JLOCKDEP_JUNIT", "fail", "JLOCKDEP_ENABLED", "false"),
                        "test",
                        "-Plockdep",
                        AGENT);
        assertThat(run.exitCode()).as("%s", run).isOne();
        assertThat(run.stdout()).contains("the agent is not active in this JVM");
    }

    @Test
    void so_it_does_in_the_jvm_of_maven_which_has_no_agent() throws IOException {
        AgentRun run =
                BankProject.in(folder).maven().run(List.of(), Map.of(), "test", "-Plockdep", AGENT, "-DforkCount=0");
        assertThat(run.exitCode()).as("%s", run).isOne();
        assertThat(run.stdout()).contains("the agent is not active in this JVM: is -javaagent missing?");
    }

    @Test
    void so_it_does_with_an_agent_that_refuses_an_option() throws IOException {
        AgentRun run =
                BankProject.in(folder).maven().run(List.of(), Map.of(), "test", "-Plockdep", AGENT + "=retries=1,");
        assertThat(run.exitCode()).as("%s", run).isOne();
        assertThat(run.stdout()).contains("the agent is not active in this JVM", "unknown agent option 'retries'");
    }

    @Test
    void an_agent_that_nobody_asks_for_the_verdict_says_so() {
        AgentRun run = AgentProcess.on(Jdks.running())
                .agent("junit=fail,quiet=true")
                .main("programs.Nothing")
                .run();
        AgentRunAssert.assertThat(run).exitedWith(0).saysOnStderr("'junit=fail' failed nothing here");
        AgentRun reports = AgentProcess.on(Jdks.running())
                .agent("junit=report,quiet=true")
                .main("programs.Nothing")
                .run();
        AgentRunAssert.assertThat(reports).exitedWith(0).doesNotSayOnStderr("junit");
    }

    @Test
    void the_command_line_watches_a_whole_build() throws IOException {
        BankProject bank = BankProject.in(folder);
        List<String> maven = bank.maven().command(List.of(), "test");
        AgentRun run = new CommandLine("run", "--fail-on=error", "--").run(maven);
        assertThat(run.exitCode()).as("%s", run).isEqualTo(3);
        assertThat(run.stdout()).contains("BUILD SUCCESS");
        assertThat(run.stderr()).contains("2 JVMs were watched", "(bank.Bank.journal)");
        assertThat(run.stdout() + run.stderr()).containsOnlyOnce("*** DEADLOCK ***");
    }

    @Test
    void a_variable_watches_every_jvm_of_a_job() throws IOException {
        BankProject bank = BankProject.in(folder);
        Path dumps = folder.resolve("dumps");
        String variable = Readme.block("Any CI job", "yaml")
                .lines()
                .filter(line -> line.contains("JAVA_TOOL_OPTIONS:"))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElseThrow()
                .replace("/path/to/jlockdep-agent.jar", Build.agentJar().toString())
                .replace("/tmp/lockdep", dumps.toString());
        AgentRun run = bank.maven().run(List.of(), Map.of("JAVA_TOOL_OPTIONS", variable), "test");
        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(Build.list(dumps)).hasSize(2);
        judges(dumps);
        AgentRun report = new CommandLine("report", dumps.toString()).run(List.of());
        assertThat(report.stdout()).contains("(bank.Bank.journal)", "by clerk/");
    }

    /** Red, then written down, then green. */
    private void judges(Path dumps) {
        String baseline = "--baseline=" + folder.resolve("known-locks.json");
        List<String> given = List.of(dumps.toString());
        assertThat(new CommandLine("check").run(given).exitCode()).isEqualTo(3);
        AgentRun writtenDown = new CommandLine("check", baseline, "--write-baseline").run(given);
        assertThat(writtenDown.exitCode()).as("%s", writtenDown).isZero();
        AgentRun green = new CommandLine("check", baseline).run(given);
        assertThat(green.exitCode()).as("%s", green).isZero();
    }

    @Test
    void what_the_baseline_knows_fails_no_run_either() throws IOException {
        BankProject bank = BankProject.in(folder);
        assertThat(bank.maven()
                        .run(List.of(), Map.of(), "test", "-Plockdep", AGENT)
                        .exitCode())
                .isOne();
        Path baseline = folder.resolve("known-locks.txt");
        List<String> dumps = List.of(bank.folder().resolve("target/lockdep").toString());
        AgentRun writtenDown = new CommandLine("check", "--write-baseline", "--baseline=" + baseline).run(dumps);
        assertThat(writtenDown.exitCode()).as("%s", writtenDown).isZero();
        assertThat(new CommandLine("check").run(dumps).stderr())
                .containsPattern("read 1 run of build 20..-..-..T[^ ]*, begun ");
        AgentRun run = bank.maven()
                .run(List.of(), Map.of("JLOCKDEP_BASELINE", baseline.toString()), "test", "-Plockdep", AGENT);
        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(run.stdout()).contains("BUILD SUCCESS");
    }

    @Test
    void what_is_suppressed_fails_no_run() throws IOException {
        BankProject bank = BankProject.in(folder);
        Path known = Files.writeString(folder.resolve("known.txt"), "class bank.Bank.*  reason=of this test\n");
        AgentRun run = bank.maven()
                .run(List.of(), Map.of("JLOCKDEP_SUPPRESSIONS", known.toString()), "test", "-Plockdep", AGENT);
        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(run.stdout()).contains("BUILD SUCCESS");
    }
}
