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
