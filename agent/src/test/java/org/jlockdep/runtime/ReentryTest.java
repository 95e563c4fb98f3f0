package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jlockdep.Events;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReentryTest {
    private static final StackTraceElement IN_LOCK = new StackTraceElement("Own", "lock", "Own.java", 7);

    private final SampleSites sites = new SampleSites();
    private final Lock own = new OwnLock();
    private final int site = sites.of("Own");
    private final HeldLocks stack = AllHeldLocks.current();
    private final StackTraceElement call =
            new StackTraceElement(Sites.get(site).className, "m", "Sample.java", Sites.get(site).line);

    /** Takes whatever it is told. */
    private static final class OwnLock implements Lock {
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

    @BeforeEach
    void holds_it() {
        Events.drain();
        int token = Hooks.acquiring(own, null, stack, site, 0);
        Hooks.acquired(own, null, stack, site, 0, token);
    }

    @AfterEach
    void the_thread_goes_on() {
        while (Hooks.count(own, stack, 0) > 0) release();
        if (stack.reentry != null) stack.reentry.forget();
    }

    private int wantAgain(int bits) {
        return Hooks.acquiring(own, null, stack, site, bits);
    }

    private List<Reentry> lasting() {
        return Reentry.lasting(System.nanoTime() + Reentry.PATIENCE_NANOS).stream()
                .filter(reentry -> reentry.thread() == Thread.currentThread())
                .toList();
    }

    private void release() {
        Hooks.released(own, stack, 0, Hooks.count(own, stack, 0));
    }

    @Test
    void an_attempt_that_lasts_is_told_once_with_its_call_on_top() {
        wantAgain(0);
        assertThat(lasting()).hasSize(1);
        LockEvent event = lasting().get(0).event(IN_LOCK, call);
        assertThat(event.instances[0]).isEqualTo(event.instances[1]);
        assertThat(event.stack()).containsExactly(call);
        assertThat(lasting()).isEmpty();
    }

    @Test
    void an_attempt_of_just_now_does_not_last() {
        wantAgain(0);
        assertThat(Reentry.lasting(System.nanoTime())).isEmpty();
    }

    @Test
    void an_attempt_that_took_it_is_over() {
        Hooks.acquired(own, null, stack, site, 0, wantAgain(0));
        assertThat(lasting()).isEmpty();
    }

    @Test
    void an_attempt_that_ended_in_an_exception_is_not_where_it_was() {
        wantAgain(HoldBits.INTERRUPTIBLE);
        assertThat(lasting().get(0).event(IN_LOCK, IN_LOCK)).isNull();
    }

    @Test
    void who_released_it_since_waits_for_somebody_else() {
        wantAgain(HoldBits.INTERRUPTIBLE);
        release();
        assertThat(lasting().get(0).event(IN_LOCK, call)).isNull();
    }

    @Test
    void a_limited_attempt_ends_by_itself() {
        wantAgain(HoldBits.TIMED);
        assertThat(lasting()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {LockClasses.LOCK, LockClasses.READ_WRITE})
    void the_locks_of_the_jdk_let_their_holder_in(int kind) {
        assertThat(Reentry.mayHang(new ReentrantLock(), kind, 0)).isFalse();
        assertThat(Reentry.mayHang(new ReentrantReadWriteLock(), kind, 0)).isFalse();
        assertThat(Reentry.mayHang(own, kind, 0)).isTrue();
    }
}
