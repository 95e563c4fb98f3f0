package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnseenViewsTest {
    private final ReentrantReadWriteLock whole = new ReentrantReadWriteLock();

    @AfterEach
    void forget() {
        UnseenViews.readBy(null);
    }

    @Test
    void a_read_lock_reads_and_a_write_lock_writes() {
        assertThat(Views.of(whole.readLock()).how).isEqualTo(HoldBits.how(LockClasses.READ_WRITE, HoldBits.SHARED));
        assertThat(Views.of(whole.writeLock()).how).isEqualTo(HoldBits.how(LockClasses.READ_WRITE, 0));
    }

    @Test
    void so_do_those_of_a_stamped_lock() {
        StampedLock stamped = new StampedLock();
        assertThat(Views.of(stamped.asReadLock()).how).isEqualTo(HoldBits.how(LockClasses.STAMPED, HoldBits.SHARED));
        assertThat(Views.of(stamped.asWriteLock()).how).isEqualTo(HoldBits.how(LockClasses.STAMPED, 0));
    }

    @Test
    void each_stands_for_itself_as_long_as_nobody_can_read_more() {
        assertThat(Views.of(whole.readLock()).identity.lock()).isSameAs(whole.readLock());
        assertThat(Views.of(whole.writeLock()).identity.lock()).isSameAs(whole.writeLock());
    }

    @Test
    void two_with_something_in_common_are_of_one_lock() {
        UnseenViews.readBy(new Same());
        assertThat(Views.of(whole.readLock()).identity).isSameAs(Views.of(whole.writeLock()).identity);
    }

    @Test
    void one_that_is_seen_later_is_of_the_same_lock() {
        UnseenViews.readBy(new Same());
        Views.View unseen = Views.of(whole.readLock());
        Views.made(whole.writeLock(), whole, HoldBits.how(LockClasses.READ_WRITE, 0));
        assertThat(Views.of(whole.writeLock()).identity).isSameAs(unseen.identity);
    }

    @Test
    void they_go_by_the_class_of_their_lock() {
        Lock reader = whole.readLock();
        assertThat(TypeInfo.of(reader.getClass()).name).isEqualTo(ReentrantReadWriteLock.class.getName());
        assertThat(UnseenViews.shown(reader)).isEqualTo(ReentrantReadWriteLock.class);
        assertThat(UnseenViews.shown(whole.writeLock())).isEqualTo(ReentrantReadWriteLock.class);
    }

    private static final class Same extends UnseenViews {
        private final Object common = new Object();

        @Override
        protected Object common(Object viewOrLock) {
            return common;
        }
    }
}
