package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Maven builds a project whose tests all pass, and whose locks are taken in opposite orders, with the README's plugin. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the local repository is made of symbolic links")
final class MavenPluginTest {
    private static final String CHECK = "<goal>check</goal>";

    @TempDir
    Path folder;

    private BankProject bank;

    @BeforeEach
    void copy() throws IOException {
        bank = BankProject.in(folder);
    }

    private AgentRun maven(String... arguments) {
        return bank.maven().run(List.of(), Map.of(), arguments);
    }

    private Path lockdep() {
        return bank.folder().resolve("target/lockdep");
    }

    private void changePom(String from, String to) throws IOException {
        Path pom = bank.folder().resolve("pom.xml");
        String text = Files.readString(pom);
        assertThat(text).contains(from);
        Files.writeString(pom, text.replace(from, to));
    }

    @Test
    void a_build_reports_what_its_tests_have_shown_and_fails_once() throws IOException {
        AgentRun run = maven("verify", "-Pplugin");

        assertThat(run.exitCode()).as("%s", run).isOne();
        assertThat(dumps()).as("of surefire and of failsafe").hasSize(2);
        assertThat(run.stdout())
                .contains(
                        "Tests run: 2, Failures: 0, Errors: 0",
                        "Failed to execute goal org.jlockdep:jlockdep-maven-plugin:0.1.0:check",
                        "Possible circular locking dependency: bank.Bank.",
                        "at bank.Bank.pay(Bank.java:",
                        "at bank.Bank.audit(Bank.java:",
                        "the full report: " + lockdep().resolve("lockdep.txt"));
        assertThat(Files.readString(lockdep().resolve("lockdep.txt")))
                .containsPattern(" in bank.Bank(Test|IT).pays\\(\\), first ");
        assertThat(Files.readString(lockdep().resolve("lockdep.html"))).contains("bank.Bank.journal");
        assertThat(Files.readString(lockdep().resolve("lockdep.sarif"))).contains("\"lockdep/circular\"");
        assertThat(Files.readString(lockdep().resolve("TEST-lockdep.xml"))).contains("<failure");
    }

    @Test
    void a_known_finding_fails_nothing_and_dumps_of_an_earlier_build_are_gone() throws IOException {
        maven("verify", "-Pplugin", "-DskipITs");
        List<Path> before = dumps();
        assertThat(before).hasSize(1);
        AgentRun written = new CommandLine("check", "--baseline=" + folder.resolve("locks.txt"), "--write-baseline")
                .run(List.of(lockdep().toString()));
        assertThat(written.exitCode()).as("%s", written).isZero();

        AgentRun run = maven("verify", "-Pplugin", "-DskipITs", "-Dlockdep.baseline=" + folder.resolve("locks.txt"));

        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(run.stdout()).containsPattern("jlockdep: \\d+ lock classes, ");
        assertThat(dumps()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    private List<Path> dumps() {
        return Build.list(lockdep()).stream()
                .filter(file -> file.toString().endsWith(".jsonl"))
                .toList();
    }

    @Test
    void what_is_suppressed_fails_nothing_and_what_is_let_through_is_a_warning() throws IOException {
        Path known = Files.writeString(folder.resolve("known.txt"), "class bank.Bank.*  reason=of this test\n");

        AgentRun suppressed = maven("verify", "-Pplugin", "-DskipITs", "-Dlockdep.suppressions=" + known);
        assertThat(suppressed.exitCode()).as("%s", suppressed).isZero();
        assertThat(suppressed.stdout()).contains("1 finding suppressed");

        AgentRun warned = maven("jlockdep:check", "-Pplugin", "-Dlockdep.haltOnFailure=false");
        assertThat(warned.exitCode()).as("%s", warned).isZero();
        assertThat(warned.stdout()).contains("[WARNING] error ", "[WARNING] the full report: ");
    }

    @Test
    void without_a_check_the_tests_themselves_fail() throws IOException {
        changePom(CHECK, "");

        AgentRun run = maven("test", "-Pplugin");

        assertThat(run.exitCode()).as("%s", run).isOne();
        assertThat(run.stdout() + run.stderr())
                .contains("jlockdep: 1 possible deadlock", " in bank.BankTest.pays(), first ");
    }

    @Test
    void without_a_check_tests_in_the_jvm_of_maven_fail_for_nobody_watches_them() throws IOException {
        changePom(CHECK, "");

        AgentRun run = maven("test", "-Pplugin", "-DforkCount=0");

        assertThat(run.exitCode()).as("%s", run).isOne();
        assertThat(run.stdout()).contains("the agent is not active in this JVM");
    }

    @Test
    void a_check_of_tests_that_nobody_watched_fails() {
        AgentRun run = maven("verify", "-Pplugin", "-DskipITs", "-DforkCount=0");

        assertThat(run.exitCode()).as("%s", run).isOne();
        assertThat(run.stdout()).contains("jlockdep: tests ran and none was watched");
    }

    @Test
    void a_module_with_an_arg_line_of_its_own_names_what_belongs_to_it() throws IOException {
        String surefire = "<artifactId>maven-surefire-plugin</artifactId>\n          <version>3.6.1</version>";
        changePom(surefire, surefire + "<configuration><argLine>-Dmine=1</argLine></configuration>");
        AgentRun refused = maven("verify", "-Pplugin", "-DskipITs");
        assertThat(refused.exitCode()).as("%s", refused).isOne();
        assertThat(refused.stdout())
                .contains("jlockdep: the <argLine> of maven-surefire-plugin leaves the agent out: write"
                        + " <argLine>@{argLine} -Dmine=1</argLine>");

        changePom("<argLine>-Dmine=1<", "<argLine>@{argLine} -Dmine=1<");
        AgentRun skipped = maven("verify", "-Pplugin", "-DskipITs", "-Dlockdep.skip");
        assertThat(skipped.exitCode()).as("%s", skipped).isZero();
        assertThat(skipped.stdout())
                .contains(
                        "[INFO] jlockdep: prepare-agent is skipped: lockdep.skip is set",
                        "[INFO] jlockdep: report is skipped: lockdep.skip is set",
                        "[INFO] jlockdep: check is skipped: lockdep.skip is set");
    }

    /** Who comes first has the property already, as JaCoCo's goal leaves it. */
    @Test
    void the_agent_stands_beside_others_and_beside_what_a_module_has() throws IOException {
        String surefire = "<artifactId>maven-surefire-plugin</artifactId>\n          <version>3.6.1</version>";
        changePom(surefire, surefire + "<configuration><argLine>@{argLine} -Xmx100m</argLine></configuration>");
        Path jacoco = Build.library("jacoco").get(0);
        Path coverage = folder.resolve("jacoco.exec");
        changePom("<argLine />", "<argLine>-javaagent:" + jacoco + "=destfile=" + coverage + "</argLine>");

        AgentRun run = maven("verify", "-Pplugin", "-DskipITs");

        assertThat(run.stdout()).contains("at bank.Bank.audit(Bank.java:");
        assertThat(coverage).isNotEmptyFile();
    }

    @Test
    void an_arg_line_of_the_command_line_is_refused() {
        AgentRun run = maven("test", "-Pplugin", "-DargLine=-Xmx1g");

        assertThat(run.exitCode()).as("%s", run).isOne();
        assertThat(run.stdout()).contains("jlockdep: -DargLine=-Xmx1g on the command line replaces the agent");
    }

    @Test
    void what_the_agent_does_not_know_fails_before_any_test() throws IOException {
        changePom(
                "<version>0.1.0</version>\n  <executions>",
                "<version>0.1.0</version><configuration><options><retries>1</retries></options></configuration><executions>");

        AgentRun run = maven("test", "-Pplugin");

        assertThat(run.exitCode()).as("%s", run).isOne();
        assertThat(run.stdout()).contains("unknown agent option 'retries'").doesNotContain("Tests run");
    }

    @Test
    void where_no_test_runs_each_goal_is_skipped_with_a_line() {
        AgentRun run = maven("verify", "-Pplugin", "-DskipTests", "-DskipITs");

        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(run.stdout())
                .contains(
                        "[INFO] jlockdep: report is skipped: no test was watched",
                        "[INFO] jlockdep: check is skipped: no test ran");
    }

    @Test
    void a_deadlock_whose_halves_are_in_two_modules_is_found_by_all_of_them_together() throws IOException {
        bank = BankProject.of("branches", folder);
        AgentRun run = maven("verify", "jlockdep:aggregate", "-T2");

        assertThat(run.exitCode()).as("%s", run).isOne();
        assertThat(run.stdout())
                .contains(
                        "[INFO] jlockdep: prepare-agent is skipped: a module with packaging pom has no tests",
                        "Failed to execute goal org.jlockdep:jlockdep-maven-plugin:0.1.0:aggregate",
                        "warning ",
                        "at bank.Bank.pay(Bank.java:",
                        "at bank.Bank.audit(Bank.java:")
                .doesNotContain("not marked as thread-safe");
        assertThat(lockdep().resolve("lockdep.html")).exists();
    }

    @Test
    void help_tells_of_each_goal() {
        AgentRun run = maven("jlockdep:help", "-Pplugin");

        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(run.stdout())
                .contains("jlockdep:prepare-agent", "jlockdep:report", "jlockdep:check", "jlockdep:aggregate");
    }
}
