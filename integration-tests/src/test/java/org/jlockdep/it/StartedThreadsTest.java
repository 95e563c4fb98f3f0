package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.nio.file.Path;
import java.util.List;

/**
 * The ways to start a thread that came with virtual threads: what was before is ordered, what is beside it is not. The
 * JVM compiles the program itself, since the others are compiled for Java 8.
 */
final class StartedThreadsTest {
    private static final Path SOURCE = Path.of("src", "test", "resources", "started", "Started.java");
    private static final List<String> WAYS =
            List.of("Thread.startVirtualThread", "OfVirtual.start", "OfPlatform.start", "Builder.start", "unstarted");

    @EveryJdk(since = 21)
    void what_came_before_cannot_be_under_way_at_once(Jdk jdk) {
        for (String way : WAYS) {
            assertThat(run(jdk, way, "apart")).exitedWith(0).reportsNothing().countsSomeNotes();
        }
    }

    @EveryJdk(since = 21)
    void what_is_done_beside_it_can(Jdk jdk) {
        for (String way : WAYS) {
            assertThat(run(jdk, way, "beside"))
                    .exitedWith(0)
                    .reportsOnlyCircular("Started.left", "Started.right")
                    .judgesThem("error");
        }
    }

    private static AgentRun run(Jdk jdk, String... arguments) {
        return AgentProcess.on(jdk).agent("").main(SOURCE.toString(), arguments).run();
    }
}
