package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** lockdep's table of lock orders with each of Java's locks; what each answer has to be stands in the program. */
final class SelfTestMatrixTest {
    @TempDir
    private Path folder;

    private AgentRun selfTest(Jdk jdk, String... properties) {
        return AgentProcess.on(jdk)
                .agent("")
                .jvm("-Djlockdep.output=" + folder.resolve("reports.txt"), "-Djlockdep.limit=100000")
                .jvm(properties)
                .classpath(Build.cliJar())
                .main("selftest.SelfTest")
                .within(Duration.ofMinutes(5))
                .run();
    }

    @EveryJdk
    void every_answer_is_right(Jdk jdk) {
        assertThat(wrong(selfTest(jdk))).isEmpty();
    }

    @EveryJdk
    void every_answer_is_right_if_strict(Jdk jdk) {
        assertThat(wrong(selfTest(jdk, "-Djlockdep.strict=true"))).isEmpty();
    }

    @EveryJdk(since = 21)
    void the_answers_are_the_same_in_virtual_threads(Jdk jdk) {
        assertThat(wrong(selfTest(jdk, "-Dselftest.virtual=true"))).isEmpty();
    }

    /** The rows with a wrong answer; the run must have come to its last line. */
    private static Set<String> wrong(AgentRun run) {
        assertThat(run.stdout()).as("%s", run).contains("answers are wrong.");
        return run.stdout()
                .lines()
                .filter(line -> line.startsWith("FAILED "))
                .map(line -> line.substring("FAILED ".length(), line.indexOf(": ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_command_line_plays_it() {
        AgentRun run = AgentProcess.on(Jdks.running())
                .classpath(Build.cliJar())
                .main("org.jlockdep.cli.Main", "demo", "--selftest")
                .within(Duration.ofMinutes(5))
                .run();

        assertThat(wrong(run)).isEmpty();
    }
}
