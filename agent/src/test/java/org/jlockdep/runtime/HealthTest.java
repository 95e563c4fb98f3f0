package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a copy of the class for each test, since what it turns off stays off. */
final class HealthTest {
    private URLClassLoader apart;
    private Class<?> health;

    @BeforeEach
    void load() throws ClassNotFoundException {
        URL classes = Health.class.getProtectionDomain().getCodeSource().getLocation();
        apart = new URLClassLoader(new URL[] {classes}, null);
        health = apart.loadClass(Health.class.getName());
    }

    @AfterEach
    void close() throws Exception {
        apart.close();
    }

    private void fail(Throwable t) throws Throwable {
        Method failed = health.getDeclaredMethod("failed", Throwable.class);
        failed.setAccessible(true);
        try {
            failed.invoke(null, t);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void fail(Throwable t, int times) throws Throwable {
        for (int i = 0; i < times; i++) fail(t);
    }

    private boolean asked(String question) throws Exception {
        return (Boolean) health.getMethod(question).invoke(null);
    }

    private int errors() throws Exception {
        Field counter = health.getField("HOOK_ERRORS");
        return ((AtomicInteger) counter.get(null)).get();
    }

    @Test
    void after_twenty_errors_of_our_own_the_hooks_are_off() throws Throwable {
        fail(new NullPointerException("of ours"), 19);
        assertThat(asked("isOff")).isFalse();
        assertThat(asked("areTooManyErrors")).isFalse();
        fail(new NullPointerException("of ours"));
        assertThat(asked("isOff")).isTrue();
        assertThat(asked("areTooManyErrors")).isTrue();
        assertThat(errors()).isEqualTo(20);
    }

    @Test
    void a_full_heap_is_counted_and_turns_nothing_off() throws Throwable {
        fail(new ExceptionInInitializerError(new OutOfMemoryError()), 100);
        fail(new IllegalStateException("of ours"), 19);
        assertThat(asked("isOff")).isFalse();
        assertThat(errors()).isEqualTo(119);
        fail(new IllegalStateException("of ours"));
        assertThat(asked("isOff")).isTrue();
    }

    @Test
    void a_full_stack_is_the_programs_own_and_not_counted() throws Throwable {
        fail(new StackOverflowError(), 100);
        assertThat(errors()).isZero();
    }

    @Test
    void whoever_stops_a_thread_is_not_kept_from_it_and_makes_no_error_of_ours() throws Exception {
        ThreadDeath stop = new ThreadDeath();
        assertThatThrownBy(() -> fail(stop)).isSameAs(stop);
        assertThat(errors()).isZero();
        assertThat(asked("isOff")).isFalse();
    }
}
