package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewbornsTest {
    private final Newborns newborns = new Newborns();
    private final Object lock = new Object();

    @Test
    void a_lock_is_new_under_as_many_locks_as_it_was_made_under() {
        newborns.add(lock, 2);
        assertThat(newborns.isNew(lock, 2)).isTrue();
        assertThat(newborns.isNew(lock, 3)).isFalse();
        assertThat(newborns.isNew(new Object(), 2)).isFalse();
    }

    @Test
    void who_takes_it_ends_that() {
        newborns.add(lock, 1);
        newborns.taken(new Object());
        assertThat(newborns.isNew(lock, 1)).isTrue();
        newborns.taken(lock);
        assertThat(newborns.isNew(lock, 1)).isFalse();
    }

    @Test
    void a_release_of_a_lock_below_leaves_one_less() {
        newborns.add(lock, 2);
        assertThat(newborns.released(2)).isEqualTo(2);
        assertThat(newborns.released(0)).isEqualTo(1);
        assertThat(newborns.isNew(lock, 1)).isTrue();
        assertThat(newborns.released(0)).isZero();
        assertThat(newborns.isNew(lock, 0)).isFalse();
    }

    @Test
    void when_all_holds_have_ended_there_are_none() {
        for (int i = 0; i < 3 * Newborns.SLOTS; i++) newborns.add(new Object(), 1);
        assertThat(newborns.areNone()).isFalse();
        newborns.released(0);
        assertThat(newborns.areNone()).isTrue();
    }

    @Test
    void what_others_may_know_is_new_no_more() {
        newborns.add(lock, 1);
        newborns.forget();
        assertThat(newborns.isNew(lock, 1)).isFalse();
        assertThat(newborns.areNone()).isTrue();
    }

    @Test
    void a_release_leaves_what_was_made_further_out() {
        Object inner = new Object();
        newborns.add(lock, 1);
        newborns.add(inner, 2);
        newborns.taken(inner);
        newborns.released(1);
        assertThat(newborns.isNew(lock, 1)).isTrue();
        assertThat(newborns.isNew(inner, 1)).isFalse();
    }

    @Test
    void the_first_word_about_a_lock_counts() {
        newborns.add(lock, 1);
        newborns.add(lock, 2);
        assertThat(newborns.isNew(lock, 1)).isTrue();
    }

    @Test
    void what_was_taken_in_a_constructor_is_not_new_in_the_next() {
        newborns.add(lock, 1);
        newborns.taken(lock);
        newborns.add(lock, 1);
        assertThat(newborns.isNew(lock, 1)).isFalse();
    }

    @Test
    void what_was_taken_makes_room_first() {
        newborns.add(lock, 1);
        for (int i = 0; i < 3 * Newborns.SLOTS; i++) {
            Object taken = new Object();
            newborns.add(taken, 1);
            newborns.taken(taken);
        }
        assertThat(newborns.isNew(lock, 1)).isTrue();
    }

    @Test
    void of_too_many_the_newest_is_known() {
        List<Object> locks = new ArrayList<>();
        for (int i = 0; i < 3 * Newborns.SLOTS; i++) {
            locks.add(new Object());
            newborns.add(locks.get(i), 1);
            assertThat(newborns.isNew(locks.get(i), 1)).isTrue();
        }
        assertThat(locks).filteredOn(each -> newborns.isNew(each, 1)).hasSize(Newborns.SLOTS);
    }
}
