package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignLocksTest {
    /** Made of a monitor and wait, and not re-entrant. */
    private static final String MUTEX = """
            class Mutex {
                protected boolean taken;
                public void acquire() throws InterruptedException {
                    synchronized (this) { while (taken) wait(); taken = true; }
                }
                public synchronized boolean attempt() { boolean free = !taken; taken = true; return free; }
                public synchronized boolean attempt(long millis) throws InterruptedException {
                    if (taken) wait(millis);
                    return attempt();
                }
                public synchronized void release() { taken = false; notify(); }
            }
            """;

    private static Rewritten program(String source) {
        return Rewritten.declaring("Mutex", "acquire", "attempt", "release", MUTEX + source);
    }

    private static Rewritten with(String statements) {
        return program("""
                class Main {
                    private static final Mutex mutex = new Mutex();
                    static void check() { synchronized (Main.class) { } }
                    static void run() throws Exception { STATEMENTS }
                }
                """.replace("STATEMENTS", statements));
    }

    @ParameterizedTest
    @CsvSource({"mutex.acquire(), ''", "mutex.attempt(), ' try'", "mutex.attempt(5), ' timed'"})
    void it_is_held_by_who_took_it(String take, String mode) throws Exception {
        assertThat(with(take + "; check(); mutex.release();").run())
                .containsExactly("Main.mutex" + mode + " -> Main.class");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mutex.acquire(); mutex.release(); check();",
                "mutex.attempt(); if (mutex.attempt()) throw new Error(); mutex.release(); check();",
            })
    void it_is_free_once_it_was_released(String statements) throws Exception {
        assertThat(with(statements).run()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"mutex.acquire(), ''", "mutex.attempt(5), ' timed'"})
    void who_waits_for_it_wants_it_and_not_its_monitor(String take, String mode) throws Exception {
        assertThat(with("synchronized (Main.class) { " + take + "; } mutex.release();")
                        .run())
                .containsExactly("Main.class -> Main.mutex" + mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mutex", "Fair", "Named"})
    void what_extends_it_is_one_by_whatever_static_type(String type) throws Exception {
        Rewritten program = program("""
                interface Named { }
                class Fair extends Mutex implements Named {
                    static final Object books = new Object();
                    @Override public void acquire() throws InterruptedException {
                        synchronized (books) { super.acquire(); }
                    }
                    @Override public synchronized void release() { super.release(); }
                }
                class Main {
                    final TYPE mutex = new Fair();
                    static void run() throws Exception {
                        Main main = new Main();
                        ((MADE) main.mutex).acquire();
                        synchronized (Main.class) { }
                        ((MADE) main.mutex).release();
                        synchronized (Object.class) { }
                    }
                }
                """.replace("TYPE", type).replace("MADE", type.equals("Mutex") ? "Mutex" : "Fair"));
        assertThat(program.run()).containsExactly("Fair.books -> Main.mutex", "Main.mutex -> Main.class");
    }

    @Test
    void what_implements_a_declared_interface_is_one_and_its_monitor_is_no_second() throws Exception {
        Rewritten program = Rewritten.declaring("Gate", "enter", "", "leave", """
                interface Gate { void enter(String who, long a, long b, Object more); int leave(); }
                class Turnstile implements Gate {
                    public synchronized void enter(String who, long a, long b, Object more) {
                        if (a != 1 || b != 2 || more != Main.class) throw new Error(who);
                    }
                    public int leave() { synchronized (this) { return 7; } }
                }
                class Main {
                    static final Gate gate = new Turnstile();
                    static void run() {
                        synchronized (Main.class) { gate.enter("me", 1, 2, Main.class); }
                        synchronized (Object.class) { }
                        if (gate.leave() != 7) throw new Error();
                        synchronized (Runnable.class) { }
                    }
                }
                """);
        assertThat(program.run()).containsExactly("Main.class -> Main.gate", "Main.gate -> java.lang.Object.class");
    }

    /** No library that is known has methods of such names: only what was declared leads to the class that calls them. */
    @Test
    void its_methods_may_have_any_names() throws Exception {
        Rewritten program = Rewritten.declaring("Turn", "getInLine", "slipIn", "stepAside", """
                class Turn { void getInLine() { } boolean slipIn() { return true; } void stepAside() { } }
                class Main {
                    static final Turn turn = new Turn();
                    static void run() {
                        turn.getInLine();
                        Inner.lockIt();
                        turn.stepAside();
                        Inner.lockIt();
                        turn.slipIn();
                        Inner.lockThat();
                        turn.stepAside();
                    }
                }
                class Inner {
                    static void lockIt() { synchronized (Inner.class) { } }
                    static void lockThat() { synchronized (Object.class) { } }
                }
                """);
        assertThat(program.run())
                .containsExactly("Main.turn -> Inner.class", "Main.turn try -> java.lang.Object.class");
    }

    @Test
    void what_has_such_methods_and_is_not_declared_is_none() throws Exception {
        Rewritten program = program("""
                class Buffer { void acquire() { } void release() { } }
                class Main {
                    static void run() {
                        Buffer buffer = new Buffer();
                        buffer.acquire();
                        synchronized (Main.class) { }
                        buffer.release();
                    }
                }
                """);
        assertThat(program.run()).isEmpty();
    }

    @Test
    void an_acquisition_that_throws_took_nothing() throws Exception {
        assertThat(with("""
                        Thread.currentThread().interrupt();
                        mutex.attempt();
                        try { mutex.acquire(); throw new Error(); } catch (InterruptedException e) { }
                        mutex.release();
                        check();
                        """).run()).isEmpty();
    }
}
