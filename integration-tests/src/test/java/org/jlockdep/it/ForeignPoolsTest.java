package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Who runs a task owes its result to those who wait for it, whichever library has the pool and the future. */
final class ForeignPoolsTest {
    private static final String WORKER = "the task's own worker";
    /** The end goes by a latch, which anybody could have counted down. */
    private static final String LATCH = "1 of 1 signals";

    @EveryJdk
    void the_task_of_a_netty_event_loop_is_owed_by_the_loop(Jdk jdk) {
        isOwed(jdk, "netty.LoopTask", "netty", WORKER);
    }

    @EveryJdk
    void the_task_of_a_guava_executor_is_owed_by_its_worker(Jdk jdk) {
        isOwed(jdk, "guava.ListenableTask", "guava", WORKER);
    }

    @EveryJdk
    void the_task_of_a_tomcat_pool_is_owed_by_its_worker(Jdk jdk) {
        isOwed(jdk, "tomcat.PoolTask", "tomcat", WORKER);
    }

    @EveryJdk
    void the_task_of_a_pool_of_springs_is_owed_by_its_worker(Jdk jdk) {
        isOwed(jdk, "spring.PoolTask", "spring", WORKER);
    }

    @EveryJdk
    void what_a_scheduler_of_reactors_runs_is_signalled_by_it(Jdk jdk) {
        isOwed(jdk, "reactor.BlockedMono", "reactor", LATCH);
    }

    @EveryJdk
    void what_a_scheduler_of_rxjavas_runs_is_signalled_by_it(Jdk jdk) {
        isOwed(jdk, "rxjava.BlockedFlow", "rxjava", LATCH);
    }

    /** With the lock, which is a deadlock, and without. */
    private static void isOwed(Jdk jdk, String program, String library, String signaller) {
        run(jdk, program, library, "lock")
                .saysOnStderr("signaller: " + signaller)
                .reportsCircularMatching("programs\\.AwaitedTask\\.state");
        run(jdk, program, library).reportsNothing();
    }

    private static AgentRunAssert run(Jdk jdk, String program, String library, String... arguments) {
        List<Path> jars =
                Stream.of(library).flatMap(name -> Build.library(name).stream()).toList();
        return assertThat(AgentProcess.on(jdk)
                        .agent("")
                        .classpath(jars)
                        .main("programs." + program, arguments)
                        .run())
                .exitedWith(0)
                .printed("waited\n")
                .sumsUp();
    }
}
