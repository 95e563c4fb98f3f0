package org.jlockdep.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.jlockdep.runtime.LockEvent;
import org.jlockdep.runtime.NestedInPermit;
import org.junit.jupiter.api.Test;

class UndecidedEventsTest {
    private final UndecidedEvents open = new UndecidedEvents();
    private final NestedInPermit nested = new NestedInPermit();

    private long soon() {
        return nested.event.nanos + 1;
    }

    @Test
    void what_is_nested_in_other_locks_is_learnt_at_once() {
        assertThat(open.keeps(NestedInPermit.nestedInMonitor())).isFalse();
        assertThat(open.idle(soon())).isZero();
    }

    @Test
    void what_is_nested_in_a_permit_waits() {
        assertThat(open.keeps(nested.event)).isTrue();
        assertThat(open.settled(soon())).isEmpty();
        assertThat(open.idle(soon())).isEqualTo(UndecidedEvents.PATIENCE - 1);
    }

    @Test
    void the_thread_that_gives_its_permit_back_held_it() {
        open.keeps(nested.event);
        nested.giveBack();

        assertThat(open.settled(soon())).containsExactly(nested.event);
        assertThat(nested.event.isHandedOn(0)).isFalse();
    }

    @Test
    void one_that_leaves_it_to_another_thread_did_not() {
        open.keeps(nested.event);
        nested.letAnotherThreadGiveBack();

        assertThat(open.settled(soon())).containsExactly(nested.event);
        assertThat(nested.event.isHandedOn(0)).isTrue();
    }

    @Test
    void a_hold_that_ended_well_stays_one_when_the_semaphore_becomes_a_signal() {
        nested.giveBack();
        nested.letAnotherThreadGiveBack();

        assertThat(open.keeps(nested.event)).isFalse();
        assertThat(nested.event.isHandedOn(0)).isFalse();
    }

    @Test
    void who_keeps_the_permit_for_long_holds_it() {
        open.keeps(nested.event);

        assertThat(open.settled(nested.event.nanos + UndecidedEvents.PATIENCE)).containsExactly(nested.event);
        assertThat(nested.event.isHandedOn(0)).isFalse();
        assertThat(open.idle(soon())).isZero();
    }

    @Test
    void at_the_end_nothing_waits() {
        open.keeps(nested.event);

        assertThat(open.all()).containsExactly(nested.event);
        assertThat(open.all()).isEmpty();
    }

    @Test
    void what_waits_no_longer_comes_before_the_next_event() {
        keepOthers(UndecidedEvents.FEW - 1);
        open.keeps(nested.event);
        nested.giveBack();

        assertThat(open.before(soon())).containsExactly(nested.event);
        assertThat(open.before(soon())).isEmpty();
    }

    @Test
    void of_many_it_comes_when_there_is_time_to_look_at_all() {
        keepOthers(UndecidedEvents.FEW);
        open.keeps(nested.event);
        nested.giveBack();

        assertThat(open.before(soon())).isEmpty();
        assertThat(open.settled(soon())).containsExactly(nested.event);
    }

    /** The ring may have kept the next event for a while. */
    @Test
    void who_had_not_kept_the_permit_for_long_when_the_next_event_came_waits_on() {
        open.keeps(nested.event);

        assertThat(open.before(nested.event.nanos + UndecidedEvents.PATIENCE - 1))
                .isEmpty();
        assertThat(open.before(nested.event.nanos + UndecidedEvents.PATIENCE)).containsExactly(nested.event);
    }

    private void keepOthers(int number) {
        for (int i = 0; i < number; i++) open.keeps(new NestedInPermit().event);
    }

    @Test
    void no_more_than_so_many_wait() {
        LockEvent last = nested.event;
        keepOthers(UndecidedEvents.MOST);

        assertThat(open.keeps(last)).isFalse();
    }

    /** A throttle takes one permit after the other for tasks that will give them back. */
    @Test
    void who_takes_permit_by_permit_has_more_time_to_show_whose_they_are() {
        LockEvent more = nested.wantsMore();
        open.keeps(more);
        open.keeps(nested.event);

        long late = more.nanos + UndecidedEvents.PATIENCE + 1_000_000_000;
        assertThat(open.settled(late)).containsExactly(nested.event);
        assertThat(open.settled(more.nanos + UndecidedEvents.PATIENCE_FOR_MORE)).containsExactly(more);
    }

    @Test
    void at_the_end_only_who_waits_for_more_still_has_shown_it() {
        open.keeps(nested.wantsMore());
        open.keeps(nested.event);

        assertThat(open.all()).containsExactly(nested.event);
    }
}
