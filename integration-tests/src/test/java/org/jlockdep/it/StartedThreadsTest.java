package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ways to start a thread that came with virtual threads: what was before is ordered, what is beside it is not. The
 * JDK's own compiler compiles the program, since the others are compiled for Java 8.
 */
final class StartedThreadsTest {
    private static final List<String> WAYS =
            List.of("Thread.startVirtualThread", "OfVirtual.start", "OfPlatform.start", "Builder.start", "unstarted");

    @TempDir
    Path classes;

    @EveryJdk(since = 21)
    void what_came_before_cannot_be_under_way_at_once(Jdk jdk) {
        compile(jdk);
        for (String way : WAYS) {
            assertThat(run(jdk, way, "apart")).exitedWith(0).reportsNothing().countsSomeNotes();
        }
    }

    @EveryJdk(since = 21)
    void what_is_done_beside_it_can(Jdk jdk) {
        compile(jdk);
        for (String way : WAYS) {
            assertThat(run(jdk, way, "beside"))
                    .exitedWith(0)
                    .reportsOnlyCircular("Started.left", "Started.right")
                    .judgesThem("error");
        }
    }

    private void compile(Jdk jdk) {
        Javac.compile(jdk, List.of("-cp", Build.programs().toString(), "-g"), Javac.sources("started"), classes);
    }

    private AgentRun run(Jdk jdk, String... arguments) {
        return AgentProcess.on(jdk)
                .light()
                .agent("")
                .classpath(classes)
                .main("Started", arguments)
                .run();
    }
}
