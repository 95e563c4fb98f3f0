package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.Test;

class ViewsTest {
    private static final int READ = HoldBits.how(LockClasses.READ_WRITE, HoldBits.SHARED);
    private static final int WRITE = HoldBits.how(LockClasses.READ_WRITE, 0);
    private static final int CONDITION = HoldBits.how(LockClasses.LOCK, 0);

    @Test
    void a_view_stands_for_its_lock_in_a_mode() {
        ReentrantReadWriteLock whole = new ReentrantReadWriteLock();
        Views.made(whole.readLock(), whole, READ);
        Views.made(whole.writeLock(), whole, WRITE);

        Views.View read = Views.of(whole.readLock());
        Views.View write = Views.of(whole.writeLock());
        assertThat(read.identity.lock()).isSameAs(whole);
        assertThat(read.identity).isSameAs(write.identity);
        assertThat(HoldBits.bits(read.how)).isEqualTo(HoldBits.SHARED);
        assertThat(HoldBits.bits(write.how)).isZero();
    }

    @Test
    void the_view_of_a_view_stands_for_the_whole() {
        ReentrantReadWriteLock whole = new ReentrantReadWriteLock();
        Lock write = whole.writeLock();
        Condition condition = write.newCondition();
        Views.made(write, whole, WRITE);
        Views.made(condition, write, CONDITION);

        assertThat(Views.of(condition).identity.lock()).isSameAs(whole);
        assertThat(HoldBits.kind(Views.of(condition).how)).isEqualTo(LockClasses.READ_WRITE);
    }

    @Test
    void a_stamped_lock_makes_stamped_views() {
        StampedLock whole = new StampedLock();
        Lock view = whole.asReadLock();
        Views.made(view, whole, READ);

        assertThat(HoldBits.kind(Views.of(view).how)).isEqualTo(LockClasses.STAMPED);
    }

    @Test
    void the_first_lock_that_made_a_view_keeps_it() {
        ReentrantReadWriteLock whole = new ReentrantReadWriteLock();
        Views.made(whole.readLock(), whole, READ);
        Views.made(whole.readLock(), new ReentrantReadWriteLock(), WRITE);

        assertThat(Views.of(whole.readLock()).identity.lock()).isSameAs(whole);
    }

    @Test
    void a_lock_that_nobody_made_as_a_view_stands_for_itself() {
        ReentrantReadWriteLock whole = new ReentrantReadWriteLock();
        Views.made(whole.readLock(), whole, READ);

        assertThat(Views.of(new ReentrantLock())).isNull();
        Lock unseen = new ReentrantReadWriteLock().readLock();
        assertThat(Views.of(unseen).identity.lock()).isSameAs(unseen);
    }

    @Test
    void what_is_left_of_a_lock_that_is_gone_is_shown_as_it_was() {
        ReentrantReadWriteLock whole = new ReentrantReadWriteLock();
        Views.made(whole.readLock(), whole, READ);
        Views.Identity left = Views.of(whole.readLock()).identity;
        left.clear();

        assertThat(left.lock()).isSameAs(left);
        assertThat(UnseenViews.shown(left)).isEqualTo(ReentrantReadWriteLock.class);
    }
}
