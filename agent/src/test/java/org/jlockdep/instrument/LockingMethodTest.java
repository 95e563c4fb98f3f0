package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.jlockdep.runtime.LockingMethods;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LockingMethodTest {
    private static final String IMPORTS = "import java.util.concurrent.*; import java.util.concurrent.locks.*;\n";

    @BeforeEach
    void somebody_wants_to_know() {
        LockingMethods.collect();
    }

    @AfterEach
    void nobody_does() {
        LockingMethods.forget();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synchronized (o) { }",
                "l.lock();",
                "l.tryLock();",
                "l.lockInterruptibly();",
                "new ReentrantReadWriteLock().writeLock().lock();",
                "o.wait();",
                "c.await();",
                "s.acquire();",
                "s.tryAcquire(1, TimeUnit.SECONDS);",
                "t.writeLock();",
                "t.tryConvertToWriteLock(1);",
            })
    void takes_a_lock(String code) {
        rewrite(code);
        assertThat(LockingMethods.has(at(3))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "l.unlock();",
                "l.newCondition();",
                "c.signal();",
                "new ReentrantLock();",
                "Runnable r = l::lock;",
                "java.lang.reflect.Method.class.getMethods()[0].invoke(o);",
                "new CountDownLatch(1).await();",
                "s.release();",
                "t.unlock(1);",
                "t.tryConvertToOptimisticRead(1);",
                "new ReentrantReadWriteLock().readLock();",
            })
    void takes_none_itself(String code) {
        rewrite(code);
        assertThat(LockingMethods.has(at(3))).isFalse();
    }

    @Test
    void a_method_of_the_same_name_on_other_lines_does_not() {
        rewrite("l.lock();");
        assertThat(LockingMethods.has(at(5))).isFalse();
        assertThat(LockingMethods.has(at(-1))).isTrue();
    }

    @Test
    void nothing_is_kept_when_nobody_wants_to_know() {
        LockingMethods.forget();
        rewrite("l.lock();");
        assertThat(LockingMethods.has(at(3))).isFalse();
    }

    /** The code is in line 3, and an empty method of the same name in line 5. */
    private static void rewrite(String code) {
        String parameters = "Object o, Lock l, Condition c, Semaphore s, StampedLock t";
        String source = IMPORTS + "class Sample { void m(" + parameters + ") throws Exception {\n" + code + "\n}\n"
                + "void m() { } }";
        new ClassRewriter(Hierarchies.of(null), Rewritten.PLAIN_LOCKS)
                .rewrite(JavaSource.compile(source).get("Sample"));
    }

    private static StackTraceElement at(int line) {
        return new StackTraceElement("Sample", "m", "Sample.java", line);
    }
}
