package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** On the JDK that runs this test; the scenarios run on all others. */
class TaskSignalsTest {
    @Test
    void a_future_tells_when_it_begins_is_done_and_is_waited_for() {
        assertThat(calls("java/util/concurrent/FutureTask"))
                .containsExactlyInAnyOrder(
                        "<init> submits",
                        "<init> submits",
                        "run begins",
                        "run done",
                        "run done",
                        "awaitDone waitingForTask",
                        "get got");
    }

    @Test
    void a_future_that_is_completed_tells_so_and_when_it_is_waited_for() {
        assertThat(calls("java/util/concurrent/CompletableFuture"))
                .containsExactlyInAnyOrder(
                        "allOf combined",
                        "completeNull completing",
                        "completeValue completing",
                        "completeRelay completing",
                        "completeThrowable completing",
                        "completeThrowable completing",
                        "waitingGet waitingForTask",
                        "timedGet waitingForTask",
                        "get got",
                        "join got");
    }

    @Test
    void what_is_run_for_a_future_tells_when_it_is_made_begins_and_completes_that() {
        assertThat(calls("java/util/concurrent/CompletableFuture$AsyncSupply"))
                .containsExactlyInAnyOrder(
                        "<init> submits",
                        "run begins",
                        "run innermostDone",
                        "run completes",
                        "run innermostDone",
                        "run completes",
                        "run innermostOver");
    }

    @Test
    void what_stands_for_a_runnable_tells_which() {
        assertThat(calls("java/util/concurrent/Executors$RunnableAdapter")).containsExactly("call runs");
    }

    @Test
    void a_timer_tells_of_the_tasks_that_it_runs() {
        assertThat(calls("java/util/TimerThread")).containsExactly("mainLoop running", "mainLoop ran");
    }

    private static List<String> calls(String type) {
        return HookedMethods.calls(new TaskSignals().rewrite(JavaBase.classFile(type)));
    }
}
