package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a thread stands of which the JVM does not say at which monitor. */
final class SeenStackTest {
    private static final int UNKNOWN = -1;

    private final Object outer = new Object();
    private final Object inner = new Object();
    private final HeldLocks held = Hooks.held(null);

    @Test
    void it_stands_at_the_block_of_its_method_that_was_told_of_last() {
        synchronized (outer) {
            enter(outer, site("alone", 10));
            assertThat(standingAt("alone", 10)).isZero();
            assertThat(standingAt("alone", 11)).as("as the interpreter has it").isZero();
            assertThat(standingAt("alone", 9)).as("a line before the block").isEqualTo(UNKNOWN);
            assertThat(standingAt("other", 10))
                    .as("of a method in which nothing was told")
                    .isEqualTo(UNKNOWN);
            exit(outer);
        }
    }

    @Test
    void a_block_that_calls_nothing_is_above_what_is_held() {
        synchronized (outer) {
            enter(outer, site("caller", 10));
            pass(inner, site("run", 20));
            assertThat(standingAt("run", 21)).isEqualTo(1);
            exit(outer);
        }
    }

    @Test
    void of_two_blocks_in_one_method_it_is_the_one_that_its_line_leaves_no_doubt_of() {
        synchronized (outer) {
            enter(outer, site("run", 10));
            pass(inner, site("run", 11));
            assertThat(standingAt("run", 10)).isZero();
            assertThat(standingAt("run", 11)).as("at one or the other").isEqualTo(UNKNOWN);
            assertThat(standingAt("run", 12)).isEqualTo(1);
            exit(outer);
        }
    }

    @Test
    void where_a_synchronized_method_begins_that_it_is_in_already_it_may_enter_that_of_another_object() {
        synchronized (outer) {
            enter(outer, Sites.number(Site.ofThis(place("run", 10).ofMethod())));
            assertThat(standingAt("run", 10)).isEqualTo(UNKNOWN);
            synchronized (inner) {
                enter(inner, site("run", 12));
                assertThat(standingAt("run", 13)).isEqualTo(1);
                exit(inner);
            }
            exit(outer);
        }
    }

    private void enter(Object monitor, int site) {
        Hooks.enter(monitor, null, held, site);
    }

    private void exit(Object monitor) {
        Hooks.exit(monitor, held);
    }

    private void pass(Object monitor, int site) {
        Hooks.pass(monitor, null, held, site);
    }

    private static int standingAt(String method, int line) {
        return SeenStack.of(Thread.currentThread())
                .entryAt(new StackTraceElement("standing.Main", method, "Main.java", line));
    }

    private static int site(String method, int line) {
        return Sites.number(Site.of(place(method, line).ofMonitor(), "lock"));
    }

    private static Site.Place place(String method, int line) {
        return new Site.Place("standing.Main", method, "Main.java", line);
    }
}
