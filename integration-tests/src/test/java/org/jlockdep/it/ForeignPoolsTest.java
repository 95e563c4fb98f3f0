package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Who runs a task owes its result to those who wait for it, whichever library has the pool and the future. */
final class ForeignPoolsTest {
    @EveryJdk
    void the_task_of_a_netty_event_loop_is_owed_by_the_loop(Jdk jdk) {
        needsTheLock(jdk, "netty.LoopTask", "netty").reportsCircularMatching("programs\\.AwaitedTask\\.state");
        needsNoLock(jdk, "netty.LoopTask", "netty").reportsNothing();
    }

    @EveryJdk
    void the_task_of_a_guava_executor_is_owed_by_its_worker(Jdk jdk) {
        needsTheLock(jdk, "guava.ListenableTask", "guava").reportsCircularMatching("programs\\.AwaitedTask\\.state");
        needsNoLock(jdk, "guava.ListenableTask", "guava").reportsNothing();
    }

    @EveryJdk
    void the_task_of_a_tomcat_pool_is_owed_by_its_worker(Jdk jdk) {
        needsTheLock(jdk, "tomcat.PoolTask", "tomcat").reportsCircularMatching("programs\\.AwaitedTask\\.state");
        needsNoLock(jdk, "tomcat.PoolTask", "tomcat").reportsNothing();
    }

    @EveryJdk
    void the_task_of_a_pool_of_springs_is_owed_by_its_worker(Jdk jdk) {
        needsTheLock(jdk, "spring.PoolTask", "spring").reportsCircularMatching("programs\\.AwaitedTask\\.state");
        needsNoLock(jdk, "spring.PoolTask", "spring").reportsNothing();
    }

    @EveryJdk
    void what_a_scheduler_of_reactors_runs_is_signalled_by_it(Jdk jdk) {
        isSignalledWithTheLock(jdk, "reactor.BlockedMono", "reactor")
                .reportsCircularMatching("programs\\.AwaitedTask\\.state");
        needsNoLock(jdk, "reactor.BlockedMono", "reactor").reportsNothing();
    }

    @EveryJdk
    void what_a_scheduler_of_rxjavas_runs_is_signalled_by_it(Jdk jdk) {
        isSignalledWithTheLock(jdk, "rxjava.BlockedFlow", "rxjava")
                .reportsCircularMatching("programs\\.AwaitedTask\\.state");
        needsNoLock(jdk, "rxjava.BlockedFlow", "rxjava").reportsNothing();
    }

    /** Its end goes by a latch, which anybody could have counted down. */
    private static AgentRunAssert isSignalledWithTheLock(Jdk jdk, String program, String library) {
        return run(jdk, program, library, "lock").saysOnStderr("signaller: 1 of 1 signals");
    }

    private static AgentRunAssert needsTheLock(Jdk jdk, String program, String library) {
        return run(jdk, program, library, "lock").saysOnStderr("signaller: the task's own worker");
    }

    private static AgentRunAssert needsNoLock(Jdk jdk, String program, String library) {
        return run(jdk, program, library);
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
