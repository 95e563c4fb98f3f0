package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingFile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Logging frameworks that have {@code System.err}, Flight Recorder, JMX and exit hooks take and give back their locks in any
 * order beside ours: nobody waits in a ring, the program ends by itself as it would without us, and what was written can be
 * read.
 */
final class AdverseOrdersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int EXIT_CODE = 5;
    private static final int HALT_CODE = 9;
    private static final int FOUND = 3;
    /** 4 threads print and log 200 lines each. */
    private static final int LINES_OF_WORKERS = 4 * 2 * 200;

    private static final String STDERR = "programs.logged.LoggedStderr.";

    @TempDir
    static Path classes;

    @TempDir
    Path folder;

    @BeforeAll
    static void compile() {
        List<String> path = List.of("--class-path", Build.programs().toString());
        Javac.compile(11, path, Javac.sources("recorded"), classes);
    }

    @EveryJdk(slow = true)
    void stderr_is_log4j_s(Jdk jdk) throws IOException {
        assertLogged(jdk, "programs.logged.ByLog4j", Build.library("log4j2"));
    }

    @EveryJdk(slow = true)
    void stderr_is_logback_s(Jdk jdk) throws IOException {
        assertLogged(jdk, "programs.logged.ByLogback", Build.library("logback"));
    }

    @EveryJdk(slow = true)
    void stderr_is_the_jdk_s_logger_s(Jdk jdk) throws IOException {
        assertLogged(jdk, "programs.logged.ByJdk", List.of());
    }

    /** All that the program has printed is in its log, nothing of ours is, and ours goes where stderr really is. */
    private void assertLogged(Jdk jdk, String program, List<Path> library) throws IOException {
        Path log = folder.resolve(jdk + ".log");
        AgentRun run = AgentProcess.on(jdk)
                .agent("dump='" + dump() + "'")
                .classpath(library)
                .main(program, log.toString())
                .within(PATIENCE)
                .run();
        assertThat(run)
                .exitedWith(EXIT_CODE)
                .printed("")
                .reportsOnlyCircular(STDERR + "LEFT", STDERR + "RIGHT")
                .judgesThem("error")
                .sumsUp();
        try (Stream<String> lines = Files.lines(log)) {
            List<String> told = lines.toList();
            Assertions.assertThat(told.stream().filter(line -> line.startsWith("worker ")))
                    .hasSize(LINES_OF_WORKERS);
            Assertions.assertThat(told).noneMatch(line -> line.contains("jlockdep"));
        }
        leavesItsFinding();
    }

    @EveryJdk(since = 11, slow = true)
    void a_recording_is_stopped_by_one_hook_while_others_find_print_and_ask(Jdk jdk) throws IOException {
        assertEndsAsWithout(jdk, "stopped-in-a-hook");
        assertRecorded();
    }

    @EveryJdk(since = 11, slow = true)
    void a_recording_begins_in_a_hook_if_the_jdk_lets_it(Jdk jdk) throws IOException {
        AgentRun run = assertEndsAsWithout(jdk, "begun-in-a-hook");
        if (!run.stdout().contains("refused")) assertRecorded();
    }

    @EveryJdk(since = 11, slow = true)
    void recordings_begin_and_end_while_others_find_and_ask(Jdk jdk) throws IOException {
        assertFoundAll(assertEndsAsWithout(jdk, "many"));
        assertRecorded();
    }

    @EveryJdk(since = 11, slow = true)
    void whom_the_recorder_and_the_bean_call_wants_a_lock_of_who_asks_them(Jdk jdk) throws IOException {
        assertFoundAll(assertEndsAsWithout(jdk, "called-with-a-lock"));
        assertRecorded();
    }

    @EveryJdk(since = 11, slow = true)
    void one_hook_halts_while_another_one_records(Jdk jdk) throws IOException {
        assertThat(recorded(jdk, "halted").run()).exitedWith(HALT_CODE);
        leavesItsFinding();
    }

    private AgentRun assertEndsAsWithout(Jdk jdk, String order) throws IOException {
        AgentRun plain = program(jdk, order).run();
        assertThat(plain).exitedWith(EXIT_CODE);
        Files.deleteIfExists(recording());
        AgentRun watched = recorded(jdk, order).run();
        assertThat(watched)
                .exitedWith(EXIT_CODE)
                .printed(plain.stdout())
                .reportsCircular("Recorded.EARLY_LEFT", "Recorded.EARLY_RIGHT")
                .doesNotSayOnStderr("an error of our own")
                .doesNotSayOnStderr("Exception")
                .sumsUp();
        leavesItsFinding();
        return watched;
    }

    /** What a hook makes may come too late for ours. */
    private static void assertFoundAll(AgentRun run) {
        assertThat(run).reportsCircular("Recorded.LATE_LEFT", "Recorded.LATE_RIGHT");
    }

    private AgentProcess recorded(Jdk jdk, String order) {
        return program(jdk, order).agent("dump='" + dump() + "'");
    }

    private AgentProcess program(Jdk jdk, String order) {
        return AgentProcess.on(jdk)
                .classpath(classes)
                .main("Recorded", order, folder.toString())
                .within(PATIENCE);
    }

    private Path dump() {
        return folder.resolve("run.jsonl");
    }

    private Path recording() {
        return folder.resolve("run.jfr");
    }

    private void assertRecorded() throws IOException {
        Assertions.assertThat(RecordingFile.readAllEvents(recording())).isNotEmpty();
    }

    private void leavesItsFinding() {
        assertThat(new CommandLine("check", dump().toString()).run(List.of()))
                .exitedWith(FOUND)
                .printsToStdout("possible circular locking dependency detected");
    }
}
