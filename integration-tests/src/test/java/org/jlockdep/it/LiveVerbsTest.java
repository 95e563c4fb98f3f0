package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;

/** The command line and a JVM that runs: each on its own JDK. */
final class LiveVerbsTest {
    @EveryJdk(slow = true)
    void a_jvm_is_attached_to_and_asked(Jdk jdk) {
        try (LiveProcess live =
                AgentProcess.on(jdk).main("programs.InvertedLater").start()) {
            assertThat(jlockdep("doctor", live.pid())).exitedWith(4).saysOnStderr("has no active agent");
            assertThat(jlockdep("attach", live.pid(), "-o", "depth=5", "-o", "jdk=false"))
                    .exitedWith(0);
            live.say("go\n");
            live.awaitSaying("done");
            AgentRun dump = jlockdep("dump", live.pid());
            assertThat(dump).exitedWith(0).printsToStdout("possible circular locking dependency detected");
            assertThat(dump).printsToStdout("2 dependencies, 1 error");
            assertThat(jlockdep("doctor", live.pid()))
                    .exitedWith(0)
                    .printsToStdout("agent: active")
                    .printsToStdout("analyzer: alive")
                    .printsToStdout("self-check: seen")
                    .printsToStdout("options: jdk=false,depth=5")
                    .printsToStdout("tainted A: the agent was attached late");
            assertThat(live.end()).exitedWith(0).countsErrors(1);
        }
    }

    @EveryJdk(slow = true)
    void a_worker_that_was_there_before_owes_its_next_task(Jdk jdk) {
        try (LiveProcess live =
                AgentProcess.on(jdk).main("programs.PooledLater").start()) {
            assertThat(jlockdep("attach", live.pid())).exitedWith(0);
            live.say("go\n");
            live.awaitSaying("waited");
            assertThat(live.end()).exitedWith(0).countsErrors(1).saysOnStderr("signaller: the task's own worker");
        }
    }

    @EveryJdk(slow = true)
    void a_jvm_that_started_with_the_agent_is_asked(Jdk jdk) {
        try (LiveProcess live =
                AgentProcess.on(jdk).agent("").main("programs.Inverted").start()) {
            assertThat(jlockdep("dump", live.pid())).exitedWith(0).printsToStdout("*** DEADLOCK ***");
            assertThat(jlockdep("doctor", live.pid())).exitedWith(0).printsToStdout("tainted: no");
            assertThat(jlockdep("attach", live.pid())).exitedWith(0).printsToStdout("already");
            assertThat(live.end()).exitedWith(0).countsErrors(1).doesNotSayOnStderr("already active");
        }
    }

    /** Nothing is loaded for it, so nothing is warned of, and nobody can forbid it. */
    @EveryJdk(since = 11, slow = true)
    void a_jvm_that_takes_no_agents_later_is_asked_for_what_its_own_has_found(Jdk jdk) {
        try (LiveProcess live = AgentProcess.on(jdk)
                .jvm("-XX:-EnableDynamicAgentLoading")
                .agent("")
                .main("programs.Inverted")
                .start()) {
            assertThat(jlockdep("dump", live.pid())).exitedWith(0).printsToStdout("*** DEADLOCK ***");
            assertThat(jlockdep("doctor", live.pid())).exitedWith(0).printsToStdout("tainted: no");
            assertThat(live.end()).exitedWith(0).countsErrors(1).doesNotSayOnStderr("dynamically");
        }
    }

    @EveryJdk(since = 21, slow = true)
    void a_jvm_that_would_warn_of_a_loaded_agent_is_asked_without_one(Jdk jdk) {
        try (LiveProcess live =
                AgentProcess.on(jdk).agent("").main("programs.Inverted").start()) {
            assertThat(jlockdep("dump", live.pid())).exitedWith(0).printsToStdout("*** DEADLOCK ***");
            assertThat(live.end()).exitedWith(0).countsErrors(1).doesNotSayOnStderr("dynamically");
        }
    }

    /** It has no connector that could be asked. */
    @EveryJdk(since = 21, slow = true)
    void a_small_jvm_without_management_is_asked_all_the_same(Jdk jdk) {
        try (LiveProcess live = AgentProcess.on(jdk)
                .jvm("--limit-modules", "java.base,java.instrument,jdk.attach")
                .agent("")
                .main("programs.Inverted")
                .start()) {
            assertThat(jlockdep("dump", live.pid())).exitedWith(0).printsToStdout("*** DEADLOCK ***");
            assertThat(live.end()).exitedWith(0).countsErrors(1);
        }
    }

    @EveryJdk(since = 21, slow = true)
    void the_warning_of_the_jvm_is_explained_where_it_comes(Jdk jdk) {
        try (LiveProcess live =
                AgentProcess.on(jdk).main("programs.InvertedLater").start()) {
            assertThat(jlockdep("attach", live.pid()))
                    .exitedWith(0)
                    .printsToStdout("it warned there of an agent that is loaded dynamically");
            assertThat(live.end()).saysOnStderr("loaded dynamically");
        }
    }

    @EveryJdk(until = 20, slow = true)
    void a_warning_that_does_not_come_is_not_explained(Jdk jdk) {
        try (LiveProcess live =
                AgentProcess.on(jdk).main("programs.InvertedLater").start()) {
            AgentRun attach = jlockdep("attach", live.pid());
            assertThat(attach).exitedWith(0);
            Assertions.assertThat(attach.stdout()).doesNotContain("loaded dynamically");
            assertThat(live.end()).doesNotSayOnStderr("loaded dynamically");
        }
    }

    /** The JDK may be newer than the agent: what of its class files the agent cannot read stays as it was. */
    @EveryJdk(slow = true)
    void a_class_file_that_is_newer_than_the_agent_is_named(Jdk jdk) {
        String named = "not transformed: programs.FutureClass$Locking:"
                + " java.lang.IllegalArgumentException: Unsupported class file version 200.0";
        try (LiveProcess live =
                AgentProcess.on(jdk).agent("").main("programs.FutureClass").start()) {
            assertThat(jlockdep("doctor", live.pid()))
                    .exitedWith(0)
                    .printsToStdout("1 failed\n  " + named)
                    .printsToStdout("tainted T: ");
            assertThat(live.end())
                    .exitedWith(0)
                    .saysOnStderr("jlockdep: " + named)
                    .saysOnStderr("1 class not transformed");
        }
    }

    /** The JVM leaves what runs as it is: the loop in main takes its lock unseen, for ever. */
    @EveryJdk(slow = true)
    void methods_that_run_since_before_are_counted_and_named(Jdk jdk) {
        try (LiveProcess live =
                AgentProcess.on(jdk).main("programs.EndlessLoop").start()) {
            assertThat(jlockdep("attach", live.pid(), "-o", "jdk=false"))
                    .exitedWith(0)
                    .printsToStdout("2 methods that take locks were running at that moment");
            assertThat(jlockdep("doctor", live.pid()))
                    .exitedWith(0)
                    .printsToStdout("running since before: 2 methods that take locks, unseen until called again")
                    .printsToStdout("  programs.EndlessLoop.main\n")
                    .printsToStdout("  programs.EndlessLoop.work\n");
            assertThat(live.end()).exitedWith(0);
        }
    }

    @EveryJdk(slow = true)
    void a_jvm_in_which_no_such_method_runs_says_none(Jdk jdk) {
        try (LiveProcess live = AgentProcess.on(jdk).main("programs.IdleLoop").start()) {
            assertThat(jlockdep("attach", live.pid(), "-o", "jdk=false"))
                    .exitedWith(0)
                    .printsToStdout("0 methods that take locks were running at that moment\n");
            AgentRun doctor = jlockdep("doctor", live.pid());
            assertThat(doctor).exitedWith(0);
            Assertions.assertThat(doctor.stdout()).doesNotContain("running since before");
            assertThat(live.end()).exitedWith(0);
        }
    }

    /** Mounted and not, started alone and by an executor. */
    @EveryJdk(since = 21, slow = true)
    void virtual_threads_are_looked_at(Jdk jdk) {
        try (LiveProcess live =
                AgentProcess.on(jdk).main("programs.VirtualLoops", "lock").start()) {
            assertThat(jlockdep("attach", live.pid(), "-o", "jdk=false"))
                    .exitedWith(0)
                    .printsToStdout("2 methods that take locks were running at that moment")
                    .printsToStdout("'jlockdep doctor' names the methods\n");
            assertThat(jlockdep("doctor", live.pid()))
                    .exitedWith(0)
                    .printsToStdout("running since before: 2 methods that take locks, unseen until called again\n")
                    .printsToStdout("  programs.VirtualLoops.turn\n")
                    .printsToStdout("  programs.VirtualLoops.sleep\n");
            assertThat(live.end()).exitedWith(0);
        }
    }

    @EveryJdk(since = 21, slow = true)
    void virtual_threads_whose_methods_return_are_not_counted(Jdk jdk) {
        try (LiveProcess live =
                AgentProcess.on(jdk).main("programs.VirtualLoops", "call").start()) {
            assertThat(jlockdep("attach", live.pid(), "-o", "jdk=false"))
                    .exitedWith(0)
                    .printsToStdout("0 methods that take locks were running at that moment\n");
            assertThat(live.end()).exitedWith(0);
        }
    }

    @EveryJdk(since = 21, slow = true)
    void virtual_threads_that_cannot_be_looked_at_are_said(Jdk jdk) {
        String doubt = "; not all virtual threads could be looked at\n";
        try (LiveProcess untracked = AgentProcess.on(jdk)
                        .jvm("-Djdk.trackAllThreads=false")
                        .main("programs.VirtualLoops", "call")
                        .start();
                LiveProcess many = AgentProcess.on(jdk)
                        .main("programs.VirtualLoops", "call", "10001")
                        .start()) {
            assertThat(jlockdep("attach", untracked.pid(), "-o", "jdk=false"))
                    .printsToStdout("0 methods that take locks were running at that moment" + doubt);
            assertThat(jlockdep("doctor", untracked.pid()))
                    .printsToStdout(
                            "running since before: 0 methods that take locks, unseen until called again" + doubt);
            assertThat(jlockdep("attach", many.pid(), "-o", "jdk=false")).printsToStdout("at that moment" + doubt);
            assertThat(untracked.end()).exitedWith(0);
            assertThat(many.end()).exitedWith(0);
        }
    }

    /** They make a lock, release one, call what may take one, and wait for what is none. */
    @EveryJdk(slow = true)
    void methods_that_take_no_lock_themselves_are_not_counted(Jdk jdk) {
        try (LiveProcess live =
                AgentProcess.on(jdk).main("programs.LocksOfOthers").start()) {
            assertThat(jlockdep("attach", live.pid(), "-o", "jdk=false"))
                    .exitedWith(0)
                    .printsToStdout("0 methods that take locks were running at that moment\n");
            assertThat(live.end()).exitedWith(0);
        }
    }

    /** The command line runs on any JDK from 17 on; this one talks to a JVM of the JDK that runs the tests. */
    @EveryJdk(since = 17)
    void the_command_line_runs_on_every_jdk_it_is_made_for(Jdk jdk) {
        try (LiveProcess live = AgentProcess.on(Jdks.all().get(0))
                .agent("")
                .main("programs.Inverted")
                .start()) {
            assertThat(jlockdep(jdk, "dump", live.pid())).exitedWith(0).printsToStdout("*** DEADLOCK ***");
        }
    }

    private static AgentRun jlockdep(String... words) {
        return new CommandLine(words).run(List.of());
    }

    private static AgentRun jlockdep(Jdk jdk, String... words) {
        return new CommandLine(jdk, List.of(words)).run(List.of());
    }
}
