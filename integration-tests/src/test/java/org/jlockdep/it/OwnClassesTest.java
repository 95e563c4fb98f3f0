package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jlockdep.beside.FirstLoads;
import org.junit.jupiter.api.io.TempDir;

/**
 * When the rewriter's own classes are loaded. A thread that defines a class holds its loader's lock while the rewriter is
 * asked; if it loaded the rewriter's classes then, it would wait for a thread of ours that loads one as well, in which
 * another agent's transformer may wait for that very loader.
 */
final class OwnClassesTest {
    @TempDir
    Path folder;

    @EveryJdk(since = 17, slow = true) // the agent that looks is compiled for the JDK of the build
    void all_of_the_rewriter_is_loaded_before_the_program_and_any_thread_of_ours_asks_for_it(Jdk jdk)
            throws IOException {
        AgentRun run = AgentProcess.on(jdk)
                .jvm("-javaagent:" + FirstLoads.jarIn(folder))
                .agent("jdk=false")
                .main("programs.Nothing")
                .run();
        List<String> loads = run.stdout().lines().toList();
        assertThat(loads)
                .as("%s", run)
                .contains("ClassRewriter by main", "MonitorInstructions by main", "RewrittenMethods by main")
                .allMatch(line -> line.endsWith(" by main"));
    }
}
