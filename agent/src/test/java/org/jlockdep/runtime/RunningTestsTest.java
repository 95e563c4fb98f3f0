package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In threads that know nothing of the tests that this class consists of, of which the listener tells as well. */
class RunningTestsTest {
    private final ExecutorService worker = Executors.newSingleThreadExecutor(RunningTestsTest::apart);
    private final ExecutorService other = Executors.newSingleThreadExecutor(RunningTestsTest::apart);

    @AfterEach
    void endThreads() {
        worker.shutdown();
        other.shutdown();
    }

    @Test
    void a_thread_is_in_the_test_that_began_on_it() throws Exception {
        Object test = on(worker, () -> RunningTests.begin("T.a()", false));
        assertThat(on(worker, RunningTests::now)).isEqualTo("T.a()");
        end(test);
        assertThat(on(worker, RunningTests::now)).isNotEqualTo("T.a()");
    }

    @Test
    void a_thread_is_in_the_test_that_made_it() throws Exception {
        Object test = on(worker, () -> RunningTests.begin("T.a()", false));
        Object another = on(other, () -> RunningTests.begin("T.b()", false));
        assertThat(on(worker, RunningTestsTest::nowInNewThread)).isEqualTo("T.a()");
        end(test);
        end(another);
    }

    @Test
    void tests_of_one_class_follow_each_other() throws Exception {
        Object container = on(worker, () -> RunningTests.begin("T", true));
        Object test = on(worker, () -> RunningTests.begin("T.a()", false));
        assertThat(on(worker, RunningTests::now)).isEqualTo("T.a()");
        end(test);
        Object next = on(worker, () -> RunningTests.begin("T.b()", false));
        assertThat(on(worker, RunningTests::now)).isEqualTo("T.b()");
        end(next);
        end(container);
    }

    @Test
    void a_thread_of_a_pool_is_in_whatever_test_runs() throws Exception {
        Object test = on(worker, () -> RunningTests.begin("T.a()", false));
        assertThat(on(other, RunningTests::now)).contains("T.a()");
        end(test);
    }

    @Test
    void tests_in_parallel_are_told_apart_where_that_can_be() throws Exception {
        Object one = on(worker, () -> RunningTests.begin("T.a()", false));
        Object two = on(other, () -> RunningTests.begin("T.b()", false));
        assertThat(on(worker, RunningTests::now)).isEqualTo("T.a()");
        assertThat(on(other, RunningTests::now)).isEqualTo("T.b()");
        end(one);
        end(two);
    }

    private void end(Object test) throws Exception {
        on(worker, () -> {
            RunningTests.end(test);
            return "ended";
        });
    }

    private static Thread apart(Runnable work) {
        return new Thread(null, work, "worker", 0, false);
    }

    private static String nowInNewThread() throws Exception {
        FutureTask<String> task = new FutureTask<>(RunningTests::now);
        new Thread(task).start();
        return task.get();
    }

    private static <T> T on(ExecutorService thread, Callable<T> question) throws Exception {
        return thread.submit(question).get();
    }
}
