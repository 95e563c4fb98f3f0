package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jlockdep.Events;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A first thread takes a lock, and another lock within; a second one takes them the other way round. */
class OwnLocksTest {
    private final SampleSites sites = new SampleSites();
    private final Object monitor = new Object();
    private final Object other = new Object();
    private final CountDownLatch firstHas = new CountDownLatch(1);
    private final CountDownLatch secondHas = new CountDownLatch(1);

    @BeforeEach
    @AfterEach
    void drain() {
        Events.drain();
    }

    @Test
    void what_two_threads_hold_at_once_is_no_lock() throws Exception {
        Lock lock = new Passing();
        LockEvent first = bothAtOnce(lock);
        assertThat(first.isOpen()).isFalse();
        assertThat(first.isNoLock(0)).isTrue();
        assertThat(first.isNoLock(1)).isFalse();
    }

    @Test
    void what_they_hold_one_after_the_other_may_be_one() throws Exception {
        Lock lock = new Passing();
        LockEvent first = firstThenSecond(lock);
        assertThat(first.isOpen()).isFalse();
        assertThat(first.isNoLock(0)).isFalse();
    }

    @Test
    void who_comes_second_may_be_the_one_who_looks() throws Exception {
        Lock lock = new Passing();
        HeldLocks held = AllHeldLocks.current();
        take(lock, held);
        takeMonitor(held);
        LockEvent event = Events.drainRaw().get(0);
        Thread other = new Thread(() -> lockThenOther(lock));
        other.start();
        other.join();
        assertThat(event.isNoLock(0)).isTrue();
        release(lock, held);
    }

    @Test
    void a_thread_that_waits_proves_nothing() throws Exception {
        Lock lock = new Passing();
        HeldLocks held = AllHeldLocks.current();
        take(lock, held);
        takeMonitor(held);
        LockEvent event = Events.drainRaw().get(0);
        Hooks.waiting(monitor, held, sites.of("wait"), false);
        Thread other = new Thread(() -> lockThenOther(lock));
        other.start();
        other.join();
        assertThat(event.isOpen()).isFalse();
        assertThat(event.isNoLock(0)).isFalse();
        release(lock, held);
    }

    @Test
    void a_hold_is_waited_for_as_long_as_it_lasts() {
        Lock lock = new Passing();
        HeldLocks held = AllHeldLocks.current();
        take(lock, held);
        takeMonitor(held);
        LockEvent event = Events.drainRaw().get(0);
        assertThat(event.isOpen()).isTrue();
        release(lock, held);
        assertThat(event.isOpen()).isFalse();
    }

    @Test
    void the_jdks_own_lock_needs_no_proof() {
        Lock lock = new ReentrantLock();
        HeldLocks held = AllHeldLocks.current();
        take(lock, held);
        takeMonitor(held);
        assertThat(Events.drainRaw().get(0).isOpen()).isFalse();
        release(lock, held);
    }

    private LockEvent bothAtOnce(Lock lock) throws InterruptedException {
        Thread first = new Thread(() -> lockThenMonitor(lock, secondHas));
        first.start();
        firstHas.await();
        monitorThenLock(lock);
        first.join();
        return ofFirst();
    }

    private LockEvent firstThenSecond(Lock lock) throws InterruptedException {
        Thread first = new Thread(() -> lockThenMonitor(lock, new CountDownLatch(0)));
        first.start();
        first.join();
        monitorThenLock(lock);
        return ofFirst();
    }

    private static LockEvent ofFirst() {
        List<LockEvent> events = Events.drainRaw();
        assertThat(events).hasSize(2);
        return events.get(0);
    }

    private void lockThenMonitor(Lock lock, CountDownLatch until) {
        HeldLocks held = AllHeldLocks.current();
        take(lock, held);
        takeMonitor(held);
        firstHas.countDown();
        try {
            until.await();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts", e);
        }
        release(lock, held);
    }

    private void monitorThenLock(Lock lock) {
        HeldLocks held = AllHeldLocks.current();
        synchronized (monitor) {
            held.enter(monitor, null, sites.of("monitor"));
            take(lock, held);
            secondHas.countDown();
            release(lock, held);
        }
        held.exit(monitor);
    }

    private void lockThenOther(Lock lock) {
        HeldLocks held = AllHeldLocks.current();
        take(lock, held);
        held.enter(other, null, sites.of("other"));
        held.exit(other);
        release(lock, held);
    }

    private void takeMonitor(HeldLocks held) {
        synchronized (monitor) {
            held.enter(monitor, null, sites.of("monitor"));
        }
        held.exit(monitor);
    }

    /** As rewritten code does around a call; whether it takes anything only the lock's code knows. */
    private void take(Lock lock, HeldLocks held) {
        int how = HoldBits.how(LockClasses.LOCK, 0);
        int token = Hooks.acquiring(lock, null, held, sites.of("lock"), how);
        lock.lock();
        Hooks.acquired(lock, null, held, sites.of("lock"), how, token);
    }

    private static void release(Lock lock, HeldLocks held) {
        int how = HoldBits.how(LockClasses.LOCK, 0);
        int token = Hooks.count(lock, held, how);
        lock.unlock();
        Hooks.released(lock, held, how, token);
    }

    private static final class Passing implements Lock {
        @Override
        public void lock() {}

        @Override
        public void lockInterruptibly() {}

        @Override
        public boolean tryLock() {
            return true;
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) {
            return true;
        }

        @Override
        public void unlock() {}

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }
    }
}
