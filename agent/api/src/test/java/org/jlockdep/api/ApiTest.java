package org.jlockdep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** In a JVM without the agent. */
final class ApiTest {
    @Test
    void a_name_changes_nothing_about_the_lock() {
        ReentrantLock lock = new ReentrantLock();

        assertThat(Lockdep.name(lock, "bank.Vault")).isSameAs(lock);
    }

    @Test
    void statements_are_not_looked_at() {
        Lockdep.assertHeld(new ReentrantLock());
        Lockdep.mightLock(null);
    }

    @Test
    void a_map_keeps_nobody_out_and_needs_no_order_of_calls() {
        LockMap map = new LockMap("bank.customers");

        map.release();
        map.acquire();
        map.acquireShared();
        map.sync();

        assertThat(map).hasToString("bank.customers");
    }

    @Test
    void a_map_has_a_name() {
        assertThatNullPointerException().isThrownBy(() -> new LockMap(null));
    }
}
