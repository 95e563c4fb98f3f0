package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jlockdep.Events;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldPairsTest {
    private final SampleSites sites = new SampleSites();
    private final int site = sites.of("stripes[]");
    private final ExecutorService one = Executors.newSingleThreadExecutor();

    /** Other tests fill the table, and what is pushed out of it is told again. */
    @BeforeEach
    void beginWithAnEmptyTable() throws ReflectiveOperationException {
        Field table = ToldPairs.class.getDeclaredField("table");
        table.setAccessible(true);
        Constructor<?> fresh = table.getType().getDeclaredConstructor(int.class);
        fresh.setAccessible(true);
        table.set(null, fresh.newInstance(1 << 17));
    }

    @AfterEach
    void end() {
        one.shutdown();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 64})
    void locks_of_one_class_that_a_thread_takes_in_one_order_fall_silent(int many) throws Exception {
        List<Object> locks = locks(many);
        assertThat(takeAll(locks, 1)).isEqualTo(many - 1);
        Events.drain();
        assertThat(takeAll(locks, 3)).isEqualTo(many - 1);
    }

    @Test
    void each_thread_tells_of_a_pair_until_there_were_many() throws Exception {
        List<Object> locks = locks(2);
        int events = 0;
        for (int thread = 0; thread < 80; thread++) events += takeAll(locks, 2);
        assertThat(events).isEqualTo(64);
    }

    @Test
    void what_the_last_thread_tells_has_no_place_in_the_order_of_threads() throws Exception {
        List<Object> locks = locks(2);
        for (int thread = 0; thread < 63; thread++)
            assertThat(raw(locks).segment).isNotNull();
        assertThat(raw(locks).segment).isNull();
    }

    @Test
    void the_first_two_threads_tell_of_a_pair_where_that_was() throws Exception {
        ready();
        List<Object> locks = locks(2);
        assertThat(raw(locks).stack()).isNotEmpty();
        assertThat(raw(locks).stack()).isNotEmpty();
        assertThat(raw(locks).stack()).isEmpty();
    }

    @Test
    void the_other_order_is_told() throws Exception {
        List<Object> locks = locks(2);
        takeAll(locks, 1);
        Collections.reverse(locks);
        assertThat(takeAll(locks, 2)).isEqualTo(1);
    }

    @Test
    void another_pair_is_told() throws Exception {
        takeAll(locks(2), 1);
        assertThat(takeAll(locks(2), 1)).isEqualTo(1);
    }

    /** Each lock is taken in each one before it. */
    @Test
    void pairs_leave_room_for_chains_and_what_is_put_off_comes_again() throws Exception {
        Events.drain();
        List<Object> locks = locks(100);
        int pairs = 100 * 99 / 2;
        assertThat(nestEachTwo(locks)).isBetween(EventRing.CAPACITY / 2, EventRing.CAPACITY - 1_000);
        int events = Events.drainRaw().size();
        for (int round = 0; round < 3 && events < pairs; round++) {
            nestEachTwo(locks);
            events += Events.drainRaw().size();
        }
        assertThat(events).isEqualTo(pairs);
        assertThat(nestEachTwo(locks)).isZero();
    }

    /** @return how many events are in the ring */
    private int nestEachTwo(List<Object> locks) throws Exception {
        onOneThread(() -> {
            for (int i = 0; i < locks.size(); i++)
                for (int j = i + 1; j < locks.size(); j++) takeAll(List.of(locks.get(i), locks.get(j)));
        });
        return EventRing.size();
    }

    private void onOneThread(Runnable task) throws Exception {
        one.submit(task).get();
    }

    /** The chain of two such locks is known to so many that only another pair is worth a stack trace. */
    private void ready() throws Exception {
        for (int thread = 0; thread < 8; thread++) takeAll(locks(2), 1);
    }

    private LockEvent raw(List<Object> locks) throws Exception {
        Events.drain();
        takeAllInThread(locks, 1);
        return Events.drainRaw().get(0);
    }

    private static List<Object> locks(int many) {
        List<Object> locks = new ArrayList<>();
        for (int i = 0; i < many; i++) locks.add(new Object());
        return locks;
    }

    /** @return how many events it made */
    private int takeAll(List<Object> locks, int times) throws InterruptedException {
        Events.drain();
        takeAllInThread(locks, times);
        return Events.drainRaw().size();
    }

    private void takeAllInThread(List<Object> locks, int times) throws InterruptedException {
        Thread thread = new Thread(() -> {
            for (int i = 0; i < times; i++) takeAll(locks);
        });
        thread.start();
        thread.join();
    }

    private void takeAll(List<Object> locks) {
        try {
            RealMonitors.hold(locks, () -> {
                for (Object lock : locks) AllHeldLocks.current().enter(lock, null, site);
                for (Object lock : locks) AllHeldLocks.current().exit(lock);
            });
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
