package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Programs that really hang: what the agent tells while they do, beside what the JVM finds by itself. */
final class DeadlocksTest {
    private static final Duration LONG = Duration.ofMinutes(4);
    private static final Pattern ROW = Pattern.compile("(?m)^(\\w+) (\\d+) (\\d+)( goes on)?$");
    /** The thread that a deadlock's report begins with. */
    private static final Pattern FIRST = Pattern.compile("(\\w+)-\\d+/\\d+ is waiting for (?:lock|event):");

    @EveryJdk(until = 20, slow = true)
    void each_kind_is_told_once_while_it_hangs(Jdk jdk) {
        hang(jdk, Set.of());
    }

    /** Before JDK 25 nobody knows whose synchronized method a virtual thread is about to enter: the hook is within. */
    @EveryJdk(since = 21, until = 24, slow = true)
    void each_kind_of_virtual_threads_is_told_but_for_synchronized_methods(Jdk jdk) {
        hang(jdk, Set.of("virtualeach", "virtualmethods", "virtualthree"));
    }

    @EveryJdk(since = 25, slow = true)
    void each_kind_of_virtual_threads_is_told(Jdk jdk) {
        hang(jdk, Set.of("none"));
    }

    /** @param unknown the kinds of which nothing can be told on that JDK */
    private static void hang(Jdk jdk, Set<String> unknown) {
        List<String> arguments = unknown.isEmpty() ? List.of() : List.of(String.join(",", unknown));
        AgentRun run = AgentProcess.on(jdk)
                // Before JDK 24 a virtual thread at a monitor keeps its carrier.
                .jvm("-Djdk.virtualThreadScheduler.parallelism=128", "-Djdk.virtualThreadScheduler.maxPoolSize=256")
                .agent("deadlockcheck=1s,limit=1")
                .within(LONG)
                .classpath(Build.apiJar())
                .main("hangs.Hangs", arguments.toArray(new String[0]))
                .run();
        Map<String, Integer> told = told(run);
        StringBuilder table =
                new StringBuilder("JDK " + jdk.version() + ": kind, threads, found by the JVM, told by the agent\n");
        List<String> missing = new ArrayList<>();
        int threads = 0;
        for (Matcher row = ROW.matcher(run.stdout()); row.find(); ) {
            String kind = row.group(1);
            threads += unknown.contains(kind) ? 0 : Integer.parseInt(row.group(2));
            table.append(String.format(
                    "  %-24s %s  %s  %s%n", kind, row.group(2), row.group(3), told.getOrDefault(kind, 0)));
            if (row.group(4) != null || told.getOrDefault(kind, 0) != (unknown.contains(kind) ? 0 : 1))
                missing.add(kind);
        }
        System.out.print(table);
        assertThat(threads).as("threads of all kinds").isPositive();
        assertThat(missing).as("%s\n%s", table, run).isEmpty();
        assertThat(run.stdout()).contains("counter " + threads + " of " + threads);
        assertThat(run.stderr()).contains(threads + " threads deadlocked").doesNotContain("no deadlock");
    }

    /** By the kind of the thread. */
    private static Map<String, Integer> told(AgentRun run) {
        Map<String, Integer> told = new TreeMap<>();
        for (Report report : run.reports()) {
            if (!report.headline().endsWith("deadlock detected")) continue;
            Matcher first = FIRST.matcher(String.join("\n", report.lines()));
            assertThat(first.find()).as("%s", report).isTrue();
            told.merge(first.group(1), 1, Integer::sum);
        }
        return told;
    }

    @EveryJdk(slow = true)
    void threads_that_go_on_are_left_alone(Jdk jdk) throws IOException, InterruptedException {
        try (LiveProcess live = AgentProcess.on(jdk)
                .agent("deadlockcheck=100ms")
                .within(LONG)
                .main("hangs.Busy")
                .start()) {
            Thread.sleep(3000);
            // A pause of the whole JVM, as a debugger makes it.
            signal("-STOP", live);
            Thread.sleep(1500);
            signal("-CONT", live);
            Thread.sleep(1500);
            AgentRun run = live.end();
            assertThat(run.exitCode()).as("%s", run).isZero();
            assertThat(run.stderr()).doesNotContain("deadlock detected").doesNotContain("deadlocked");
            assertThat(run.summary()).isPresent();
        }
    }

    @EveryJdk(slow = true)
    void what_threads_leave_to_others_when_they_end_is_no_deadlock(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .agent("deadlockcheck=500ms")
                .within(LONG)
                .main("hangs.HandedOn", "15000")
                .run();
        assertThat(run.stdout()).as("%s", run).contains("all went on");
        assertThat(run.stderr()).doesNotContain("deadlock detected").doesNotContain("deadlocked");
    }

    @EveryJdk(slow = true)
    void what_a_time_out_will_end_is_told_and_ends_nothing(Jdk jdk) {
        AgentRun run = forAWhile(jdk);
        assertThat(run.stderr())
                .as("%s", run)
                .containsOnlyOnce("deadlock detected")
                .contains("evidence: error: 2 threads wait for each other; until the wait for ")
                .contains("same defect as ")
                .doesNotContain("deadlocked");
    }

    @EveryJdk(slow = true)
    void who_asks_again_and_again_is_no_deadlock(Jdk jdk) {
        AgentRun run = forAWhile(jdk, "poll");
        assertThat(run.stderr()).as("%s", run).doesNotContain("deadlock detected");
    }

    @EveryJdk(slow = true)
    void who_tries_for_a_while_is_in_no_deadlock_whatever_he_has_waited_for_before(Jdk jdk) {
        AgentRun run = forAWhile(jdk, "try");
        assertThat(run.stderr()).as("%s", run).doesNotContain("deadlock detected");
    }

    private static AgentRun forAWhile(Jdk jdk, String... arguments) {
        AgentRun run = AgentProcess.on(jdk)
                .agent("deadlockcheck=500ms,ondeadlock=exit")
                .within(LONG)
                .main("hangs.ForAWhile", arguments)
                .run();
        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(run.stdout()).isEqualTo("went on\n");
        return run;
    }

    private static void signal(String signal, LiveProcess live) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", signal, live.pid()).start().waitFor())
                .isZero();
    }

    @EveryJdk(slow = true)
    void who_waits_for_the_parts_of_a_task_does_not_wait_for_himself(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .agent("deadlockcheck=300ms")
                .jvm("-Djava.util.concurrent.ForkJoinPool.common.parallelism=3")
                .within(LONG)
                .main("hangs.LongStream")
                .run();
        assertThat(run.stdout()).as("%s", run).contains("sum 6");
        assertThat(run.stderr()).doesNotContain("deadlock detected").contains("0 errors");
    }

    @EveryJdk(slow = true)
    void an_initialiser_that_waits_for_a_thread_that_needs_its_class_is_told(Jdk jdk) {
        initialiserHangs(jdk, "thread", "OfThread");
    }

    @EveryJdk(slow = true)
    void an_initialiser_that_waits_for_a_future_that_needs_its_class_is_told(Jdk jdk) {
        initialiserHangs(jdk, "future", "OfFuture");
    }

    @EveryJdk(slow = true)
    void an_initialiser_with_a_parallel_stream_whose_parts_need_its_class_is_told(Jdk jdk) {
        initialiserHangs(jdk, "stream", "OfStream");
    }

    private static void initialiserHangs(Jdk jdk, String kind, String type) {
        AgentRun run = AgentProcess.on(jdk)
                .agent("deadlockcheck=1s,ondeadlock=exit,exitcode=23")
                .jvm("-Djava.util.concurrent.ForkJoinPool.common.parallelism=3")
                .within(LONG)
                .main("hangs.WaitingInitialiser", kind)
                .run();
        assertThat(run.exitCode()).as("%s", run).isEqualTo(23);
        assertThat(run.stderr())
                .contains("WARNING: deadlock detected")
                .contains("hangs.WaitingInitialiser$" + type + ".<clinit>")
                .contains("2 threads wait for each other");
    }

    @EveryJdk(slow = true)
    void an_initialiser_that_waits_for_who_does_not_need_its_class_is_left_alone(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .agent("deadlockcheck=1s")
                .within(LONG)
                .main("hangs.WaitingInitialiser", "slow")
                .run();
        assertThat(run.stdout()).as("%s", run).contains("initialised");
        assertThat(run.stderr()).doesNotContain("deadlock detected");
    }

    @EveryJdk
    void a_program_that_hangs_ends_with_an_exit_code_if_wanted(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .agent("deadlockcheck=500ms,ondeadlock=exit,exitcode=23")
                .within(LONG)
                .main("hangs.One", "hang")
                .run();
        assertThat(run.exitCode()).as("%s", run).isEqualTo(23);
        assertThat(run.stderr())
                .contains("WARNING: deadlock detected")
                .contains("ending it with exit code 23")
                .contains("2 threads deadlocked");
    }

    @EveryJdk
    void a_hanging_program_is_asked_and_ends_when_it_is_told_to(Jdk jdk) {
        try (LiveProcess live = AgentProcess.on(jdk)
                .agent("deadlockcheck=0,exitcode=9,failon=error")
                .within(LONG)
                .main("hangs.One", "exit")
                .start()) {
            AgentRun dump = new CommandLine("dump", live.pid()).run(List.of());
            assertThat(dump.stdout()).contains("WARNING: deadlock detected");
            AgentRun run = live.end();
            assertThat(run.exitCode()).as("%s", run).isEqualTo(9);
            assertThat(run.stderr()).contains("2 threads deadlocked");
            assertThat(run.stdout()).as("exit hooks have run").contains("hook");
        }
    }

    @EveryJdk
    void a_program_of_which_all_threads_hang_is_asked_and_ends_by_a_signal(Jdk jdk) {
        try (LiveProcess live = AgentProcess.on(jdk)
                .agent("deadlockcheck=0")
                .within(LONG)
                .main("hangs.One", "all")
                .start()) {
            AgentRun dump = new CommandLine("dump", live.pid()).run(List.of());
            assertThat(dump.stdout()).contains("WARNING: deadlock detected", "main/");
            live.terminate();
            AgentRun run = live.end();
            assertThat(run.exitCode()).as("%s", run).isEqualTo(143);
            assertThat(run.stdout()).as("exit hooks have run").contains("hook");
            assertThat(run.stderr()).contains("2 threads deadlocked");
        }
    }

    @EveryJdk
    void a_signal_finds_what_nobody_has_asked_for(Jdk jdk) {
        try (LiveProcess live = AgentProcess.on(jdk)
                .agent("deadlockcheck=0,exitcode=9")
                .within(LONG)
                .main("hangs.One", "all")
                .start()) {
            live.terminate();
            AgentRun run = live.end();
            assertThat(run.exitCode()).as("%s", run).isEqualTo(9);
            assertThat(run.stderr()).contains("WARNING: deadlock detected").contains("2 threads deadlocked");
        }
    }

    @EveryJdk
    void an_exit_code_is_left_alone_if_what_was_found_is_less(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .agent("exitcode=9,failon=error")
                .main("programs.TakesNothing")
                .run();
        assertThat(run.exitCode()).as("%s", run).isZero();
    }
}
