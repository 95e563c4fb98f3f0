package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Threads that wait for long, and go on in the end. */
final class StallsTest {
    @EveryJdk(slow = true)
    void who_waits_too_long_is_told_once_a_lock_class_with_who_has_the_lock(Jdk jdk, @TempDir Path folder) {
        Path dump = folder.resolve("stall.jsonl");

        AgentRun run = AgentProcess.on(jdk)
                .agent("stall=1s,dump=" + dump)
                .main("hangs.Patient", "5000")
                .run();

        assertThat(run.stdout()).as("%s", run).contains("all went on");
        assertThat(run.reports())
                .extracting(Report::headline)
                .as("two locks, and the end of a thread for which the first one waits meanwhile")
                .containsExactlyInAnyOrder(
                        "WARNING: long wait for a lock",
                        "WARNING: long wait for a lock",
                        "WARNING: long wait for an event");
        assertThat(run.stderr())
                .containsPattern("monitor\\d-waiter/\\d+ has been waiting for lock:")
                .containsPattern("which monitor\\d-holder/\\d+ holds")
                .containsPattern("which lock\\d-holder/\\d+ holds")
                .containsPattern("stack backtrace of lock\\d-holder/\\d+:")
                .contains("hangs.Patient.sleep(Patient.java")
                .contains("0 errors, 0 warnings, 3 notes");
        AgentRun report = new CommandLine("report", dump.toString()).run(List.of());
        assertThat(report.stdout()).contains("WARNING: long wait for a lock", "rule: stall");
    }

    @EveryJdk(slow = true)
    void who_waits_too_long_for_what_is_no_lock_is_told_with_who_is_to_bring_it_about_if_anybody_knows(
            Jdk jdk, @TempDir Path folder) {
        Path dump = folder.resolve("stall.jsonl");

        AgentRun run = AgentProcess.on(jdk)
                .agent("stall=1s,dump=" + dump)
                .main("hangs.PatientForEvents", "5000")
                .run();

        assertThat(run.stdout()).as("%s", run).contains("all went on");
        assertThat(run.reports()).extracting(Report::headline).containsOnly("WARNING: long wait for an event");
        assertThat(run.stderr())
                .containsPattern("latch-waiter/\\d+ has been waiting for event:")
                .containsPattern("queue-waiter/\\d+ has been waiting for event:")
                .containsPattern("task-waiter/\\d+ has been waiting for event:")
                .containsPattern("join-waiter/\\d+ has been waiting for event:")
                .contains("which nobody has brought about yet, nor is it known who will.")
                .containsPattern("which slow/\\d+ is to bring about.")
                .contains("signaller: the thread itself")
                .containsPattern("stack backtrace of slow/\\d+:")
                .as("who waits for work with nothing is no stall")
                .doesNotContain("idle-worker")
                .doesNotContain("idle-server")
                .contains("0 errors, 0 warnings, 4 notes");
        AgentRun report = new CommandLine("report", dump.toString()).run(List.of());
        assertThat(report.stdout()).contains("WARNING: long wait for an event", "rule: stall");
    }

    @EveryJdk
    void who_waits_for_an_event_for_less_long_is_not(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .agent("stall=20s,deadlockcheck=100ms")
                .main("hangs.PatientForEvents", "2000")
                .run();

        assertThat(run.stdout()).as("%s", run).contains("all went on");
        assertThat(run.stderr()).doesNotContain("long wait").contains("0 notes");
    }

    @EveryJdk
    void who_waits_for_less_long_is_not(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .agent("stall=20s,deadlockcheck=100ms")
                .main("hangs.Patient", "2000")
                .run();

        assertThat(run.stdout()).as("%s", run).contains("all went on");
        assertThat(run.stderr()).doesNotContain("long wait").contains("0 notes");
    }

    @EveryJdk
    void nobody_is_told_unless_somebody_asks(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .agent("deadlockcheck=100ms")
                .main("hangs.Patient", "2000")
                .run();

        assertThat(run.stderr()).as("%s", run).doesNotContain("long wait").contains("0 notes");
    }

    /** log4j 1.2's: with a lock, until there is room that is made under that lock. */
    @EveryJdk(slow = true)
    void an_appender_that_hangs_is_told_with_who_keeps_whom_waiting(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .agent("stall=1s")
                .classpath(Build.library("log4j"))
                .main("programs.log4j.AsyncUnderLock", "hang")
                .run();
        assertThat(run.stderr())
                .as("%s", run)
                .containsPattern("seller/\\d+ has been waiting for event:")
                .containsPattern("Dispatcher-Thread-0/\\d+ has been waiting for lock:")
                .containsPattern("which seller/\\d+ holds");
    }
}
