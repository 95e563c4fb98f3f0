package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jlockdep.dump.DumpReader;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.Replay;
import org.jlockdep.graph.Budget;
import org.jlockdep.graph.Prediction;
import org.jlockdep.graph.Predictor;
import org.jlockdep.report.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a JVM leaves behind says off line what the JVM said itself. */
final class DumpTest {
    private static final Pattern FINGERPRINT = Pattern.compile("fingerprint: ([0-9a-f]{8})");

    @TempDir
    Path folder;

    private static AgentRun commandLine(String... arguments) {
        return new CommandLine().run(List.of(arguments));
    }

    @TestFactory
    Stream<DynamicTest> off_line_the_same_is_found_as_on_line() {
        return Scenario.all().stream()
                .filter(scenario -> scenario.runsOn(Jdks.all().get(0)))
                .map(scenario -> dynamicTest(scenario.toString(), () -> compare(scenario)));
    }

    private void compare(Scenario scenario) throws IOException {
        Path dump = folder.resolve(scenario + ".jsonl");
        String options = scenario.expect().options();
        AgentRun run = AgentProcess.on(Jdks.all().get(0))
                .agent((options.isEmpty() ? "" : options + ",") + "limit=1000,dump='" + dump + "'")
                .main(scenario.program().getName())
                .run();
        Replay replay = replay(dump);

        Map<String, Finding> told = new TreeMap<>();
        replay.told().forEach(found -> told.put(found.finding().prediction().key(), found.finding()));
        assertThat(told.values().stream().map(Finding::fingerprint))
                .as("%s", run)
                .containsAll(fingerprints(run.stderr()));
        assertThat(levels(replay.predictions().stream()))
                .as("%s", run)
                .isEqualTo(levels(told.values().stream()
                        .map(Finding::prediction)
                        .filter(prediction -> prediction.rule() == Prediction.Rule.CIRCULAR
                                || prediction.rule() == Prediction.Rule.RECURSIVE)));
        if (scenario.isPrinted()) assertThat(told).as("%s", run).isNotEmpty();
    }

    private static Replay replay(Path dump) throws IOException {
        List<DumpedRun> runs;
        try (InputStream in = Files.newInputStream(dump)) {
            runs = new DumpReader(dump.toString(), in).runs();
        }
        Replay replay =
                new Replay(new Predictor(Budget.ofManyRuns(), runs.get(0).isStrict()), runs);
        try (InputStream in = Files.newInputStream(dump)) {
            assertThat(new DumpReader(dump.toString(), in).read(replay).lines()).isEmpty();
        }
        return replay;
    }

    private static Set<String> fingerprints(String report) {
        return FINGERPRINT
                .matcher(report)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> levels(Stream<Prediction> predictions) {
        return predictions
                .map(prediction -> prediction.level() + " " + prediction.key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @EveryJdk
    void a_killed_jvm_leaves_its_findings(Jdk jdk) throws IOException {
        AgentRun run = AgentProcess.on(jdk)
                .agent("dump='" + folder.resolve("%p.jsonl") + "'")
                .main("programs.InversionThenHalt", "5000")
                .run();
        assertThat(run.exitCode()).as("%s", run).isEqualTo(9);
        assertThat(Files.readString(Build.list(folder).get(0))).doesNotContain("\"type\":\"end\"");

        AgentRun check = commandLine("check", folder.toString());
        assertThat(check.exitCode()).as("%s", check).isEqualTo(3);
        assertThat(check.stdout())
                .contains("WARNING: possible circular locking dependency detected", "*** DEADLOCK ***");
    }

    @EveryJdk
    void an_agent_that_saw_nothing_is_not_clean(Jdk jdk) {
        AgentProcess.on(jdk)
                .agent("exclude=programs.*,dump='" + folder.resolve("d.jsonl") + "'")
                .main("programs.Chatter", "0")
                .run();
        assertThat(commandLine("check", folder.toString()).exitCode()).isEqualTo(4);
    }

    @EveryJdk
    void a_dump_that_cannot_be_written_is_one_line_and_the_program_goes_on(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
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
}
