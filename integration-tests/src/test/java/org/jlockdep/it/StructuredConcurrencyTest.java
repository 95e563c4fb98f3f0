package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Subtasks in scopes, and values that they inherit. Still a preview, which each JDK's own compiler has to compile. */
final class StructuredConcurrencyTest {
    private static final String PREVIEW = "--enable-preview";

    @TempDir
    Path classes;

    private AgentRun run(Jdk jdk, String way) {
        String release = Integer.toString(jdk.version());
        Javac.compile(jdk, List.of(PREVIEW, "--release", release), Javac.sources("structured"), classes);
        AgentProcess program = AgentProcess.on(jdk).jvm(PREVIEW).classpath(classes);
        AgentRun plain = program.main("Structured", way).run();
        AgentRun watched = AgentProcess.on(jdk)
                .jvm(PREVIEW)
                .classpath(classes)
                .agent("")
                .main("Structured", way)
                .run();
        assertThat(watched).exitedWith(0).printed(plain.stdout()).sumsUp();
        return watched;
    }

    @EveryJdk(since = 25)
    void subtasks_that_nothing_orders_can_deadlock(Jdk jdk) {
        assertThat(run(jdk, "beside"))
                .reportsOnlyCircular("Structured.left", "Structured.right")
                .judgesThem("error");
    }

    @EveryJdk(since = 25)
    void scopes_one_after_the_other_put_their_subtasks_in_order(Jdk jdk) {
        assertThat(run(jdk, "apart")).reportsNothing().countsSomeNotes();
    }

    @EveryJdk(since = 25)
    void scopes_one_in_the_other_keep_their_values_and_are_clean(Jdk jdk) {
        assertThat(run(jdk, "deep")).reportsNothing();
    }

    @EveryJdk(since = 25)
    void a_subtask_that_fails_under_locks_leaves_none_held(Jdk jdk) {
        assertThat(run(jdk, "failing")).reportsNothing();
    }
}
