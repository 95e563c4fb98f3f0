package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

final class EndingsTest {
    private static Held hold(Object lock, int kind, int bits) {
        Held held = new Held();
        held.set(lock, kind, 0, 0, bits);
        held.since = Endings.clock();
        return held;
    }

    @Test
    void a_release_by_another_ends_what_began_before_and_nothing_younger() {
        Object lock = new Object();
        Held before = hold(lock, LockClasses.LOCK, 0);
        Held elsewhere = hold(new Object(), LockClasses.LOCK, 0);
        Endings.released(lock, Endings.begin());
        assertThat(Endings.isOver(before)).isTrue();
        assertThat(Endings.isOver(elsewhere)).isFalse();
        assertThat(Endings.isOver(hold(lock, LockClasses.LOCK, 0))).isFalse();
    }

    /** It was waiting in its call when the other thread released, and was let in before that one's call returned. */
    @Test
    void a_hold_that_the_release_made_way_for_is_no_older() {
        Object lock = new Object();
        int ending = Endings.begin();
        Held next = hold(lock, LockClasses.LOCK, 0);
        Endings.released(lock, ending);
        assertThat(Endings.isOver(next)).isFalse();
    }

    @Test
    void of_two_releases_the_later_one_counts_whichever_returns_first() {
        Object lock = new Object();
        int first = Endings.begin();
        Held between = hold(lock, LockClasses.LOCK, 0);
        Endings.released(lock, Endings.begin());
        Endings.released(lock, first);
        assertThat(Endings.isOver(between)).isTrue();
    }

    @Test
    void readers_are_many_and_none_of_them_is_singled_out() {
        Object lock = new Object();
        Held reader = hold(lock, LockClasses.READ_WRITE, HoldBits.SHARED);
        Endings.released(lock, Endings.begin());
        assertThat(Endings.isOver(reader)).isFalse();
    }

    @Test
    void the_owner_alone_releases_a_reentrant_lock() {
        assertThat(Endings.canArise(new ReentrantLock())).isFalse();
        assertThat(Endings.canArise(new Object())).isTrue();
    }
}
