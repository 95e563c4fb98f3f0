package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SemaphoresTest {
    @Test
    void the_first_look_counts() {
        Semaphore semaphore = new Semaphore(3);

        assertThat(Semaphores.permits(semaphore)).isEqualTo(3);
        semaphore.acquireUninterruptibly(2);
        assertThat(Semaphores.permits(semaphore)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -2})
    void one_that_starts_empty_is_a_signal(int permits) {
        assertThat(Semaphores.permits(new Semaphore(permits))).isEqualTo(Semaphores.SIGNAL);
    }

    @Test
    void more_permits_than_there_were_are_too_many_for_who_used_it_as_a_lock() {
        Semaphore semaphore = new Semaphore(1);
        Semaphores.permits(semaphore);
        assertThat(Semaphores.isOverdone(semaphore, true)).isFalse();

        semaphore.release();
        assertThat(Semaphores.isOverdone(semaphore, true)).isTrue();
        assertThat(Semaphores.isOverdone(semaphore, false)).isFalse();
    }

    @Test
    void of_a_signal_there_are_never_too_many() {
        Semaphore semaphore = new Semaphore(0);
        Semaphores.permits(semaphore);
        semaphore.release(5);

        assertThat(Semaphores.isOverdone(semaphore, true)).isFalse();
    }
}
