package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArmedLinkTest {
    private final ArmedLink link = link(false, true);

    private static ArmedLink link(boolean nearShared, boolean wantedShared) {
        return new ArmedLink(
                new ArmedEnd(LockClasses.MONITOR, "A", nearShared, "p.Other.n", "p.Outer.m"),
                new ArmedEnd(LockClasses.READ_WRITE, "B", wantedShared, "p.Outer.k"),
                ArmedLink.Way.ASKS);
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

    @Test
    void who_owes_an_event_is_met_where_it_asks_for_the_lock() {
        ArmedLink owed = owed(ArmedLink.Way.OWES);

        assertThat(owed.isOwedAt(site("p.Outer", "k"), LockClasses.MONITOR)).isTrue();
        assertThat(owed.isOwedAt(site("p.Outer", "m"), LockClasses.MONITOR)).isFalse();
        assertThat(link.isOwedAt(site("p.Outer", "k"), LockClasses.READ_WRITE)).isFalse();
    }

    @Test
    void who_is_to_signal_has_to_be_learnt_first_where_it_was_learnt_before() {
        assertThat(owed(ArmedLink.Way.OWES).isStillToLearn()).isFalse();
        assertThat(owed(ArmedLink.Way.OWES_AS_LEARNT).isStillToLearn()).isTrue();
    }

    @Test
    void a_class_that_has_no_initialiser_of_its_own_begins_unseen() {
        ArmedLink sub = initialised("p.Sub.<clinit>", "p.Super.<clinit>");
        ArmedLink own = initialised("p.Sub.<clinit>", "p.Sub.<clinit>");

        assertThat(sub.beginsUnseen("p.Sub")).isTrue();
        assertThat(sub.beginsUnseen("p.Super")).isFalse();
        assertThat(own.beginsUnseen("p.Sub")).isFalse();
        assertThat(link.beginsUnseen("A")).isFalse();
    }

    @Test
    void who_is_to_wait_is_known_by_the_method_in_which_it_waits() {
        ArmedEnd inner = new ArmedEnd(LockClasses.LOCK, "I", false, "p.Box.await");
        ArmedEnd given = new ArmedEnd(LockClasses.LOCK, "O", false, "p.Box.await");
        ArmedLink back = new ArmedLink(inner, given, ArmedLink.Way.TAKES_BACK);

        ArmedLink forth = forth("p.Box.await", "p.Box.post");
        assertThat(back.isWaiterFor(forth, site("p.Box", "await"))).isTrue();
        assertThat(back.isWaiterFor(forth, site("p.Box", "post"))).isFalse();
        assertThat(back.isWaiterFor(forth("p.Box.await"), site("p.Box", "await")))
                .isFalse();
        assertThat(forth.isWaiterFor(back, site("p.Box", "await"))).isFalse();
    }

    private static ArmedLink forth(String... methods) {
        return new ArmedLink(
                new ArmedEnd(LockClasses.LOCK, "O", false, methods),
                new ArmedEnd(LockClasses.LOCK, "I", false, "p.Box.post"),
                ArmedLink.Way.ASKS);
    }

    private static ArmedLink initialised(String name, String method) {
        return new ArmedLink(
                new ArmedEnd(LockClasses.CLASS_INIT, name, false, method),
                new ArmedEnd(LockClasses.CLASS_INIT, "p.Super.<clinit>", false, "p.Super.<clinit>"),
                ArmedLink.Way.ASKS);
    }

    private static ArmedLink owed(ArmedLink.Way way) {
        return new ArmedLink(
                new ArmedEnd(LockClasses.EVENT, "E", false, "p.Outer.m"),
                new ArmedEnd(LockClasses.MONITOR, "A", false, "p.Outer.k"),
                way);
    }

    private static Site site(String className, String method) {
        return Site.ofThis(new Site.Place(className, method, "Outer.java", 1));
    }
}
