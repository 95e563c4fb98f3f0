package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {
    private final Recent recent = new Recent();

    @Test
    void a_lock_is_known_by_its_site_until_others_were_made() {
        Object lock = new Object();
        assertThat(recent.madeAt(lock)).isZero();
        recent.add(lock, 7);
        for (int i = 0; i < 7; i++) {
            assertThat(recent.madeAt(lock)).isEqualTo(7);
            recent.add(new Object(), 8);
        }
        recent.add(new Object(), 8);
        assertThat(recent.madeAt(lock)).isZero();
    }

    @Test
    void a_lock_is_let_go_of_when_it_has_been_there_for_a_whole_age_and_not_at_once() {
        Object lock = new Object();
        recent.add(lock, 7);
        recent.age();
        assertThat(recent.madeAt(lock)).isEqualTo(7);
        recent.age();
        assertThat(recent.madeAt(lock)).isZero();
    }
}
