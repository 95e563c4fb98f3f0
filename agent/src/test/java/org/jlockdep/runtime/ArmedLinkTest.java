package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArmedLinkTest {
    private final ArmedLink link = link(false, true);

    private static ArmedLink link(boolean nearShared, boolean wantedShared) {
        return new ArmedLink(
                LockClasses.MONITOR,
                "A",
                nearShared,
                new String[] {"p.Other.n", "p.Outer.m"},
                LockClasses.READ_WRITE,
                "B",
                wantedShared,
                false);
    }

    @Test
    void pauses_get_shorter_and_come_to_an_end() {
        List<Integer> pauses = new ArrayList<>();
        while (link.isLeft()) pauses.add(link.nextPause());

        assertThat(pauses).hasSize(12).startsWith(400).endsWith(25).isSortedAccordingTo((a, b) -> b - a);
        assertThat(link.nextPause()).isZero();
        assertThat(link.pausesTaken()).isEqualTo(12);
    }

    @Test
    void delays_come_to_an_end_and_leave_the_pauses() {
        for (int i = 0; i < 6; i++) assertThat(link.nextDelay(false)).isPositive();

        assertThat(link.nextDelay(false)).isZero();
        assertThat(link.isLeft()).isTrue();
    }

    @Test
    void who_tells_before_it_has_the_lock_needs_no_delay() {
        link.reached(true);

        assertThat(link.nextDelay(false)).isZero();
        assertThat(link.nextDelay(true)).isPositive();
    }

    @Test
    void a_lock_class_is_known_once_it_has_a_number() {
        assertThat(link.isNear(7, false)).isFalse();

        link.named("A", LockClasses.MONITOR, 7);
        link.named("B", LockClasses.LOCK, 8);

        assertThat(link.isNear(7, false)).isTrue();
        assertThat(link.isNear(0, false)).isFalse();
        assertThat(link.isWantedClass(8)).isFalse();
    }

    @Test
    void a_hold_counts_that_keeps_out_as_many_or_more() {
        ArmedLink reader = link(true, false);
        reader.named("A", LockClasses.MONITOR, 7);
        reader.named("B", LockClasses.READ_WRITE, 8);
        link.named("A", LockClasses.MONITOR, 7);

        assertThat(reader.isNear(7, true)).isTrue();
        assertThat(reader.isNear(7, false)).isTrue();
        assertThat(link.isNear(7, true)).isFalse();
        assertThat(reader.isWanted(8, true)).isFalse();
        assertThat(reader.isWanted(8, false)).isTrue();
    }

    @Test
    void a_place_is_known_by_class_and_method() {
        assertThat(link.isNearAt(site("p.Outer", "m"), LockClasses.MONITOR)).isTrue();
        assertThat(link.isNearAt(site("p.Outer", "m"), LockClasses.LOCK)).isFalse();
        assertThat(link.isNearAt(site("p.Outer", "mm"), LockClasses.MONITOR)).isFalse();
        assertThat(link.isNearAt(site("p.Inner", "m"), LockClasses.MONITOR)).isFalse();
    }

    private static Site site(String className, String method) {
        return Site.ofThis(new Site.Place(className, method, "Outer.java", 1));
    }
}
