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
        AgentRun watched = watched(jdk, way, "");
        AgentRun plain = program(jdk).main("Structured", way).run();
        assertThat(watched).exitedWith(0).printed(plain.stdout()).sumsUp();
        return watched;
    }

    private AgentRun watched(Jdk jdk, String way, String options) {
        String release = Integer.toString(jdk.version());
        Javac.compile(jdk, List.of(PREVIEW, "--release", release), Javac.sources("structured"), classes);
        return program(jdk).agent(options).main("Structured", way).run();
    }

    private AgentProcess program(Jdk jdk) {
        return AgentProcess.on(jdk).jvm(PREVIEW).classpath(classes);
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
    void a_scope_is_joined_with_a_lock_that_its_subtask_needs(Jdk jdk) {
        assertThat(run(jdk, "joined"))
                .reportsCircularMatching("Structured\\.right")
                .judgesThem("error")
                .saysOnStderr("signaller: the task's own worker");
    }

    @EveryJdk(since = 25)
    void a_scope_is_joined_with_a_lock_that_no_subtask_needs(Jdk jdk) {
        assertThat(run(jdk, "needless")).reportsNothing();
    }

    @EveryJdk(since = 25)
    void a_scope_that_waits_for_ever_is_told(Jdk jdk) {
        AgentRun run = watched(jdk, "hang", "deadlockcheck=500ms,ondeadlock=exit,exitcode=23");
        assertThat(run).exitedWith(23).saysOnStderr("WARNING: deadlock detected");
    }

    @EveryJdk(since = 25)
    void a_subtask_that_fails_under_locks_leaves_none_held(Jdk jdk) {
        assertThat(run(jdk, "failing")).reportsNothing();
    }
}
