package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SteeringTest {
    private final SampleSites sites = new SampleSites();
    private final Object a = new Object();
    private final Object b = new Object();

    @AfterEach
    void off_again() {
        Steering.disarm();
    }

    private void arm() {
        ArmedLink forth = link("A", "B");
        ArmedLink back = link("B", "A");
        Steering.arm(forth, back);
    }

    /** Whose places are not known. */
    private ArmedLink link(String near, String wanted) {
        return new ArmedLink(
                new ArmedEnd(LockClasses.LOCK, name(near), false),
                new ArmedEnd(LockClasses.LOCK, name(wanted), false),
                ArmedLink.Way.ASKS);
    }

    private String name(String lockClass) {
        return Sites.get(sites.of(lockClass)).fresh;
    }

    /** In the one method of all sample sites. */
    private ArmedEnd end(int kind, String lockClass) {
        return new ArmedEnd(
                kind, name(lockClass), false, Sites.get(sites.of(lockClass)).method());
    }

    @Test
    void a_thread_that_comes_by_with_a_lock_of_the_ring_is_stopped_each_time() throws Exception {
        arm();
        HeldLocksTest.onFreshThread(h -> {
            for (int i = 0; i < 2; i++) nest(h, "A", "B");
        });

        assertThat(Steering.linksReached()).isEqualTo(1);
        assertThat(Steering.pausesTaken()).isEqualTo(2);
    }

    @Test
    void other_locks_are_none_of_its_business() throws Exception {
        arm();
        HeldLocksTest.onFreshThread(h -> {
            nest(h, "A", "C");
            nest(h, "C", "B");
        });

        assertThat(Steering.linksReached()).isZero();
        assertThat(Steering.pausesTaken()).isZero();
    }

    @Test
    void a_thread_in_an_initialiser_is_not_stopped() throws Exception {
        arm();
        HeldLocksTest.onFreshThread(h -> {
            h.initialising = 1;
            nest(h, "A", "B");
            h.initialising = 0;
        });

        assertThat(Steering.linksReached()).isEqualTo(1);
        assertThat(Steering.pausesTaken()).isZero();
    }

    @Test
    void a_thread_that_holds_a_class_loader_is_not_stopped() throws Exception {
        arm();
        HeldLocksTest.onFreshThread(h -> {
            ClassLoader loader = new ClassLoader() {};
            synchronized (loader) { // or else the agent sees that it is not held
                h.enter(loader, null, sites.of("L"));
                nest(h, "A", "B");
                h.exit(loader);
            }
        });

        assertThat(Steering.linksReached()).isEqualTo(1);
        assertThat(Steering.pausesTaken()).isZero();
    }

    /** Its wanted lock is taken by a synchronized method, so that it is met before the near one, if at all. */
    @Test
    void a_thread_is_held_up_before_the_near_lock_alone_and_not_before_others_of_the_method() throws Exception {
        ArmedLink forth =
                new ArmedLink(end(LockClasses.MONITOR, "A"), end(LockClasses.MONITOR, "B"), ArmedLink.Way.ASKS);
        Steering.arm(forth, link("B", "A"));
        HeldLocksTest.onFreshThread(h -> {
            for (int i = 0; i < 6; i++) pass(h, b, "C");
        });

        int before = forth.nextDelay(false);
        HeldLocksTest.onFreshThread(h -> {
            for (int i = 0; i < 6; i++) pass(h, a, "A");
        });

        assertThat(before).isPositive();
        assertThat(forth.nextDelay(false)).isZero();
    }

    private void pass(HeldLocks h, Object monitor, String lockClass) {
        h.enter(monitor, null, sites.of(lockClass));
        h.exit(monitor);
    }

    @Test
    void who_owes_an_event_is_stopped_before_the_lock_with_which_it_is_waited_for() throws Exception {
        armForEvent(ArmedLink.Way.OWES);
        HeldLocksTest.onFreshThread(this::signal);

        assertThat(Steering.linksReached()).isEqualTo(1);
        assertThat(Steering.pausesTaken()).isEqualTo(1);
    }

    @Test
    void while_somebody_waits_for_it_with_that_lock_there_is_nothing_to_stop_for() throws Exception {
        armForEvent(ArmedLink.Way.OWES);
        HeldLocks waiter = new HeldLocks(new Thread("waiter"));
        waiter.put(a, Held.NEVER, a, LockClasses.LOCK, sites.of("A"), number("A"), 0, null, false);
        Steering.awaits(waiter, -1, LockClasses.number("event", LockClasses.EVENT), true);
        Pause pause = Pause.before(waiter, 2, a, LockClasses.LOCK, false);
        pause.endsWith(waits);

        assertThat(pause.await(Integer.MAX_VALUE)).isTrue();
        assertThat(Steering.linksReached()).isEqualTo(1);
    }

    @Test
    void who_signals_is_left_alone_as_long_as_it_is_to_be_learnt_who_does() throws Exception {
        armForEvent(ArmedLink.Way.OWES_AS_LEARNT);
        HeldLocksTest.onFreshThread(this::signal);

        assertThat(Steering.linksReached()).isEqualTo(1);
        assertThat(Steering.pausesTaken()).isZero();
    }

    @Test
    void a_task_that_may_take_the_lock_unseen_is_held_up_when_it_begins() throws Exception {
        armForEvent(ArmedLink.Way.OWES);
        SignalKind seen = new SignalKind();
        owes.comesLate(seen);
        HeldLocksTest.onFreshThread(h -> {
            for (int i = 0; i < 6; i++) Steering.begins(h, new SignalKind());
        });
        int before = owes.nextDelay(true);
        HeldLocksTest.onFreshThread(h -> {
            for (int i = 0; i < 6; i++) Steering.begins(h, seen);
        });

        assertThat(before).isPositive();
        assertThat(owes.nextDelay(true)).isZero();
    }

    @Test
    void who_asks_for_the_lock_before_it_has_it_is_not_held_up_any_more() throws Exception {
        armForEvent(ArmedLink.Way.OWES);
        HeldLocksTest.onFreshThread(this::signal);

        assertThat(owes.mayComeLate(new SignalKind())).isFalse();
    }

    private ArmedLink waits;
    private ArmedLink owes;

    private void armForEvent(ArmedLink.Way way) {
        ArmedEnd event = new ArmedEnd(LockClasses.EVENT, "event", false, "none");
        waits = new ArmedLink(end(LockClasses.LOCK, "A"), event, ArmedLink.Way.ASKS);
        owes = new ArmedLink(event, end(LockClasses.LOCK, "A"), way);
        Steering.arm(waits, owes);
        event.named("event", LockClasses.EVENT, LockClasses.number("event", LockClasses.EVENT));
        waits.named(name("A"), LockClasses.LOCK, number("A"));
    }

    private int number(String lockClass) {
        return LockClasses.number(name(lockClass), LockClasses.LOCK);
    }

    private void signal(HeldLocks h) {
        Steering.asks(h, a, null, LockClasses.LOCK, sites.of("A"), number("A"), false);
    }

    @Test
    void a_worker_that_gives_its_own_pool_a_task_where_it_may_wait_for_it_is_stopped() throws Exception {
        armForPool(getClass().getName() + ".queues");
        HeldLocksTest.onFreshThread(this::queues);

        assertThat(Steering.pausesTaken()).isEqualTo(1);
        assertThat(Steering.linksReached()).isZero();
    }

    @Test
    void elsewhere_it_is_once_its_pool_was_seen_waiting() throws Exception {
        armForPool("p.Other.method");
        HeldLocksTest.onFreshThread(this::queues);
        int before = Steering.pausesTaken();
        Steering.awaitsWorker(a, LockClasses.number("pool", LockClasses.EVENT));
        HeldLocksTest.onFreshThread(this::queues);

        assertThat(before).isZero();
        assertThat(Steering.pausesTaken()).isEqualTo(1);
        assertThat(Steering.linksReached()).isEqualTo(2);
    }

    private void armForPool(String method) {
        ArmedEnd worker = new ArmedEnd(LockClasses.EVENT, "pool", true, method);
        Steering.arm(
                new ArmedLink(worker, worker, ArmedLink.Way.WORKS), new ArmedLink(worker, worker, ArmedLink.Way.WORKS));
        worker.named("pool", LockClasses.EVENT, LockClasses.number("pool", LockClasses.EVENT));
    }

    private void queues(HeldLocks h) {
        h.work.pool = a;
        h.work.workers = 2;
        Steering.queues(h, a);
    }

    @Test
    void unarmed_it_is_off() throws Exception {
        HeldLocksTest.onFreshThread(h -> nest(h, "A", "B"));

        assertThat(Steering.isOn()).isFalse();
        assertThat(Steering.links()).isZero();
    }

    private void nest(HeldLocks h, String outer, String inner) {
        take(h, a, outer);
        take(h, b, inner);
        h.release(b, LockClasses.LOCK, 0);
        h.release(a, LockClasses.LOCK, 0);
    }

    private void take(HeldLocks h, Object lock, String lockClass) {
        int token = h.acquiring(lock, null, LockClasses.LOCK, sites.of(lockClass), 0);
        h.acquired(lock, null, LockClasses.LOCK, sites.of(lockClass), 0, token);
    }
}
