package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which acquisitions are the first of a lock, by the thread that made it under all that it holds. */
class ConstructorLocksTest {
    /** What has a lock, and what is one. */
    private static final String WRITERS = """
            class Writer {
                private final Lock lock = new ReentrantLock();
                void take() { lock.lock(); lock.unlock(); }
            }
            class Base { Base(Object any) { } }
            class Own extends Base {
                Own() { this(new Object()); }
                Own(Object any) { super(any); }
                synchronized void take() { }
            }
            """;

    private static String run(String members) throws Exception {
        return String.join(
                "; ", Rewritten.java(WRITERS + "class Main { " + members + " }").runToBirths());
    }

    @Test
    void a_lock_in_a_field_of_what_is_made() throws Exception {
        assertThat(run("static synchronized void run() { new Writer().take(); }"))
                .isEqualTo("Main.class -> Writer.lock newborn");
    }

    @Test
    void what_locks_itself() throws Exception {
        assertThat(run("static synchronized void run() { new Own().take(); }")).isEqualTo("Main.class -> Own newborn");
    }

    /** Whoever gets it from there may take it first. */
    @Test
    void not_a_lock_that_goes_elsewhere_right_away() throws Exception {
        assertThat(run("""
                static final Map<String, Lock> LOCKS = new ConcurrentHashMap<>();
                static final Lock[] ALL = new Lock[1];
                static Lock last;
                static synchronized void run() {
                    Object o = new Object();
                    synchronized (o) { }
                    LOCKS.computeIfAbsent("x", key -> new ReentrantLock()).lock();
                    ALL[0] = new ReentrantLock();
                    ALL[0].lock();
                    last = new ReentrantLock();
                    last.lock();
                }
                """)).isNotEmpty().doesNotContain("newborn");
    }

    @Test
    void each_new_one_of_a_known_chain() throws Exception {
        assertThat(run("static synchronized void run() { for (int i = 0; i < 3; i++) new Own().take(); }"))
                .isEqualTo("Main.class -> Own newborn");
    }

    @Test
    void a_read_lock() throws Exception {
        assertThat(run("""
                final ReadWriteLock lock = new ReentrantReadWriteLock();
                static synchronized void run() { new Main().lock.readLock().lock(); }
                """)).isEqualTo("Main.class -> Main.lock shared newborn");
    }

    @Test
    void what_was_made_under_more_locks_than_are_held_now() throws Exception {
        assertThat(run("""
                static synchronized void run() { make().take(); }
                static Own make() { synchronized (Own.class) { return new Own(); } }
                """)).isEqualTo("Main.class -> Own.class; Main.class -> Own newborn");
    }

    @Test
    void not_the_second_time() throws Exception {
        assertThat(run("static synchronized void run() { Own own = new Own(); own.take(); own.take(); }"))
                .isEqualTo("Main.class -> Own newborn; Main.class -> Own");
    }

    @Test
    void not_what_was_taken_in_the_constructor_of_its_superclass() throws Exception {
        assertThat(run("""
                static class Sub extends Own {
                    Sub() { super(new Object()); }
                    Sub(int any) { this(); }
                    synchronized void use() { }
                }
                static class Taken extends TakesItself { synchronized void use() { } }
                static class TakesItself { TakesItself() { synchronized (this) { } } }
                static synchronized void run() { new Sub(1).use(); new Taken().use(); }
                """))
                .isEqualTo(
                        "Main.class -> Main$Sub newborn; Main.class -> Main$Taken newborn; Main.class -> Main$Taken");
    }

    @Test
    void not_what_was_tried_before() throws Exception {
        assertThat(run("""
                final ReentrantLock lock = new ReentrantLock();
                static synchronized void run() {
                    ReentrantLock lock = new Main().lock;
                    lock.tryLock();
                    lock.unlock();
                    lock.lock();
                }
                """)).isEqualTo("Main.class -> Main.lock");
    }

    @Test
    void not_what_was_made_before() throws Exception {
        assertThat(run("""
                static void run() {
                    Own own = new Own();
                    synchronized (Main.class) { own.take(); }
                }
                """)).isEqualTo("Main.class -> Own");
    }

    @Test
    void not_what_was_made_under_another_hold_of_the_same_lock() throws Exception {
        assertThat(run("""
                static void run() {
                    Own own = make();
                    synchronized (Main.class) { own.take(); }
                }
                static synchronized Own make() { return new Own(); }
                """)).isEqualTo("Main.class -> Own");
    }

    @Test
    void not_under_a_lock_that_was_taken_since() throws Exception {
        assertThat(run("""
                static synchronized void run() {
                    Own own = new Own();
                    synchronized (Own.class) { own.take(); }
                }
                """)).isEqualTo("Main.class -> Own.class; Main.class, Own.class -> Own");
    }

    @Test
    void not_when_another_lock_took_the_place_of_one_under_which_it_was_made() throws Exception {
        assertThat(run("""
                static void run() {
                    Lock first = new ReentrantLock();
                    Lock second = new ReentrantLock();
                    first.lock();
                    Own own = new Own();
                    second.lock();
                    first.unlock();
                    own.take();
                }
                """)).isEqualTo("Main.run():first -> Main.run():second; Main.run():second -> Own");
    }

    /** By a thread that was there before: it may hold the lock again when its maker wants it. */
    @Test
    void not_what_another_thread_took_first() throws Exception {
        assertThat(run("""
                static final ExecutorService POOL = Executors.newSingleThreadExecutor();
                static synchronized void run() throws Exception {
                    Own own = new Own();
                    POOL.submit(own::take).get();
                    POOL.shutdown();
                    own.take();
                }
                """)).isEqualTo("Main.class -> Main.run():submit(); Main.class -> Own");
    }

    @Test
    void not_when_a_thread_was_started_in_between() throws Exception {
        assertThat(run("""
                static synchronized void run() throws Exception {
                    Own own = new Own();
                    Thread thread = new Thread(() -> { });
                    thread.start();
                    thread.join();
                    own.take();
                }
                """)).isEqualTo("Main.class -> Main.run():thread; Main.class -> Own");
    }

    @Test
    void not_when_the_hold_was_given_up_in_a_wait() throws Exception {
        assertThat(run("""
                static synchronized void run() throws Exception {
                    Own own = new Own();
                    Main.class.wait(1);
                    own.take();
                }
                """)).isEqualTo("Main.class -> Own");
    }
}
