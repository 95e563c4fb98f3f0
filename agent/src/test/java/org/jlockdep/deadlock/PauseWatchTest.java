package org.jlockdep.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jlockdep.runtime.Pause;
import org.jlockdep.runtime.Stops;
import org.junit.jupiter.api.Test;

class PauseWatchTest {
    private final JvmOfTests jvm = new JvmOfTests();
    private final PauseWatch watch = new PauseWatch(jvm);
    private final Object gate = new Object();
    private final Thread stopped = new Thread("stopped");

    private Pause look(Pause pause, Thread... live) {
        watch.look(List.of(pause), List.of(live));
        return pause;
    }

    @Test
    void it_goes_on_when_nobody_else_does_anything() throws InterruptedException {
        withBlocked(new Object(), blocked -> {
            Pause pause = Stops.holding(stopped, gate, true);
            assertThat(look(pause, stopped, blocked).isOver()).isTrue();
        });
    }

    @Test
    void it_waits_for_who_may_come() {
        Pause pause = Stops.holding(stopped, gate, true);

        assertThat(look(pause, stopped, Thread.currentThread()).isOver()).isFalse();
    }

    @Test
    void it_goes_on_when_it_holds_a_gate_that_another_one_waits_for() throws InterruptedException {
        withBlocked(gate, blocked -> {
            Pause pause = Stops.holding(stopped, gate, false);
            assertThat(look(pause, stopped, blocked, Thread.currentThread()).isOver())
                    .isTrue();
        });
    }

    @Test
    void a_lock_of_the_ring_may_be_waited_for() throws InterruptedException {
        withBlocked(gate, blocked -> {
            Pause pause = Stops.holding(stopped, gate, true);
            assertThat(look(pause, stopped, blocked, Thread.currentThread()).isOver())
                    .isFalse();
        });
    }

    @Test
    void a_lock_that_it_does_not_hold_is_none_of_its_business() throws InterruptedException {
        withBlocked(new Object(), blocked -> {
            Pause pause = Stops.holding(stopped, gate, false);
            assertThat(look(pause, stopped, blocked, Thread.currentThread()).isOver())
                    .isFalse();
        });
    }

    @Test
    void nothing_is_concluded_where_nobody_tells_which_threads_there_are() {
        assertThat(look(Stops.holding(stopped, gate, false)).isOver()).isFalse();
    }

    private interface Look {
        void at(Thread blocked);
    }

    /** While a thread waits for that monitor. */
    private static void withBlocked(Object monitor, Look look) throws InterruptedException {
        Thread blocked = new Thread(() -> {
            synchronized (monitor) {
                assertThat(Thread.holdsLock(monitor)).isTrue();
            }
        });
        synchronized (monitor) {
            blocked.start();
            while (blocked.getState() != Thread.State.BLOCKED) Thread.yield();
            look.at(blocked);
        }
        blocked.join();
    }
}
