package org.jlockdep.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jlockdep.runtime.HeldLocks;
import org.jlockdep.runtime.HoldBits;
import org.jlockdep.runtime.Hooks;
import org.jlockdep.runtime.LockClasses;
import org.jlockdep.runtime.LockEvent;
import org.jlockdep.runtime.Misuse;
import org.jlockdep.runtime.SeenHold;
import org.jlockdep.runtime.Site;
import org.jlockdep.runtime.Sites;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worker takes tasks from a queue, one of which takes a lock. */
class IdleThreadsTest {
    private static final long SECOND = 1_000_000_000;
    private static final int LOCK = HoldBits.how(LockClasses.LOCK, 0);

    private final Owner owner = new Owner();
    private final IdleThreads idle = new IdleThreads(owner, 0);
    private final Worker worker = new Worker();

    /** What the lock says. */
    private static final class Owner implements Predicate<SeenHold> {
        final ReentrantLock lock = new ReentrantLock();
        final Set<Object> locksOfOthers = ConcurrentHashMap.newKeySet();
        boolean known = true;

        @Override
        public boolean test(SeenHold hold) {
            return known && (hold.lock() == lock || locksOfOthers.contains(hold.lock()));
        }
    }

    private static final class Worker extends Thread {
        final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

        Worker() {
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (!isInterrupted()) tasks.take().run();
            } catch (InterruptedException e) {
                interrupt();
            }
        }

        /** The worker has done it, and waits again. */
        void does(Runnable task) throws InterruptedException {
            tasks.add(task);
            while (!tasks.isEmpty() || getState() != State.WAITING) sleep(1);
        }
    }

    @BeforeEach
    void starts() {
        worker.start();
    }

    @AfterEach
    void ends() throws InterruptedException {
        worker.interrupt();
        worker.join();
    }

    private void takeIn(String className, String method) {
        Site.Place place = new Site.Place(className, method, "Sample.java", 1);
        int site = Sites.number(Site.ofFresh(place, "IdleThreadsTest.lock"));
        HeldLocks h = Hooks.held(null);
        Hooks.acquired(owner.lock, null, h, site, LOCK, Hooks.acquiring(owner.lock, null, h, site, LOCK));
    }

    private void take() {
        takeIn("Sample", "step");
    }

    private void takeInRun() {
        takeIn(Worker.class.getName(), "run");
    }

    private void takeOneMore() {
        ReentrantLock lock = new ReentrantLock();
        owner.locksOfOthers.add(lock);
        HeldLocks h = Hooks.held(null);
        int site =
                Sites.number(Site.ofFresh(new Site.Place("Sample", "step", "Sample.java", 1), "IdleThreadsTest.lock"));
        Hooks.acquired(lock, null, h, site, LOCK, Hooks.acquiring(lock, null, h, site, LOCK));
    }

    private void release() {
        HeldLocks h = Hooks.held(null);
        Hooks.released(owner.lock, h, LOCK, Hooks.count(owner.lock, h, LOCK));
    }

    @Test
    void a_lock_that_a_task_left_behind_is_told_once_when_that_has_lasted() throws InterruptedException {
        worker.does(this::take);
        assertThat(idle.events(SECOND)).isEmpty();
        assertThat(idle.events(2 * SECOND)).isEmpty();
        assertThat(idle.events(SECOND + IdleThreads.LONG_NANOS - 1)).isEmpty();
        List<LockEvent> events = idle.events(5 * SECOND + IdleThreads.LONG_NANOS);
        assertThat(events).hasSize(1);
        assertThat(events.get(0).misuse).isEqualTo(Misuse.KEPT_BY_IDLE_THREAD);
        assertThat(events.get(0).keptNanos()).isEqualTo(4 * SECOND + IdleThreads.LONG_NANOS);
        assertThat(events.get(0).thread).isSameAs(worker);
        assertThat(idle.lastEvents(9 * SECOND + IdleThreads.LONG_NANOS)).isEmpty();
    }

    @Test
    void of_very_many_each_look_asks_some_for_their_stacks_and_comes_to_all() throws InterruptedException {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < IdleThreads.MOST_STACKS + 50; i++) {
            Worker one = new Worker();
            workers.add(one);
            one.start();
            one.does(this::takeOneMore);
        }
        assertThat(idle.events(SECOND)).isEmpty();
        Set<Thread> told = new HashSet<>();
        for (int i = 0; i < 6; i++) {
            List<LockEvent> events = idle.lastEvents(2 * SECOND + IdleThreads.LONG_NANOS + i);
            assertThat(events).hasSizeLessThanOrEqualTo(IdleThreads.MOST_STACKS);
            for (LockEvent event : events) told.add(event.thread);
        }
        assertThat(told).hasSize(workers.size()).containsAll(workers);
        for (Worker one : workers) one.interrupt();
    }

    @Test
    void at_last_two_looks_before_are_enough() throws InterruptedException {
        worker.does(this::take);
        assertThat(idle.events(SECOND)).isEmpty();
        assertThat(idle.events(2 * SECOND)).isEmpty();
        assertThat(idle.lastEvents(2 * SECOND + 1)).hasSize(1);
    }

    @Test
    void one_look_before_is_not_whenever_it_was() throws InterruptedException {
        worker.does(this::take);
        assertThat(idle.events(SECOND)).isEmpty();
        assertThat(idle.lastEvents(9 * SECOND)).isEmpty();
    }

    @Test
    void nor_are_looks_that_follow_each_other_at_once() throws InterruptedException {
        worker.does(this::take);
        assertThat(idle.lastEvents(SECOND)).isEmpty();
        assertThat(idle.lastEvents(SECOND + 1)).isEmpty();
        assertThat(idle.lastEvents(SECOND + 2)).isEmpty();
    }

    @Test
    void what_the_running_method_took_is_its_own() throws InterruptedException {
        worker.does(this::takeInRun);
        assertThat(toldInTheEnd()).isEmpty();
    }

    @Test
    void a_task_that_released_its_lock_left_nothing() throws InterruptedException {
        worker.does(this::take);
        assertThat(idle.events(SECOND)).isEmpty();
        assertThat(idle.events(2 * SECOND)).isEmpty();
        worker.does(this::release);
        assertThat(idle.lastEvents(3 * SECOND)).isEmpty();
    }

    @Test
    void the_lock_knows_better() throws InterruptedException {
        worker.does(this::take);
        owner.known = false;
        assertThat(toldInTheEnd()).isEmpty();
    }

    @Test
    void a_hold_that_was_over_in_between_begins_anew() throws InterruptedException {
        worker.does(this::take);
        assertThat(idle.events(SECOND)).isEmpty();
        assertThat(idle.events(2 * SECOND)).isEmpty();
        worker.does(this::release);
        assertThat(idle.events(3 * SECOND)).isEmpty();
        worker.does(this::take);
        assertThat(idle.lastEvents(4 * SECOND)).isEmpty();
    }

    private List<LockEvent> toldInTheEnd() {
        idle.events(SECOND);
        idle.events(2 * SECOND);
        return idle.lastEvents(9 * SECOND);
    }

    @Test
    void a_young_program_is_looked_at_more_often() {
        assertThat(idle.untilDue(0)).isEqualTo(SECOND);
        idle.events(SECOND);
        assertThat(idle.untilDue(SECOND)).isEqualTo(SECOND);
        for (int i = 0; i < 30; i++) idle.lastEvents(SECOND);
        assertThat(idle.untilDue(SECOND)).isEqualTo(10 * SECOND);
    }
}
