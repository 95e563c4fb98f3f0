package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** On the JDK that runs this test; the scenarios run on all others. */
class PoolEndsTest {
    @Test
    void a_pool_tells_when_its_end_is_waited_for() {
        assertThat(calls("java/util/concurrent/ThreadPoolExecutor")).containsExactly("awaitTermination waitingForEnd");
    }

    @Test
    void so_does_a_fork_join_pool() {
        assertThat(calls("java/util/concurrent/ForkJoinPool"))
                .contains("awaitTermination waitingForEnd", "invoke waitingForTask");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void what_makes_a_thread_for_each_task_tells_when_those_are_done_as_well() {
        assertThat(calls("java/util/concurrent/ThreadPerTaskExecutor"))
                .containsExactlyInAnyOrder("awaitTermination waitingForEnd", "taskComplete threadDone");
        assertThat(calls("java/util/concurrent/ThreadPerTaskExecutor$TaskRunner"))
                .containsExactly("run threadBegins");
    }

    private static List<String> calls(String type) {
        return HookedMethods.calls(new PoolEnds().rewrite(JavaBase.classFile(type)));
    }
}
