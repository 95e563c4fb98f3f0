package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

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
    @ValueSource(
            strings = {
                "s.acquire(3); s.release(); s.release(2); check();",
                "s.acquire(); s.acquire(2); s.release(3); check();",
                "if (s.tryAcquire(5)) throw new AssertionError(); check();",
                "s.acquire(0); check();",
            })
    void all_that_was_taken_has_to_be_given_back(String statements) throws Exception {
        assertThat(with(4, statements).run()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s.acquire(3); s.release(); check();", "s.acquire(); s.acquire(2); s.release(); check();"})
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
    void who_has_some_does_not_wait_for_himself_as_long_as_there_are_more(String statements) throws Exception {
        assertThat(with(4, statements + "s.release(2);").run()).isEmpty();
    }
}
