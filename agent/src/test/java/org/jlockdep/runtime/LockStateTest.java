package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
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
}
