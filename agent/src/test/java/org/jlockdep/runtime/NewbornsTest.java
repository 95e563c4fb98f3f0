package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewbornsTest {
    private final HeldLocks me = HeldLocks.current();
    private final HeldLocks other =
            CompletableFuture.supplyAsync(HeldLocks::current).join();
    private final Object lock = new Object();

    @AfterEach
    void forget() {
        Newborns.forget(me);
        Newborns.forget(other);
    }

    @Test
    void a_lock_is_its_makers_under_as_many_locks_as_it_was_made_under() {
        Newborns.add(lock, me, 2);
        assertThat(Newborns.isOf(me, 2, lock)).isTrue();
        assertThat(Newborns.isOf(me, 3, lock)).isFalse();
        assertThat(Newborns.isOf(other, 2, lock)).isFalse();
        assertThat(Newborns.isOf(me, 2, new Object())).isFalse();
    }

    @Test
    void whoever_takes_it_ends_that() {
        Newborns.add(lock, me, 1);
        Newborns.taken(new Object());
        assertThat(Newborns.isOf(me, 1, lock)).isTrue();
        Newborns.taken(lock);
        assertThat(Newborns.isOf(me, 1, lock)).isFalse();
    }

    @Test
    void a_release_of_a_lock_below_leaves_one_less() {
        Newborns.add(lock, me, 2);
        assertThat(Newborns.released(me, 2)).isEqualTo(2);
        assertThat(Newborns.released(me, 0)).isEqualTo(1);
        assertThat(Newborns.isOf(me, 1, lock)).isTrue();
        assertThat(Newborns.released(me, 0)).isZero();
        assertThat(Newborns.isOf(me, 0, lock)).isFalse();
    }

    /** So that whoever takes a lock then has nothing to look for. */
    @Test
    void when_all_holds_have_ended_there_are_none() {
        for (int i = 0; i < 3 * Newborns.SLOTS; i++) Newborns.add(new Object(), i % 2 == 0 ? me : other, 1);
        assertThat(Newborns.exist()).isTrue();
        Newborns.released(me, 0);
        assertThat(Newborns.exist()).isTrue();
        Newborns.forget(other);
        assertThat(Newborns.exist()).isFalse();
    }

    @Test
    void a_release_by_another_thread_changes_nothing() {
        Newborns.add(lock, me, 1);
        Newborns.released(other, 0);
        Newborns.forget(other);
        assertThat(Newborns.isOf(me, 1, lock)).isTrue();
    }

    @Test
    void the_first_word_about_a_lock_counts() {
        Newborns.add(lock, me, 1);
        Newborns.add(lock, me, 2);
        assertThat(Newborns.isOf(me, 1, lock)).isTrue();
    }

    @Test
    void what_was_taken_in_a_constructor_is_not_new_in_the_next() {
        Newborns.add(lock, me, 1);
        Newborns.taken(lock);
        Newborns.add(lock, me, 1);
        assertThat(Newborns.isOf(me, 1, lock)).isFalse();
    }

    @Test
    void what_was_taken_makes_room_first() {
        Newborns.add(lock, me, 1);
        List<Object> taken = new ArrayList<>();
        for (int i = 0; i < 3 * Newborns.SLOTS; i++) {
            taken.add(new Object());
            Newborns.add(taken.get(i), me, 1);
            Newborns.taken(taken.get(i));
        }
        assertThat(Newborns.isOf(me, 1, lock)).isTrue();
    }

    @Test
    void of_too_many_the_newest_is_known() {
        List<Object> locks = new ArrayList<>();
        for (int i = 0; i < 3 * Newborns.SLOTS; i++) {
            locks.add(new Object());
            Newborns.add(locks.get(i), me, 1);
            assertThat(Newborns.isOf(me, 1, locks.get(i))).isTrue();
        }
        assertThat(locks).filteredOn(each -> Newborns.isOf(me, 1, each)).hasSize(Newborns.SLOTS);
    }
}
