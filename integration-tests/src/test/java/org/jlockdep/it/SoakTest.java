package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jlockdep.api.LockdepMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does the agent last? A program works at random for a minute, with {@code -Psoak} for twenty on each JDK, and is asked and
 * dumped from outside meanwhile. Each cycle that was planted is found, nothing else is, and once warm the JVM needs no more.
 */
final class SoakTest {
    private static final long MINUTE = 60;
    private static final long LONG = Long.getLong("it.soak", 0);
    /** What its threads do at random is printed, and can be had again. */
    private static final long SEED = Long.getLong("it.seed", System.nanoTime());

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);
    private static final Duration OF_A_CONNECTION = Duration.ofSeconds(8);
    /** The last measurement is made, and the JVM ends, with nobody asking. */
    private static final Duration TO_SPARE = Duration.ofSeconds(20);

    private static final Duration TO_START_AND_END = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void a_minute() throws Exception {
        soak(Jdks.all().get(Jdks.all().size() - 1), MINUTE);
    }

    @EveryJdk
    void twenty_minutes(Jdk jdk) throws Exception {
        assumeTrue(LONG > 0, "lasts long and comes with -Psoak");
        soak(jdk, LONG);
    }

    private void soak(Jdk jdk, long seconds) throws Exception {
        System.out.println("soak on " + jdk + " for " + seconds + " s, -Dit.seed=" + SEED);
        Path report = folder.resolve("report of " + jdk);
        AgentProcess program = AgentProcess.on(jdk)
                .agent("limit=100000,output='" + report + "',dump='" + folder.resolve("dump of " + jdk) + "'")
                .jvm("-Xmx256m")
                .main("programs.soak.Soak", Long.toString(seconds), Long.toString(SEED))
                .within(TO_START_AND_END);
        AgentRun run;
        try (LiveProcess live = program.start()) {
            ask(live, seconds - TO_SPARE.toSeconds());
            run = live.end();
        }
        AgentRunAssert.assertThat(run).exitedWith(0);
        assertThat(found(report)).as("%s", run.stderr()).containsExactlyInAnyOrderElementsOf(planted(run));
        Growth.of(run).isNone();
    }

    /** By turns over a connection that lasts for some seconds, and by a command that attaches. */
    private static void ask(LiveProcess live, long seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            AgentRun dump = new CommandLine("dump", live.pid()).run(List.of());
            AgentRunAssert.assertThat(dump).exitedWith(0).printsToStdout("lock classes, ");
            try (JmxClient client = JmxClient.of(live)) {
                long closed = Math.min(end, System.nanoTime() + OF_A_CONNECTION.toNanos());
                while (System.nanoTime() < closed) {
                    askAll(client.agent());
                    Thread.sleep(BETWEEN_QUESTIONS.toMillis());
                }
            }
        }
    }

    private static void askAll(LockdepMXBean agent) {
        assertThat(agent.getFailedHooks()).isZero();
        assertThat(agent.getUntransformedClasses()).isZero();
        assertThat(agent.getDeadlockedThreads()).isZero();
        int errors = agent.getErrors();
        assertThat(agent.getFindings().size()).isGreaterThanOrEqualTo(errors);
        assertThat(agent.diagnose()).contains("analyzer: alive");
        assertThat(agent.report()).isNotEmpty();
    }

    private static Set<Set<String>> planted(AgentRun run) {
        return run.stdout()
                .lines()
                .filter(line -> line.startsWith("planted "))
                .map(line -> sorted(Stream.of(line.split(" ")).skip(1)))
                .collect(Collectors.toSet());
    }

    private static Set<Set<String>> found(Path report) throws IOException {
        return Report.allIn(Files.readString(report)).stream()
                .filter(finding -> !finding.level().equals("note"))
                .map(finding -> sorted(finding.locks().stream()))
                .collect(Collectors.toSet());
    }

    private static Set<String> sorted(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
