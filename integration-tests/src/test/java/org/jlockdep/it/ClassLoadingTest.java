package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jlockdep.beside.LoadingTransformer;
import org.junit.jupiter.api.io.TempDir;

/** Loaders with locks, initialisers that wait, and transformers that load: nobody waits for us in a ring. */
final class ClassLoadingTest {
    private static final String PROGRAM = "programs.CrowdedLoaders";
    /** 30 rounds of 8 threads. */
    private static final String SUM = "240" + System.lineSeparator();

    @TempDir
    Path folder;

    private static void goesOn(AgentProcess program) {
        assertThat(program.main(PROGRAM).within(Duration.ofSeconds(60)).run())
                .exitedWith(0)
                .printed(SUM)
                .reportsNoError()
                .sumsUp();
    }

    @EveryJdk(slow = true)
    void loaders_of_both_kinds_are_used_by_many_threads_at_once(Jdk jdk) {
        goesOn(AgentProcess.on(jdk).agent(""));
    }

    @EveryJdk(slow = true)
    void and_the_jdks_own_loaders_are_watched(Jdk jdk) {
        goesOn(AgentProcess.on(jdk).agent("jdk=true"));
    }

    @EveryJdk(since = 17, slow = true) // the agent beside ours is compiled for the JDK of the build
    void a_transformer_before_ours_loads_classes(Jdk jdk) throws IOException {
        goesOn(AgentProcess.on(jdk)
                .jvm("-javaagent:" + LoadingTransformer.jarIn(folder))
                .agent(""));
    }

    @EveryJdk(since = 17, slow = true)
    void a_transformer_after_ours_loads_classes(Jdk jdk) throws IOException {
        goesOn(AgentProcess.on(jdk).agent("jdk=true").jvm("-javaagent:" + LoadingTransformer.jarIn(folder)));
    }

    /** As it is where a program asks for the bean of its operating system in a container. */
    @EveryJdk(slow = true)
    void a_class_is_loaded_that_the_jdk_looks_for_class_files_with(Jdk jdk) {
        assertThat(AgentProcess.on(jdk).agent("").main("programs.ReadersFirst").run())
                .exitedWith(0)
                .printed("false" + System.lineSeparator())
                .sumsUp();
    }
}
