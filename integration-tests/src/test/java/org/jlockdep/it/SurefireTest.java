package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README says of each version of Surefire and each framework, for a project whose tests all pass and whose locks
 * are taken in opposite orders. By default a few of its cells, with {@code -Dit.all=true} each of them.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the local repository is made of symbolic links")
final class SurefireTest {
    private static final String USUAL_SUREFIRE = "3.2.5";
    private static final boolean ALL = Boolean.getBoolean("it.all");

    @TempDir
    Path folder;

    @Test
    void each_framework_fails_as_the_readme_says() throws Exception {
        List<String> rows = Readme.table("providers").stream()
                .filter(row -> ALL || row.contains(USUAL_SUREFIRE))
                .toList();
        ExecutorService builds =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<String>> cells = new ArrayList<>();
        for (String row : rows) {
            for (int forks : forks()) cells.add(builds.submit(() -> told(row, forks)));
        }
        List<String> told = new ArrayList<>();
        for (Future<String> cell : cells) told.add(cell.get());
        builds.shutdown();
        List<String> expected = rows.stream()
                .flatMap(row -> forks().stream()
                        .map(forks -> words(row).get(0) + " " + words(row).get(1) + " forks " + forks + ": "
                                + words(row).get(2 + forks)))
                .toList();
        assertThat(told).isEqualTo(expected);
    }

    private static List<Integer> forks() {
        return ALL ? List.of(0, 1, 2) : List.of(1);
    }

    private static List<String> words(String row) {
        return List.of(row.substring(1).trim().split(" *\\| *"));
    }

    private String told(String row, int forks) throws IOException {
        String surefire = words(row).get(0);
        String tests = words(row).get(1);
        AgentRun run = run(surefire, TestFramework.of(tests), forks, "-Dlockdep.jar=" + Build.agentJar());
        return surefire + " " + tests + " forks " + forks + ": " + outcome(run);
    }

    @Test
    void a_refused_option_fails_a_run_that_has_no_listener() throws IOException {
        AgentRun run =
                run(USUAL_SUREFIRE, TestFramework.JUNIT_4, 1, "-Dlockdep.jar=" + Build.agentJar() + "=retries=1,");
        assertThat(outcome(run)).as("%s", run).isEqualTo("exit code");
        assertThat(run.stdout() + run.stderr()).contains("unknown agent option 'retries'", "ends with exit code 4");
    }

    @Test
    void a_run_that_fails_by_its_exit_code_keeps_its_results() throws IOException {
        AgentRun run = run(USUAL_SUREFIRE, TestFramework.TESTNG, 1, "-Dlockdep.jar=" + Build.agentJar());
        assertThat(outcome(run)).as("%s", run).isEqualTo("exit code");
        assertThat(run.stdout() + run.stderr())
                .contains("Tests run: 4, Failures: 0, Errors: 0", "possible deadlock", "ends with exit code 3")
                .contains("Test.pays(), first ", "Test.audits(), first ");
    }

    private AgentRun run(String surefire, TestFramework framework, int forks, String agent) throws IOException {
        Path own = Files.createDirectories(folder.resolve(surefire + framework + forks));
        BankProject bank = BankProject.in(own).with(framework, surefire);
        String[] goals = {"test", "-Plockdep", agent, "-DforkCount=" + forks};
        AgentRun run = bank.maven().run(List.of(), Map.of(), goals);
        boolean lacksSome =
                run.stdout().contains("in offline mode") || run.stdout().contains("artifact is missing");
        return lacksSome ? fetched(bank, goals) : run;
    }

    /** Nothing else needs these plugins, so the first run has to bring them. */
    private static AgentRun fetched(BankProject bank, String... goals) {
        AgentRun run = bank.maven().fetch(goals);
        assumeTrue(!run.stdout().contains("Could not transfer artifact"), "there is no network");
        return run;
    }

    private static String outcome(AgentRun run) {
        String text = run.stdout();
        boolean empty = text.contains("Tests run: 0, Failures: 0, Errors: 0, Skipped: 0");
        if (text.contains("BUILD SUCCESS")) return empty ? "no tests" : "nothing";
        if (text.contains("the agent is not active in this JVM: is -javaagent missing?")) return "no agent";
        if (text.contains("Error occurred in starting fork")) return "exit code";
        return text.contains("possible deadlock") ? "verdict" : run.toString();
    }
}
