package org.jlockdep.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jlockdep.runtime.LockEvent;
import org.jlockdep.runtime.Waiting;
import org.junit.jupiter.api.Test;

class DeadlockWatchTest {
    private static final long LONG_MILLIS = 60_000;

    private final JvmOfTests jvm = new JvmOfTests();
    private final List<Deadlock> found = new CopyOnWriteArrayList<>();
    private final List<Stall> stalled = new CopyOnWriteArrayList<>();
    private final DeadlockWatch.Listener listener = new DeadlockWatch.Listener() {
        @Override
        public void found(Deadlock deadlock) {
            found.add(deadlock);
        }

        @Override
        public void stalled(Stall stall) {
            stalled.add(stall);
        }
    };
    private final DeadlockWatch watch = new DeadlockWatch(jvm, 0, 0, listener);

    @Test
    void a_ring_is_told_once_however_often_it_is_looked_at() throws InterruptedException {
        Thread[] threads = ring(3);
        watch.start();

        watch.lookNow(LONG_MILLIS);
        watch.lookNow(LONG_MILLIS);

        assertThat(told(threads)).hasSize(1);
        Deadlock deadlock = told(threads).get(0);
        assertThat(deadlock.size()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            LockEvent waiting = deadlock.events().get(i);
            LockEvent next = deadlock.events().get((i + 1) % 3);
            assertThat(deadlock.near(i)).isZero();
            assertThat(waiting.instances[1])
                    .as("what one wants is what the next one holds")
                    .isEqualTo(next.instances[0]);
            assertThat(waiting.stack()).anyMatch(frame -> frame.getClassName().equals(Waiting.class.getName()));
        }
    }

    @Test
    void who_waits_behind_is_counted_and_no_part_of_the_ring() throws InterruptedException {
        Object first = new Object();
        Object second = new Object();
        CountDownLatch bothHold = new CountDownLatch(2);
        Thread one = Waiting.thread(first, second, bothHold);
        Thread other = Waiting.thread(second, first, bothHold);
        Object third = new Object();
        awaitBlocked(one, other);
        Thread behind = Waiting.thread(third, first, new CountDownLatch(1));
        awaitBlocked(behind);
        Thread behindThat = Waiting.thread(new Object(), third, new CountDownLatch(1));
        awaitBlocked(behindThat);
        watch.start();

        watch.lookNow(LONG_MILLIS);

        assertThat(told(one)).singleElement().satisfies(deadlock -> {
            assertThat(deadlock.size()).isEqualTo(2);
            assertThat(deadlock.behind()).isEqualTo(2);
        });
        assertThat(told(behind)).isEmpty();
    }

    @Test
    void threads_that_have_waited_again_in_between_are_not_believed() throws InterruptedException {
        Thread[] threads = ring(2);
        jvm.restlessness = 1;
        watch.start();

        watch.lookNow(LONG_MILLIS);
        assertThat(told(threads)).isEmpty();

        jvm.restlessness = 0;
        watch.lookNow(LONG_MILLIS);
        assertThat(told(threads)).hasSize(1);
    }

    @Test
    void threads_that_wait_for_one_that_runs_are_no_deadlock() throws InterruptedException {
        Object wanted = new Object();
        CountDownLatch holds = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(2);
        Waiting.hold(wanted, holds, end);
        holds.await();
        Thread one = Waiting.thread(new Object(), wanted, new CountDownLatch(1));
        Thread other = Waiting.thread(new Object(), wanted, new CountDownLatch(1));
        awaitBlocked(one, other);
        watch.start();

        watch.lookNow(LONG_MILLIS);

        assertThat(told(one, other)).isEmpty();
    }

    /** Deadlocks last, so those of other tests may be found as well. */
    private List<Deadlock> told(Thread... threads) {
        return found.stream()
                .filter(deadlock -> deadlock.events().stream()
                        .anyMatch(event -> Stream.of(threads).anyMatch(thread -> thread == event.thread)))
                .toList();
    }

    private static Thread[] ring(int size) throws InterruptedException {
        Object[] monitors = Stream.generate(Object::new).limit(size).toArray();
        CountDownLatch allHold = new CountDownLatch(size);
        Thread[] threads = new Thread[size];
        for (int i = 0; i < size; i++) threads[i] = Waiting.thread(monitors[i], monitors[(i + 1) % size], allHold);
        awaitBlocked(threads);
        return threads;
    }

    private static void awaitBlocked(Thread... threads) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONG_MILLIS);
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.BLOCKED) {
                assertThat(System.nanoTime()).as("%s blocks", thread).isLessThan(deadline);
                Thread.sleep(1);
            }
        }
    }
}
