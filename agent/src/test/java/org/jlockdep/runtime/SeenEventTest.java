package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SeenEventTest {
    private static final StackTraceElement HERE = new StackTraceElement("p.Main", "run", "Main.java", 7);

    private final SampleSites sites = new SampleSites();
    private final Object lock = new Object();
    private final Object signal = new Object();
    private final CountDownLatch until = new CountDownLatch(1);

    @AfterEach
    void end() {
        until.countDown();
    }

    @Test
    void a_thread_is_to_end_itself() {
        Thread thread = new Thread(() -> {});
        SeenEvent event = SeenEvent.of(thread, List.of(), HERE);
        assertThat(event.signallers()).containsExactly(thread);
        assertThat(event.canComeFromOthers()).isFalse();
    }

    @Test
    void a_task_is_brought_about_by_who_runs_it() {
        Thread runner = new Thread(() -> {});
        assertThat(SeenEvent.of(new Object(), List.of(runner), HERE).signallers())
                .containsExactly(runner);
    }

    @Test
    void so_is_one_that_does_not_know_who_that_is_but_whose_run_is_written_down() throws InterruptedException {
        Object task = new Object();
        Thread worker = at(h -> Obligations.begins(h, task, new SignalKind()));
        SeenEvent event = SeenEvent.of(task, List.of(), HERE);
        assertThat(event.signallers()).containsExactly(worker);
        assertThat(SeenEvent.of(new Object(), List.of(), HERE).signallers()).isEmpty();
    }

    @Test
    void what_lies_in_the_queue_of_a_pool_is_to_be_run_by_one_of_its_workers() throws InterruptedException {
        Object pool = new Object();
        Object task = new Object();
        Thread one = at(h -> queues(h, pool, task));
        Thread other = at(h -> queues(h, pool, new Object()));

        SeenEvent event = SeenEvent.of(task, List.of(), HERE);

        assertThat(event.signallers()).containsExactlyInAnyOrder(one, other);
        assertThat(event.owed()).isSameAs(pool);
        assertThat(event.signaller()).isEqualTo("worker");
    }

    private static void queues(HeldLocks h, Object pool, Object task) {
        h.work.pool = pool;
        h.work.workers = 2;
        Pools.queueing(h, pool, task);
    }

    @Test
    void what_may_be_completed_by_anybody_can_come_from_others() {
        assertThat(SeenEvent.of(new CompletableFuture<>(), List.of(new Thread(() -> {})), HERE)
                        .canComeFromOthers())
                .isTrue();
    }

    @Test
    void a_signal_that_was_often_given_by_one_kind_is_to_come_from_all_who_are_at_such() throws Exception {
        SignalKind kind = new SignalKind();
        at(this::waits);
        Thread one = at(h -> signalsOften(h, kind));
        Thread other = at(h -> Obligations.begins(h, new Object(), kind));

        SeenEvent event = SeenEvent.of(signal, List.of(), HERE);

        assertThat(event.signallers()).containsExactlyInAnyOrder(one, other);
        assertThat(event.canComeFromOthers()).isTrue();
    }

    @Test
    void but_from_nobody_known_if_somebody_gave_one_who_owes_nothing() throws Exception {
        SignalKind kind = new SignalKind();
        at(this::waits);
        at(h -> signalsOften(h, kind));
        at(h -> Obligations.signals(h, signal, Signals.OFTEN));

        assertThat(SeenEvent.of(signal, List.of(), HERE).signallers()).isEmpty();
    }

    private interface Steps {
        void take(HeldLocks h);
    }

    /** A thread that has done this, and is at its task for the rest of the test. */
    private Thread at(Steps steps) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            synchronized (lock) {
                steps.take(AllHeldLocks.current());
            }
            done.countDown();
            try {
                until.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        done.await();
        return thread;
    }

    private void waits(HeldLocks h) {
        h.enter(lock, null, sites.of("lock"));
        EventWaits.begin(h, signal, sites.of("signal"), HoldBits.INTERRUPTIBLE);
        h.exit(lock);
    }

    private void signalsOften(HeldLocks h, SignalKind kind) {
        Obligations.begins(h, new Object(), kind);
        for (int i = 0; i < 5; i++) {
            h.pass(lock, null, sites.of("lock"));
            Obligations.signals(h, signal, Signals.OFTEN);
        }
    }
}
