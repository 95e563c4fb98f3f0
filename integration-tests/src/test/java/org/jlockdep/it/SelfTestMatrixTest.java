package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** lockdep's table of lock orders with each of Java's locks; what each answer has to be stands in the program. */
final class SelfTestMatrixTest {
    @TempDir
    private Path folder;

    private AgentRun selfTest(Jdk jdk, String... properties) {
        return AgentProcess.on(jdk)
                .light()
                .agent("deadlockcheck=0") // its threads do hang, and it waits for what is predicted of them
                .jvm("-Djlockdep.output=" + folder.resolve("reports.txt"), "-Djlockdep.limit=100000")
                .jvm(properties)
                .classpath(Build.cliJar())
                .main("selftest.SelfTest")
                .within(Duration.ofMinutes(5))
                .run();
    }

    @EveryJdk(slow = true)
    void every_answer_is_right(Jdk jdk) {
        allIsRight(selfTest(jdk));
    }

    /** How the graph judges is the same on each JDK. */
    @Test
    void every_answer_is_right_if_strict() {
        allIsRight(selfTest(Jdks.running(), "-Djlockdep.strict=true"));
    }

    @EveryJdk(since = 21, slow = true)
    void the_answers_are_the_same_in_virtual_threads(Jdk jdk) {
        allIsRight(selfTest(jdk, "-Dselftest.virtual=true"));
    }

    /** The run must have come to its last line; the lines of wrong answers say more than its exit code. */
    private static void allIsRight(AgentRun run) {
        assertThat(run.stdout().lines().filter(line -> line.startsWith("FAILED ")))
                .as("%s", run)
                .isEmpty();
        assertThat(run.stdout()).as("%s", run).containsPattern("All \\d{3} answers are right\\.");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void the_command_line_plays_it() {
        AgentRun run = AgentProcess.on(Jdks.running())
                .classpath(Build.cliJar())
                .main("org.jlockdep.cli.Main", "demo", "--selftest")
                .within(Duration.ofMinutes(5))
                .run();

        allIsRight(run);
    }
}
