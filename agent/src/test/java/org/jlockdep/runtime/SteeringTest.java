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

    private ArmedLink link(String near, String wanted) {
        String nearClass = Sites.get(sites.of(near)).fresh;
        String wantedClass = Sites.get(sites.of(wanted)).fresh;
        return new ArmedLink(
                LockClasses.LOCK, nearClass, false, new String[0], LockClasses.LOCK, wantedClass, false, false);
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
