package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.Test;

class OrphansTest {
    private static Held hold(Object lock, int kind) {
        Held held = new Held();
        held.set(lock, kind, 0, 0, 0);
        return held;
    }

    @Test
    void a_release_answers_for_one_hold() {
        StampedLock lock = new StampedLock();
        int before = Epoch.now();
        Orphans.released(lock, LockClasses.STAMPED);

        assertThat(Epoch.now()).as("so that threads look").isNotEqualTo(before);
        assertThat(Orphans.everExisted(lock)).isTrue();
        assertThat(Orphans.isOrphan(hold(lock, LockClasses.STAMPED))).isTrue();
        assertThat(Orphans.isOrphan(hold(lock, LockClasses.STAMPED))).isFalse();
    }

    @Test
    void of_no_other_lock() {
        Orphans.released(new StampedLock(), LockClasses.STAMPED);

        StampedLock other = new StampedLock();
        assertThat(Orphans.everExisted(other)).isFalse();
        assertThat(Orphans.isOrphan(hold(other, LockClasses.STAMPED))).isFalse();
    }

    @Test
    void all_holds_of_a_signal_are_orphans() {
        Semaphore semaphore = new Semaphore(3);
        Orphans.released(semaphore, LockClasses.SEMAPHORE);

        assertThat(Orphans.isOrphan(hold(semaphore, LockClasses.SEMAPHORE))).isTrue();
        assertThat(Orphans.isOrphan(hold(semaphore, LockClasses.SEMAPHORE))).isTrue();
    }
}
