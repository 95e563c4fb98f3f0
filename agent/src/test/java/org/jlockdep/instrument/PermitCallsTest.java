package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermitCallsTest {
    private static Rewritten with(int permits, String statements) {
        return Rewritten.java("""
                class Main {
                    static final Semaphore s = new Semaphore(PERMITS);
                    static void check() { synchronized (Main.class) { } }
                    static void byAnother(Runnable task) throws Exception {
                        Thread other = new Thread(task);
                        other.start();
                        other.join();
                    }
                    static void run() throws Exception { STATEMENTS }
                }
                """.replace("PERMITS", Integer.toString(permits)).replace("STATEMENTS", statements));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 's.acquire()', ''",
        "1, 's.tryAcquire()', ' try'",
        "2, 's.acquire()', ' shared'",
        "2, 's.acquireUninterruptibly(2)', ''",
        "3, 's.acquireUninterruptibly(2)', ' shared'",
        "3, 's.tryAcquire(2)', ' shared try'",
        "3, 's.tryAcquire(3, 1, TimeUnit.SECONDS)', ' timed'",
    })
    void whoever_takes_all_permits_holds_it_alone(int permits, String call, String mode) throws Exception {
        assertThat(with(permits, call + "; check();").run()).containsExactly("Main.s" + mode + " -> Main.class");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Slots", "Limit", "Semaphore"})
    void it_is_seen_through_each_static_type(String type) throws Exception {
        Rewritten program = Rewritten.java("""
                interface Limit { void acquireUninterruptibly(); void release(); int drainPermits(); }
                class Slots extends Semaphore implements Limit { Slots() { super(1); } }
                class Main {
                    static final TYPE s = new Slots();
                    static void run() {
                        s.acquireUninterruptibly();
                        synchronized (Main.class) { }
                        s.release();
                        if (s.drainPermits() != 1) throw new Error();
                        synchronized (Object.class) { }
                    }
                }
                """.replace("TYPE", type));
        assertThat(program.run()).containsExactly("Main.s -> Main.class", "Main.s try -> java.lang.Object.class");
    }

    @Test
    void what_is_called_like_one_and_is_none_stays_as_it_is() throws Exception {
        Rewritten program = Rewritten.java("""
                class Buffer { void acquire() { } void release() { } }
                class Main {
                    static void run() {
                        Buffer buffer = new Buffer();
                        buffer.acquire();
                        buffer.release();
                    }
                }
                """);
        assertThat(program.run()).isEmpty();
        assertThat(program.classFile("Main")).isEqualTo(program.original("Main"));
    }

    /** The receiver is asked: an interface may be anything's. */
    @Test
    void what_turns_out_to_be_none_is_no_lock() throws Exception {
        assertThat(Rewritten.java("""
                interface Limit { void acquire(); void release(); }
                class Main {
                    static final Limit limit = new Limit() { public void acquire() { } public void release() { } };
                    static void run() {
                        limit.acquire();
                        synchronized (Main.class) { }
                        limit.release();
                    }
                }
                """).run()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 0, ' try'", "2, 1, ' shared try'"})
    void who_drains_it_holds_what_there_was(int permits, int before, String mode) throws Exception {
        String rest = "byAnother(() -> s.tryAcquire(TAKEN)); if (s.drainPermits() != LEFT) throw new Error(); check();"
                .replace("TAKEN", Integer.toString(before))
                .replace("LEFT", Integer.toString(permits - before));
        assertThat(with(permits, rest).run()).containsExactly("Main.s" + mode + " -> Main.class");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s.drainPermits(); s.release(4); check();",
                "s.acquire(4); s.drainPermits(); s.release(4); check();"
            })
    void what_was_drained_has_to_be_given_back(String statements) throws Exception {
        assertThat(with(4, statements).run()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s.acquire(3); s.release(); s.release(2); check();",
                "s.acquire(); s.tryAcquire(2); s.release(3); check();",
                "if (s.tryAcquire(5)) throw new AssertionError(); check();",
                "s.acquire(0); check();",
            })
    void all_that_was_taken_has_to_be_given_back(String statements) throws Exception {
        assertThat(with(4, statements).run()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"s.acquire(3); s.release(); check();", "s.acquire(); s.tryAcquire(2); s.release(); check();"})
    void less_than_that_is_not_enough(String statements) throws Exception {
        assertThat(with(4, statements).run()).containsExactly("Main.s shared -> Main.class");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_release_too_many_by_who_used_it_as_a_lock_is_told(int permits) throws Exception {
        assertThat(with(permits, "s.acquire(); s.release(); s.release(); s.acquire(); check();")
                        .run())
                .containsExactly("Main.s UNBALANCED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s.release(); s.acquire(); check();",
                "s.acquire(); byAnother(() -> s.release()); check();",
                "s.acquire(); s.release(); byAnother(() -> s.release()); s.acquire(); check();",
            })
    void a_release_by_who_never_took_it_makes_it_a_signal(String statements) throws Exception {
        assertThat(with(1, statements).run()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void one_that_starts_empty_is_a_signal(int permits) throws Exception {
        assertThat(with(permits, "s.release(2); s.acquire(); check();").run()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s.acquire(2); s.acquire(1);", "s.acquire(2); s.acquire(2);"})
    void who_has_some_and_wants_more_waits_for_others(String statements) throws Exception {
        assertThat(with(4, statements + "s.release(2);").run()).containsExactly("Main.s shared -> Main.s shared");
    }
}
