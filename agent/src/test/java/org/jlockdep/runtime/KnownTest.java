package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jlockdep.runtime.LockClasses.LOCK;
import static org.jlockdep.runtime.LockClasses.MONITOR;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownTest {
    private final Known known = new Known();
    private final Object lock = new Object();

    @Test
    void nothing_is_known_before_it_is_said() {
        assertThat(known.lockClass(lock, LOCK)).isZero();
        assertThat(known.number(lock)).isZero();
    }

    @Test
    void the_lock_class_and_the_number_of_an_object_are_known_side_by_side() {
        known.number(lock, 7_000_000_000L);
        known.lockClass(lock, LOCK, 42);
        assertThat(known.lockClass(lock, LOCK)).isEqualTo(42);
        assertThat(known.number(lock)).isEqualTo(7_000_000_000L);
    }

    @Test
    void an_object_is_another_lock_as_a_monitor() {
        known.lockClass(lock, LOCK, 42);
        assertThat(known.lockClass(lock, MONITOR)).isZero();
    }

    @Test
    void what_is_known_is_right_however_much_is_pushed_out() {
        List<Object> locks = new ArrayList<>();
        for (int i = 1; i <= 20_000; i++) {
            locks.add(new Object());
            known.lockClass(locks.get(i - 1), LOCK, i);
            assertThat(known.lockClass(locks.get(i - 1), LOCK)).isEqualTo(i);
        }
        for (int i = 1; i <= locks.size(); i++)
            assertThat(known.lockClass(locks.get(i - 1), LOCK)).isIn(0, i);
    }

    @Test
    void two_thousand_locks_that_come_again_and_again_are_nearly_all_known() {
        List<Object> locks = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) locks.add(new Object());
        for (int round = 0; round < 20; round++) {
            for (Object each : locks) if (known.lockClass(each, LOCK) == 0) known.lockClass(each, LOCK, 1);
        }
        assertThat(locks).filteredOn(each -> known.lockClass(each, LOCK) != 0).hasSizeGreaterThan(1_600);
    }
}
