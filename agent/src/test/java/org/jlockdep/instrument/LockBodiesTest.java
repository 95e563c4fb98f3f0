package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockBodiesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "count++;",
                "if (count == 0) count = 1; else count = 2;",
                "atomic.incrementAndGet();",
            })
    void a_body_that_cannot_wait_takes_no_lock(String body) throws Exception {
        assertThat(nestings("", "public void lock() { " + body + " }")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (count != 0) { } count = 1;",
                "while (!atomic.compareAndSet(0, 1)) { }",
                "helper();",
                "Runnable run = () -> { }; run.run();",
                "synchronized (this) { count++; }",
                "if (count != 0) throw TAKEN; count = 1;",
                "atomic.updateAndGet(OPERATION);",
            })
    void a_body_that_could_wait_may_take_one(String body) throws Exception {
        assertThat(nestings("", "public void lock() { " + body + " }")).isNotEmpty();
    }

    @Test
    void a_synchronized_method_could_wait() throws Exception {
        assertThat(nestings("", "public synchronized void lock() { }")).isNotEmpty();
    }

    @Test
    void what_is_inherited_counts() throws Exception {
        assertThat(nestings("public void lock() { }", "")).isEmpty();
        assertThat(nestings("public void lock() { helper(); }", "")).isNotEmpty();
        assertThat(nestings("public void lock() { }", "public void lock() { helper(); }"))
                .isNotEmpty();
    }

    /** What is told of a lock that is wanted within a monitor. */
    private static List<String> nestings(String ofParent, String ofLock) throws Exception {
        return Rewritten.java("import java.util.concurrent.atomic.*;"
                        + " class Main { static void run() {"
                        + "   Own own = new Own(); synchronized (Main.class) { own.lock(); own.unlock(); } } }"
                        + " abstract class Parent implements Lock { int count;"
                        + "   final AtomicInteger atomic = new AtomicInteger(); void helper() { }"
                        + "   static final RuntimeException TAKEN = new IllegalStateException();"
                        + "   static final IntUnaryOperator OPERATION = n -> n + 1;"
                        + "   public void lockInterruptibly() { } public boolean tryLock() { return true; }"
                        + "   public boolean tryLock(long time, TimeUnit unit) { return true; }"
                        + "   public void unlock() { } public Condition newCondition() { return null; } "
                        + ofParent
                        + " } class Own extends Parent { "
                        + ofLock
                        + " }")
                .run()
                .stream()
                .filter(line -> line.endsWith("-> Own"))
                .toList();
    }
}
