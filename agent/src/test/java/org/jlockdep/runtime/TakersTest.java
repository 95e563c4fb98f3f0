package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class TakersTest {
    @Test
    void are_too_many_when_they_could_want_more_permits_than_there_are() {
        Semaphore semaphore = new Semaphore(4);
        Instances.Instance known = Semaphores.known(semaphore);
        assertThat(Takers.areTooMany(known, 11, 1)).isFalse();
        assertThat(Takers.areTooMany(known, 12, 2)).isFalse();
        assertThat(Takers.areTooMany(known, 12, 2)).isFalse();
        assertThat(Takers.areTooMany(known, 13, 1)).isTrue();
        assertThat(Takers.areTooMany(known, 11, 1)).isTrue();
    }

    @Test
    void are_not_asked_for_once_it_is_known() {
        Semaphore semaphore = new Semaphore(2);
        Instances.Instance known = Semaphores.known(semaphore);
        known.takers = null;
        assertThat(Takers.areTooMany(known, 11, 2)).isFalse();
        assertThat(Takers.areTooMany(known, 12, 2)).isFalse();
    }

    @Test
    void of_the_only_permit_nobody_shares_it() {
        Semaphore semaphore = new Semaphore(1);
        Instances.Instance mutex = Semaphores.known(semaphore);
        assertThat(Takers.areTooMany(mutex, 11, 1)).isFalse();
        assertThat(Takers.areTooMany(mutex, 12, 1)).isFalse();
    }

    @Test
    void of_a_semaphore_that_may_lose_permits_one_is_enough() {
        Semaphore semaphore = new Shrinking(9);
        assertThat(Takers.areTooMany(Semaphores.known(semaphore), 11, 1)).isTrue();
    }

    @Test
    void are_counted_whatever_their_number() {
        assertThat(tooMany(new Semaphore(1_500), 2_000)).isTrue();
        assertThat(tooMany(new Semaphore(Integer.MAX_VALUE), 2_000)).isFalse();
    }

    private static boolean tooMany(Semaphore semaphore, int threads) {
        Instances.Instance known = Semaphores.known(semaphore);
        boolean tooMany = false;
        while (ThreadOrder.lastSerial() < threads) new HeldLocks(Thread.currentThread());
        for (int thread = 1; thread <= threads; thread++) tooMany = Takers.areTooMany(known, thread, 1);
        return tooMany;
    }

    private static final class Shrinking extends Semaphore {
        private static final long serialVersionUID = 1L;

        Shrinking(int permits) {
            super(permits);
        }
    }
}
