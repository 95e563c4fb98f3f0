package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.Test;

final class LockStateTest {
    private static final class Opinionated extends ReentrantLock {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isHeldByCurrentThread() {
            throw new AssertionError("the application's code was called");
        }
    }

    private static final class Secretive extends Semaphore {
        private static final long serialVersionUID = 1L;

        Secretive() {
            super(1);
        }

        @Override
        public int availablePermits() {
            throw new AssertionError("the application's code was called");
        }
    }

    private static final class Plain extends ReentrantLock {
        private static final long serialVersionUID = 1L;
    }

    private static boolean isHeld(ReentrantLock lock) {
        Held held = new Held();
        held.set(lock, LockClasses.LOCK, 1, 1, 0);
        return LockState.isHeld(held);
    }

    @Test
    void a_lock_that_has_an_answer_of_its_own_is_not_asked() {
        Types.answersItself(Opinionated.class.getName());
        Types.answersItself(Secretive.class.getName());
        Opinionated lock = new Opinionated();
        lock.lock();

        assertThat(isHeld(lock)).isFalse();
        assertThat(LockState.permits(new Secretive())).isZero();
    }

    @Test
    void a_subclass_that_adds_none_is_asked() {
        Plain lock = new Plain();
        assertThat(isHeld(lock)).isFalse();
        lock.lock();
        assertThat(isHeld(lock)).isTrue();
        assertThat(LockState.permits(new Semaphore(3))).isEqualTo(3);
    }

    private static Held hold(Object lock, int kind, int bits) {
        Held held = new Held();
        held.set(lock, kind, 0, 0, bits);
        return held;
    }

    @Test
    void a_monitor_is_asked() {
        Object lock = new Object();
        Held hold = hold(lock, LockClasses.MONITOR, 0);
        assertThat(LockState.isOver(hold)).isTrue();
        assertThat(LockState.isTaken(lock)).isFalse();
        synchronized (lock) {
            assertThat(LockState.isOver(hold)).isFalse();
            assertThat(LockState.isHeld(hold)).isTrue();
            assertThat(LockState.isTaken(lock)).isTrue();
        }
    }

    @Test
    void a_reentrant_lock_is_asked() {
        ReentrantLock lock = new ReentrantLock();
        Held hold = hold(lock, LockClasses.LOCK, 0);
        lock.lock();
        assertThat(LockState.isOver(hold)).isFalse();
        assertThat(LockState.isHeld(hold)).isTrue();
        assertThat(LockState.isTaken(lock)).isTrue();
        lock.unlock();
        assertThat(LockState.isOver(hold)).isTrue();
        assertThat(LockState.isHeld(hold)).isFalse();
        assertThat(LockState.isTaken(lock)).isFalse();
    }

    @Test
    void a_read_write_lock_is_asked_for_the_mode_of_the_hold() {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        Held read = hold(lock, LockClasses.READ_WRITE, HoldBits.SHARED);
        Held write = hold(lock, LockClasses.READ_WRITE, 0);
        lock.readLock().lock();
        assertThat(LockState.isOver(read)).isFalse();
        assertThat(LockState.isOver(write)).isTrue();
        lock.readLock().unlock();
        lock.writeLock().lock();
        assertThat(LockState.isOver(read)).isTrue();
        assertThat(LockState.isOver(write)).isFalse();
        lock.writeLock().unlock();
    }

    @Test
    void a_writers_stamp_is_good_for_one_hold() {
        StampedLock lock = new StampedLock();
        Held hold = hold(lock, LockClasses.STAMPED, 0);
        hold.stamp = lock.writeLock();
        assertThat(LockState.isOver(hold)).isFalse();
        lock.unlockWrite(hold.stamp);
        long next = lock.writeLock();
        assertThat(LockState.isOver(hold)).isTrue();
        lock.unlockWrite(next);
    }

    @Test
    void a_stamped_lock_without_readers_has_no_reader() {
        StampedLock lock = new StampedLock();
        Held hold = hold(lock, LockClasses.STAMPED, HoldBits.SHARED);
        long stamp = lock.readLock();
        assertThat(LockState.isOver(hold)).isFalse();
        lock.unlockRead(stamp);
        assertThat(LockState.isOver(hold)).isTrue();
    }

    @Test
    void permits_that_are_free_are_not_held() {
        Semaphore semaphore = new Semaphore(3);
        Semaphores.permits(semaphore);
        Held hold = hold(semaphore, LockClasses.SEMAPHORE, HoldBits.SHARED);
        hold.count = 2;
        semaphore.acquireUninterruptibly(2);
        assertThat(LockState.isOver(hold)).isFalse();
        semaphore.release();
        assertThat(LockState.isOver(hold)).isTrue();
    }

    @Test
    void of_a_lock_that_has_an_answer_of_its_own_nothing_is_certain() {
        Types.answersItself(Opinionated.class.getName());
        Opinionated lock = new Opinionated();
        assertThat(LockState.isOver(hold(lock, LockClasses.LOCK, 0))).isFalse();
        assertThat(LockState.isTaken(lock)).isFalse();
    }

    @Test
    void a_hold_that_somebody_else_ended_does_not_pass_for_one_when_the_lock_is_taken_again() {
        ReentrantLock lock = new ReentrantLock();
        assertThat(LockState.isOutdated(hold(lock, LockClasses.LOCK, 0))).isTrue();
        lock.lock();
        assertThat(LockState.isOutdated(hold(lock, LockClasses.LOCK, 0))).isFalse();
    }
}
