package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MethodReferencesTest {
    @Test
    void a_bound_reference_takes_its_lock() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static final Lock lock = new ReentrantLock();
                    static void run() {
                        Runnable lock = Main.lock::lock;
                        Runnable unlock = Main.lock::unlock;
                        lock.run();
                        synchronized (Main.class) { }
                        unlock.run();
                        synchronized (Main.class) { }
                    }
                }
                """);
        assertThat(program.run()).containsExactly("Main.lock -> Main.class");
    }

    @Test
    void an_unbound_reference_takes_the_lock_it_is_given() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static final ReentrantLock lock = new ReentrantLock();
                    static void run() {
                        Consumer<ReentrantLock> take = ReentrantLock::lock;
                        Consumer<Lock> release = Lock::unlock;
                        synchronized (Main.class) {
                            take.accept(lock);
                            release.accept(lock);
                            synchronized (Object.class) { }
                        }
                    }
                }
                """);
        assertThat(program.run()).containsExactly("Main.class -> Main.lock", "Main.class -> java.lang.Object.class");
    }

    @Test
    void a_reference_to_a_try_returns_what_the_try_returned() throws Exception {
        Rewritten program = Rewritten.java("""
                interface Timed { boolean take(long time, TimeUnit unit) throws InterruptedException; }
                class Main {
                    static final Lock lock = new ReentrantLock();
                    static void run() throws Exception {
                        Supplier<Boolean> boxed = lock::tryLock;
                        BooleanSupplier plain = lock::tryLock;
                        Timed timed = lock::tryLock;
                        Callable<Object> any = lock::tryLock;
                        if (!boxed.get() || !plain.getAsBoolean() || !timed.take(1, TimeUnit.SECONDS)) throw new Error();
                        if (any.call() != Boolean.TRUE) throw new Error();
                        synchronized (Main.class) { }
                    }
                }
                """);
        assertThat(program.run()).containsExactly("Main.lock try -> Main.class");
    }

    @Test
    void a_reference_to_nothing_throws_where_it_threw() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static Lock none;
                    static void run() {
                        try {
                            Runnable r = none::lock;
                            throw new AssertionError();
                        } catch (NullPointerException e) { }
                        try {
                            Consumer<Lock> take = Lock::lock;
                            take.accept(none);
                            throw new AssertionError();
                        } catch (NullPointerException e) { }
                    }
                }
                """);
        assertThat(program.run()).isEmpty();
    }

    @Test
    void an_applications_own_lock_is_found_by_its_class_file() throws Exception {
        Rewritten program = Rewritten.java("""
                abstract class Base implements Lock { }
                class Own extends Base {
                    @Override public void lock() { }
                    @Override public void unlock() { }
                    @Override public boolean tryLock() { return true; }
                    @Override public boolean tryLock(long time, TimeUnit unit) { return true; }
                    @Override public void lockInterruptibly() { }
                    @Override public Condition newCondition() { return null; }
                }
                class Main {
                    static final Own own = new Own();
                    static void run() {
                        Runnable lock = own::lock;
                        lock.run();
                        synchronized (Main.class) { }
                    }
                }
                """);
        assertThat(program.run()).containsExactly("Own -> Main.class");
    }

    @Test
    void references_to_other_methods_of_that_name_stay_as_they_are() throws Exception {
        Rewritten program = Rewritten.java("""
                class Door { void lock() { } }
                class Main { static void run() { Runnable lock = new Door()::lock; lock.run(); } }
                """);
        assertThat(program.run()).isEmpty();
        assertThat(Arrays.equals(program.classFile("Main"), program.original("Main")))
                .isTrue();
    }

    /** Its form is part of what is serialized. */
    @Test
    void a_serializable_reference_stays_as_it_is() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static final Lock lock = new ReentrantLock();
                    static void run() {
                        Runnable take = (Runnable & java.io.Serializable) lock::lock;
                        take.run();
                    }
                }
                """);
        assertThat(program.run()).isEmpty();
    }
}
