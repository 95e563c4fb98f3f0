package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jlockdep.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceOrderTest {
    private final SampleSites sites = new SampleSites();

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 64})
    void locks_of_one_class_that_are_taken_in_one_order_fall_silent(int many) throws Exception {
        List<Object> locks = locks(many);
        assertThat(takeAll(locks)).isEqualTo(many - 1);
        assertThat(takeAll(locks)).isZero();
        assertThat(takeAll(locks)).isZero();
    }

    @Test
    void the_other_order_is_told() throws Exception {
        List<Object> locks = locks(2);
        takeAll(locks);
        Collections.reverse(locks);
        assertThat(takeAll(locks)).isEqualTo(1);
        assertThat(takeAll(locks)).isZero();
    }

    @Test
    void another_pair_is_told() throws Exception {
        takeAll(locks(2));
        assertThat(takeAll(locks(2))).isEqualTo(1);
    }

    private static List<Object> locks(int many) {
        List<Object> locks = new ArrayList<>();
        for (int i = 0; i < many; i++) locks.add(new Object());
        return locks;
    }

    /** @return how many events it made */
    private int takeAll(List<Object> locks) throws InterruptedException {
        Events.drain();
        int site = sites.of("stripes[]");
        Thread thread = new Thread(() -> {
            for (Object lock : locks) HeldLocks.current().enter(lock, null, site);
            for (Object lock : locks) HeldLocks.current().exit(lock);
        });
        thread.start();
        thread.join();
        return Events.drainRaw().size();
    }
}
