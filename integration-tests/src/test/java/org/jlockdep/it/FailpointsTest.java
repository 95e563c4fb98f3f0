package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jlockdep.faults.BreakingJar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In each of our stages something goes wrong, each time: the program ends as without us, and the end of the run says so. */
final class FailpointsTest {
    private static final String DEADLOCK = "scenarios.deadlock.monitor.AbbaBlocks";
    private static final String INITIALISED = "scenarios.deadlock.init.MutualStatics";
    private static final String HOLDING = "programs.LeftBehind";

    @TempDir
    Path folder;

    private Path breaking;

    @BeforeEach
    void pack() throws IOException {
        breaking = BreakingJar.in(folder);
    }

    private AgentRun broken(String place, String way) {
        return broken(place, way, DEADLOCK);
    }

    private AgentRun broken(String place, String way, String program) {
        return AgentProcess.on(Jdks.running())
                .jvm("-javaagent:" + breaking + "=org/jlockdep/" + place + ":" + way)
                .agent("dump='" + folder.resolve("dump.jsonl") + "'")
                .main(program)
                .run();
    }

    @ParameterizedTest
    @CsvSource({
        "runtime/HeldLocks.enterAnew, fail, failed",
        "runtime/HeldLocks.enterAnew, err, failed",
        "runtime/Instances.numberOf, fail, failed",
        "runtime/Instances.numberOf, err, failed",
        "runtime/EventRing.offer, fail, failed",
        "runtime/EventRing.offer, err, failed",
        "analysis/EventDecoder.decode, err, not learnt from",
        "analysis/EventDecoder.decode, exhaust, not learnt from",
        "analysis/EventDecoder.decode, hang, not learnt from",
        "agent/LimitedReports.add, fail, not learnt from",
        "instrument/ClassRewriter.rewrite, fail, not transformed",
        "instrument/ClassRewriter.rewrite, err, not transformed",
        "instrument/ClassRewriter.rewrite, exhaust, not transformed",
    })
    void what_was_not_learnt_is_said(String place, String way, String said) {
        assertThat(broken(place, way)).exitedWith(0).sumsUp().saysOnStderr(said);
    }

    /** They run while the JVM initialises a class of the program: what they threw would make it unusable for ever. */
    @ParameterizedTest
    @CsvSource({
        "Initialisations.begin, fail",
        "Initialisations.begin, err",
        "Initialisations.begin, exhaust",
        "Initialisations.end, err",
        "Initialisations.use, err",
    })
    void a_class_is_initialised_all_the_same(String method, String way) {
        assertThat(broken("runtime/" + method, way, INITIALISED))
                .exitedWith(0)
                .doesNotSayOnStderr("NoClassDefFoundError: Could not initialize")
                .sumsUp()
                .saysOnStderr("failed");
    }

    /** It is looked once more when the program ends, if anything is held then. */
    @ParameterizedTest
    @CsvSource({"fail", "err", "exhaust"})
    void a_look_at_who_waits_that_fails_is_said(String way) {
        assertThat(broken("deadlock/Look.atAll", way, HOLDING))
                .exitedWith(0)
                .sumsUp()
                .saysOnStderr("not learnt from");
    }

    @Test
    void a_look_at_who_waits_that_hangs_keeps_nobody() {
        assertThat(broken("deadlock/Look.atAll", "hang", HOLDING))
                .exitedWith(0)
                .countsWarnings(1)
                .sumsUp();
    }

    /** What is found is told all the same. */
    @ParameterizedTest
    @CsvSource({"acquisition, fail", "acquisition, err", "acquisition, exhaust", "end, err"})
    void the_dump_is_given_up_and_the_reports_come(String method, String way) {
        assertThat(broken("dump/DumpWriter." + method, way))
                .exitedWith(0)
                .reportsOnlyCircular(DEADLOCK + ".left", DEADLOCK + ".right")
                .sumsUp();
    }

    /** And what comes later is learnt: the thread that waits for the disk does nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {"dump/DumpWriter.run", "dump/DumpWriter.acquisition"})
    void a_dump_that_hangs_keeps_neither_the_program_nor_the_reports(String place) {
        assertThat(broken(place, "hang"))
                .exitedWith(0)
                .reportsOnlyCircular(DEADLOCK + ".left", DEADLOCK + ".right")
                .saysOnStderr("jlockdep: the dump ends early, nothing takes the rest: ")
                .sumsUp();
    }

    /** Nobody hears of it, and nobody waits. */
    @ParameterizedTest
    @CsvSource({"fail", "err", "exhaust", "hang"})
    void a_stream_that_takes_nothing_does_not_keep_the_program(String way) {
        assertThat(broken("sink/ReportStream$Writer.isWritten", way))
                .exitedWith(0)
                .reportsNothing();
    }
}
