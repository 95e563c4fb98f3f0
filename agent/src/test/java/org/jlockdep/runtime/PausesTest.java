package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PausesTest {
    private static final int LINKS = 2;

    private final SampleSites sites = new SampleSites();
    private final HeldLocks one = new HeldLocks(new Thread("one"));
    private final HeldLocks other = new HeldLocks(new Thread("other"));
    private final Object a = new Object();
    private final Object b = new Object();
    private int places;

    @AfterEach
    void all_go_on() {
        while (places != 0) Pauses.remove(--places);
    }

    @Test
    void threads_that_own_what_the_other_wants_are_let_go() {
        Pause first = stop(before(one, a, 0, 1, b, false));
        Pause second = stop(before(other, b, 0, 2, a, false));

        assertThat(first.isOver()).isTrue();
        assertThat(second.isOver()).isTrue();
    }

    @Test
    void another_instance_closes_nothing() {
        Pause first = stop(before(one, a, 0, 1, b, false));
        Pause second = stop(before(other, b, 0, 2, new Object(), false));

        assertThat(first.isOver()).isFalse();
        assertThat(second.isOver()).isFalse();
    }

    @Test
    void a_reader_does_not_wait_for_a_reader() {
        Pause first = stop(before(one, a, HoldBits.SHARED, 1, b, true));
        Pause second = stop(before(other, b, HoldBits.SHARED, 2, a, true));

        assertThat(first.isOver()).isFalse();
        assertThat(second.isOver()).isFalse();
    }

    @Test
    void a_writer_waits_for_a_reader() {
        Pause first = stop(before(one, a, HoldBits.SHARED, 1, b, false));
        Pause second = stop(before(other, b, HoldBits.SHARED, 2, a, false));

        assertThat(first.isOver() && second.isOver()).isTrue();
    }

    @Test
    void who_has_the_near_lock_and_shows_no_more_meets_who_has_the_next() {
        Pause first = stop(within(one, a, 1));
        Pause second = stop(within(other, b, 2));

        assertThat(first.isOver() && second.isOver()).isTrue();
    }

    @Test
    void two_threads_at_the_same_link_do_not_meet() {
        Pause first = stop(within(one, a, 1));
        Pause second = stop(within(other, b, 1));

        assertThat(first.isOver() || second.isOver()).isFalse();
    }

    @Test
    void at_a_lock_class_nested_in_itself_they_do() {
        Pause first = stop(within(one, a, 3));
        Pause second = stop(within(other, b, 3));

        assertThat(first.isOver() && second.isOver()).isTrue();
    }

    @Test
    void threads_that_have_all_permits_and_want_more_are_let_go() {
        Semaphore two = new Semaphore(2);
        Pause first = stop(permit(one, two, 1));
        Pause second = stop(permit(other, two, 1));

        assertThat(first.isOver() && second.isOver()).isTrue();
    }

    @Test
    void as_long_as_there_are_enough_permits_for_one_of_them_they_are_not() {
        Semaphore three = new Semaphore(3);
        Pause first = stop(permit(one, three, 2));
        Pause second = stop(permit(other, three, 1));

        assertThat(first.isOver() || second.isOver()).isFalse();
    }

    @Test
    void nor_are_those_of_other_semaphores() {
        Pause first = stop(permit(one, new Semaphore(2), 1));
        Pause second = stop(permit(other, new Semaphore(2), 1));

        assertThat(first.isOver() || second.isOver()).isFalse();
    }

    @Test
    void workers_are_let_go_when_all_of_the_pool_are_there() {
        Object pool = new Object();
        HeldLocks third = new HeldLocks(new Thread("third"));
        Pause first = stop(worker(one, pool));
        Pause second = stop(worker(other, pool));
        boolean early = first.isOver() || second.isOver();
        Pause last = stop(worker(third, pool));

        assertThat(early).isFalse();
        assertThat(first.isOver() && second.isOver() && last.isOver()).isTrue();
    }

    private static Pause worker(HeldLocks h, Object pool) {
        h.work.pool = pool;
        h.work.workers = 3;
        return Pause.ofWorker(h, 1, pool);
    }

    private Pause permit(HeldLocks h, Semaphore semaphore, int wanted) {
        h.put(semaphore, Held.NEVER, semaphore, LockClasses.SEMAPHORE, sites.of("S"), 0, HoldBits.SHARED, null, false);
        h.wantedPermits = wanted;
        return Pause.before(h, 3, semaphore, LockClasses.SEMAPHORE, true);
    }

    @Test
    void an_interrupted_thread_goes_on_without_spinning_and_stays_interrupted() throws Exception {
        Pause pause = before(one, a, 0, 1, b, false);
        boolean[] interrupted = new boolean[1];
        Thread thread = new Thread(() -> {
            Thread.currentThread().interrupt();
            pause.await(Integer.MAX_VALUE);
            interrupted[0] = Thread.currentThread().isInterrupted();
        });
        thread.start();
        thread.join();

        assertThat(interrupted[0]).isTrue();
    }

    @Test
    void who_is_let_go_goes_on() throws Exception {
        Pause pause = before(one, a, 0, 1, b, false);
        Thread thread = new Thread(() -> pause.await(Integer.MAX_VALUE));
        thread.start();
        pause.end();
        thread.join();

        assertThat(pause.isOver()).isTrue();
    }

    private Pause stop(Pause pause) {
        places++;
        Pauses.add(pause);
        Pauses.closeBy(pause, LINKS);
        return pause;
    }

    private Pause before(HeldLocks h, Object held, int bits, int roles, Object wanted, boolean shares) {
        hold(h, held, bits);
        return Pause.before(h, roles, wanted, LockClasses.READ_WRITE, shares);
    }

    private Pause within(HeldLocks h, Object held, int roles) {
        hold(h, held, 0);
        return Pause.within(h, roles);
    }

    private void hold(HeldLocks h, Object held, int bits) {
        h.put(held, Held.NEVER, held, LockClasses.READ_WRITE, sites.of("A"), 0, bits, null, false);
    }
}
