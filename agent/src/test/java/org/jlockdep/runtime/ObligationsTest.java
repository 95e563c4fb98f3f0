package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jlockdep.Events;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObligationsTest {
    private final SampleSites sites = new SampleSites();
    private final Object lock = new Object();
    private final Object other = new Object();
    private final Object task = new Object();
    private final CountDownLatch latch = new CountDownLatch(1);
    private int opened;

    private interface Steps {
        void take(HeldLocks h);
    }

    @BeforeEach
    void emptyRing() {
        Events.drain();
    }

    @Test
    void what_a_task_asks_for_is_told_when_somebody_waited_for_it() throws Exception {
        run(h -> waits(h, lock, task));
        run(h -> runs(h, new SignalKind(), lock));
        assertThat(told()).containsExactly("lock -> task", "task -> lock");
    }

    @Test
    void or_when_somebody_comes_to_wait() throws Exception {
        run(h -> runs(h, new SignalKind(), lock));
        assertThat(told()).isEmpty();
        run(h -> waits(h, lock, task));
        assertThat(told()).containsExactly("lock -> task", "task -> lock");
    }

    @Test
    void who_waits_for_what_it_ran_itself_waits_for_nobody() throws Exception {
        run(h -> {
            runs(h, new SignalKind(), lock);
            waits(h, lock, task);
        });
        assertThat(told()).containsExactly("lock -> task");
    }

    @Test
    void what_is_held_when_the_task_begins_is_not_asked_for() throws Exception {
        run(h -> waits(h, lock, task));
        run(h -> {
            enter(h, lock, "lock");
            runs(h, new SignalKind(), lock);
            h.exit(lock);
        });
        assertThat(told()).containsExactly("lock -> task");
    }

    @Test
    void what_is_asked_for_before_and_after_says_nothing() throws Exception {
        run(h -> waits(h, lock, task));
        run(h -> {
            pass(h, lock, "lock");
            runs(h, new SignalKind(), other);
            pass(h, lock, "lock");
        });
        assertThat(told()).containsExactly("lock -> task", "task -> other");
    }

    @Test
    void a_few_runs_of_one_kind_are_written_down() {
        SignalKind kind = new SignalKind();
        int written = 0;
        for (int i = 0; i < 1000; i++) if (kind.begins()) written++;
        kind.isAwaited();
        for (int i = 0; i < 1000; i++) if (kind.begins()) written++;
        assertThat(written).isEqualTo(64);
    }

    @Test
    void a_latch_that_is_counted_down_by_who_took_the_lock_is_told_at_once() throws Exception {
        run(h -> {
            Obligations.begins(h, h, new SignalKind());
            pass(h, lock, "lock");
            Obligations.signals(h, latch, Signals.ONCE);
        });
        run(h -> waits(h, lock, latch));
        assertThat(told()).containsExactly("lock -> latch", "latch -> lock");
    }

    @Test
    void what_is_signalled_often_is_told_when_each_had_asked() throws Exception {
        run(h -> waits(h, lock, other));
        run(h -> signals(h, 2, lock));
        assertThat(told()).containsExactly("lock -> other");
        run(h -> signals(h, 1, lock));
        assertThat(told()).containsExactly("other -> lock");
    }

    @Test
    void and_never_once_somebody_has_not() throws Exception {
        run(h -> waits(h, lock, other));
        run(h -> signals(h, 1, task));
        run(h -> signals(h, 9, lock));
        assertThat(told()).doesNotContain("other -> lock");
    }

    @Test
    void but_the_first_signal_of_many_may_be_without() throws Exception {
        run(h -> waits(h, lock, other));
        run(h -> {
            Obligations.begins(h, h, new SignalKind());
            Obligations.signals(h, other, Signals.OFTEN);
            signalsOn(h, 3);
        });
        assertThat(told()).containsExactly("lock -> other", "other -> lock");
    }

    @Test
    void what_is_held_since_the_last_signal_is_as_good_as_asked_for() throws Exception {
        run(h -> waits(h, lock, other));
        run(h -> {
            Obligations.begins(h, h, new SignalKind());
            enter(h, lock, "lock");
            for (int i = 0; i < 3; i++) Obligations.signals(h, other, Signals.OFTEN);
            h.exit(lock);
        });
        assertThat(told()).containsExactly("lock -> other", "other -> lock");
    }

    @Test
    void more_signals_than_are_kept_of_one_event_count_with_what_was_asked_for() throws Exception {
        run(h -> waits(h, lock, other));
        run(h -> signals(h, 100, lock));
        LockEvent last = null;
        for (LockEvent event : Events.drainRaw()) last = event;
        assertThat(Signals.signaller(Signals.OFTEN, last.lockClasses[0], last.lockClasses[1], true))
                .isEqualTo("100/100");
    }

    @Test
    void who_may_have_to_wait_with_a_lock_waits_for_who_signals() throws Exception {
        run(h -> signals(h, 3, lock));
        run(h -> {
            enter(h, lock, "held");
            EventWaits.mayBegin(h, other, sites.of("waited"), EventWaits.PASSED);
            h.exit(lock);
        });
        assertThat(told()).containsExactly("lock -> other", "other -> lock");
    }

    @Test
    void who_would_give_up_all_that_is_held_waits_for_nobody() throws Exception {
        run(h -> {
            enter(h, other, "held");
            EventWaits.mayBegin(h, other, sites.of("waited"), EventWaits.PASSED);
            h.exit(other);
        });
        assertThat(told()).isEmpty();
    }

    @Test
    void who_has_what_others_wait_for_owes_it_from_when_it_took_it() throws Exception {
        run(h -> waits(h, lock, other));
        run(h -> {
            Obligations.begins(h, h, new SignalKind());
            for (int i = 0; i < 4; i++) {
                enter(h, lock, "lock");
                guardedBlock(h, false);
                guardedBlock(h, true);
                h.exit(lock);
            }
        });
        assertThat(told()).doesNotContain("other -> lock");
    }

    @Test
    void and_what_it_asks_for_while_it_has_it() throws Exception {
        run(h -> waits(h, lock, other));
        run(h -> {
            Obligations.begins(h, h, new SignalKind());
            for (int i = 0; i < 4; i++) {
                guardedBlock(h, false);
                pass(h, lock, "lock");
                guardedBlock(h, true);
            }
        });
        assertThat(told()).contains("other -> lock");
    }

    /** As who puts something into a queue that may be full. */
    @Test
    void who_may_wait_and_signals_in_one_block_has_taken_nothing() throws Exception {
        run(h -> waits(h, lock, other));
        run(h -> {
            Obligations.begins(h, h, new SignalKind());
            for (int i = 0; i < 4; i++) {
                enter(h, lock, "lock");
                EventWaits.mayBegin(h, other, sites.of("waited"), EventWaits.PASSED);
                guardedBlock(h, true);
                h.exit(lock);
            }
        });
        assertThat(told()).contains("other -> lock");
    }

    @Test
    void what_may_be_a_task_says_who_signals_that_very_object() throws Exception {
        run(h -> waits(h, lock, other));
        run(h -> {
            Obligations.runs(h, other, new SignalKind());
            pass(h, lock, "lock");
            Obligations.signals(h, other, Signals.OFTEN);
            Obligations.ran(h, other);
        });
        assertThat(told()).containsExactly("lock -> other", "other -> lock");
    }

    @Test
    void and_is_part_of_what_its_thread_owes_to_others() throws Exception {
        run(h -> waits(h, lock, other));
        run(h -> {
            Obligations.begins(h, h, new SignalKind());
            for (int i = 0; i < 3; i++) {
                pass(h, lock, "lock");
                Obligations.runs(h, task, new SignalKind());
                Obligations.signals(h, other, Signals.OFTEN);
                Obligations.ran(h, task);
            }
        });
        assertThat(told()).containsExactly("lock -> other", "other -> lock");
    }

    @Test
    void what_has_thrown_does_not_pile_up() throws Exception {
        run(h -> {
            for (int i = 0; i < 100; i++) Obligations.runs(h, new Object(), new SignalKind());
            int open = 0;
            for (Obligation o = h.obligation; o != null; o = o.outer) open++;
            opened = open;
        });
        assertThat(opened).isBetween(1, 5);
    }

    private void guardedBlock(HeldLocks h, boolean signals) {
        if (!signals) EventWaits.mayBegin(h, other, sites.of("waited"), EventWaits.PASSED);
        enter(h, other, "guard");
        if (signals) Obligations.signals(h, other, Signals.OFTEN);
        h.exit(other);
    }

    private void signalsOn(HeldLocks h, int times) {
        for (int i = 0; i < times; i++) {
            pass(h, lock, "lock");
            Obligations.signals(h, other, Signals.OFTEN);
        }
    }

    private void signals(HeldLocks h, int times, Object asked) {
        Obligations.begins(h, h, new SignalKind());
        for (int i = 0; i < times; i++) {
            pass(h, asked, asked == lock ? "lock" : "elsewhere");
            Obligations.signals(h, other, Signals.OFTEN);
        }
    }

    private void runs(HeldLocks h, SignalKind kind, Object asked) {
        Obligations.begins(h, task, kind);
        pass(h, asked, "asked");
        Obligations.done(h, task, Signals.OWN_TASK);
    }

    private void waits(HeldLocks h, Object held, Object event) {
        enter(h, held, "held");
        EventWaits.begin(h, event, sites.of("waited"), HoldBits.INTERRUPTIBLE);
        h.exit(held);
    }

    private void pass(HeldLocks h, Object monitor, String site) {
        h.pass(monitor, null, sites.of(site));
    }

    private void enter(HeldLocks h, Object monitor, String site) {
        h.enter(monitor, null, sites.of(site));
    }

    private void run(Steps steps) throws InterruptedException {
        Thread thread = new Thread(() -> reallyHolding(steps));
        thread.start();
        thread.join();
    }

    private void reallyHolding(Steps steps) {
        synchronized (lock) {
            synchronized (other) {
                synchronized (task) {
                    steps.take(AllHeldLocks.current());
                }
            }
        }
    }

    private List<String> told() {
        List<String> lines = new ArrayList<>();
        for (LockEvent event : Events.drainRaw()) {
            lines.add(name(event.instances[0]) + " -> " + name(event.instances[1]));
        }
        return lines;
    }

    private String name(long number) {
        if (number == Instances.numberOf(lock)) return "lock";
        if (number == Instances.numberOf(other)) return "other";
        return number == Instances.numberOf(task) ? "task" : "latch";
    }
}
