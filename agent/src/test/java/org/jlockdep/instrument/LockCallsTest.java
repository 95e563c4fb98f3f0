package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockCallsTest {
    /** Whatever the static type, the receiver is what counts. */
    @ParameterizedTest
    @ValueSource(strings = {"Lock", "ReentrantLock", "Own", "Fancy"})
    void a_lock_is_seen_through_each_static_type(String type) throws Exception {
        Rewritten program = Rewritten.java("""
                interface Fancy extends Lock { }
                class Own extends ReentrantLock implements Fancy { }
                class Main {
                    static final TYPE lock = new MADE();
                    static void run() {
                        lock.lock();
                        synchronized (Main.class) { }
                        lock.unlock();
                        synchronized (Main.class) { }
                    }
                }
                """.replace("TYPE", type)
                .replace("MADE", type.equals("Lock") ? "ReentrantLock" : type.equals("Fancy") ? "Own" : type));
        assertThat(program.run()).containsExactly("Main.lock -> Main.class");
    }

    @ParameterizedTest
    @CsvSource({
        "lock.lock(), ''",
        "lock.lockInterruptibly(), ''",
        "lock.tryLock(), ' try'",
        "'lock.tryLock(1, TimeUnit.SECONDS)', ' timed'",
    })
    void each_way_of_taking_a_lock_holds_it(String call, String mode) throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static final Lock lock = new ReentrantLock();
                    static void run() throws Exception {
                        CALL;
                        synchronized (Main.class) { }
                        lock.unlock();
                    }
                }
                """.replace("CALL", call));
        assertThat(program.run()).containsExactly("Main.lock" + mode + " -> Main.class");
    }

    @ParameterizedTest
    @CsvSource({
        "lock.lock(), Main.class -> Main.lock",
        "lock.lockInterruptibly(), Main.class -> Main.lock",
        "'lock.tryLock(1, TimeUnit.SECONDS)', Main.class -> Main.lock timed",
    })
    void what_may_wait_is_wanted(String call, String wanted) throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static final Lock lock = new ReentrantLock();
                    static void run() throws Exception { synchronized (Main.class) { CALL; lock.unlock(); } }
                }
                """.replace("CALL", call));
        assertThat(program.run()).containsExactly(wanted);
    }

    @Test
    void what_cannot_wait_is_not_wanted() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static final Lock lock = new ReentrantLock();
                    static void run() { synchronized (Main.class) { lock.tryLock(); lock.unlock(); } }
                }
                """);
        assertThat(program.run()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock.tryLock()", "lock.tryLock(1, TimeUnit.MILLISECONDS)"})
    void a_try_that_failed_holds_nothing(String call) throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static final Lock lock = new ReentrantLock();
                    static boolean taken;
                    static void run() throws Exception {
                        Thread other = new Thread(lock::lock);
                        other.start();
                        other.join();
                        if (CALL) throw new AssertionError();
                        synchronized (Main.class) { }
                    }
                }
                """.replace("CALL", call));
        assertThat(program.run()).isEmpty();
    }

    @Test
    void a_lock_call_that_throws_holds_nothing() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static final Lock lock = new ReentrantLock();
                    static void run() {
                        Thread.currentThread().interrupt();
                        try { lock.lockInterruptibly(); } catch (InterruptedException e) { }
                        synchronized (Main.class) { }
                    }
                }
                """);
        assertThat(program.run()).isEmpty();
    }

    @Test
    void an_unlock_that_throws_releases_nothing() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static final Lock lock = new ReentrantLock() {
                        @Override public void unlock() { throw new IllegalStateException(); }
                    };
                    static void run() {
                        lock.lock();
                        try { lock.unlock(); } catch (IllegalStateException e) { }
                        synchronized (Main.class) { }
                    }
                }
                """);
        assertThat(program.run()).containsExactly("Main.lock -> Main.class");
    }

    @Test
    void an_override_and_its_super_call_count_once() throws Exception {
        Rewritten program = Rewritten.java("""
                class Own extends ReentrantLock {
                    @Override public void lock() { super.lock(); }
                    @Override public void unlock() { super.unlock(); }
                }
                class Main {
                    static final Lock lock = new Own();
                    static void run() {
                        lock.lock();
                        lock.unlock();
                        synchronized (Main.class) { }
                    }
                }
                """);
        assertThat(program.run()).isEmpty();
    }

    @Test
    void a_lock_that_spins_on_its_try_counts_once() throws Exception {
        Rewritten program = Rewritten.java("""
                class Own extends ReentrantLock {
                    @Override public void lock() { while (!tryLock()) Thread.yield(); }
                }
                class Main {
                    static final Lock lock = new Own();
                    static void run() {
                        lock.lock();
                        synchronized (Main.class) { }
                        lock.unlock();
                        synchronized (Main.class) { }
                    }
                }
                """);
        assertThat(program.run()).hasSize(1);
    }

    @Test
    void operands_and_results_around_the_call_are_kept() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static final Lock lock = new ReentrantLock();
                    static String all(long a, Object b, double c, boolean taken, int d) { return a + "" + b + c + taken + d; }
                    static void run() throws Exception {
                        int d = 5;
                        String s = all(1L << 40, "b", 2.5, lock.tryLock(7L * d, TimeUnit.SECONDS), d);
                        if (!s.equals((1L << 40) + "b2.5true5")) throw new AssertionError(s);
                        if (lock.tryLock() & lock.tryLock()) lock.unlock();
                    }
                }
                """);
        assertThat(program.run()).isEmpty();
    }

    @Test
    void methods_that_are_only_called_so_are_left_in_peace() throws Exception {
        Rewritten program = Rewritten.java("""
                class Door {
                    void lock() { synchronized (Main.class) { } }
                    void unlock() { }
                    boolean tryLock() { return true; }
                    private void lockInterruptibly() { unlock(); }
                    void all() { lock(); lockInterruptibly(); if (tryLock()) unlock(); }
                }
                class Main { static void run() { new Door().all(); } }
                """);
        assertThat(program.run()).isEmpty();
    }

    @Test
    void a_lock_may_be_taken_before_the_super_call_of_a_constructor() throws Exception {
        Rewritten program = Rewritten.java("""
                class A { A(boolean b) { } }
                class B extends A { B() { super(Main.lock.tryLock()); synchronized (Main.class) { } } }
                class Main {
                    static final Lock lock = new ReentrantLock();
                    static void run() { new B(); }
                }
                """);
        assertThat(program.run()).containsExactly("Main.lock try -> Main.class");
    }

    @Test
    void a_lock_may_be_taken_in_nested_calls() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static final ReentrantReadWriteLock a = new ReentrantReadWriteLock();
                    static final Lock b = new ReentrantLock();
                    static TimeUnit unit() { return TimeUnit.SECONDS; }
                    static void run() throws Exception {
                        if (!a.readLock().tryLock(b.tryLock() ? 1 : 2, unit())) throw new AssertionError();
                        synchronized (Main.class) { }
                    }
                }
                """);
        assertThat(program.run())
                .containsExactly("Main.b try -> Main.a shared timed", "Main.b try, Main.a shared timed -> Main.class");
    }

    /** By the name that it has where it is used, however its class takes it. */
    @ParameterizedTest
    @ValueSource(strings = {"private final", "static final", "volatile"})
    void what_an_override_takes_before_it_locks_comes_first(String modifiers) throws Exception {
        Rewritten program = Rewritten.java("""
                class BookedLock extends ReentrantLock {
                    static final Object books = new Object();
                    @Override public void lock() { synchronized (books) { super.lock(); } }
                    @Override public void unlock() { synchronized (Object.class) { super.unlock(); } }
                }
                class Main {
                    MODIFIERS BookedLock lock = new BookedLock();
                    void use() {
                        lock.lock();
                        synchronized (Main.class) { }
                        lock.unlock();
                        synchronized (Main.class) { }
                    }
                    static void run() { new Main().use(); }
                }
                """.replace("MODIFIERS", modifiers));
        assertThat(program.run())
                .containsExactly(
                        "BookedLock.books -> Main.lock",
                        "Main.lock -> Main.class",
                        "Main.lock -> java.lang.Object.class");
    }
}
