package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jlockdep.runtime.LockClasses.LOCK;
import static org.jlockdep.runtime.LockClasses.MONITOR;
import static org.jlockdep.runtime.LockClasses.READ_WRITE;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jlockdep.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldLocksTest {
    private final SampleSites sites = new SampleSites();
    private final Object a = new Object();
    private final Object b = new Object();
    private final Object c = new Object();

    @Test
    void nothing_is_told_of_a_lock_that_is_held_alone() throws Exception {
        assertThat(events(h -> {
                    enter(h, a, "A");
                    h.exit(a);
                    enter(h, b, "B");
                    h.exit(b);
                }))
                .isEmpty();
    }

    @Test
    void a_chain_is_told_once() throws Exception {
        assertThat(events(h -> {
                    for (int i = 0; i < 3; i++) {
                        enter(h, a, "A");
                        enter(h, b, "B");
                        enter(h, c, "C");
                        h.exit(c);
                        h.exit(b);
                        h.exit(a);
                    }
                }))
                .containsExactly("A -> B", "A, B -> C");
    }

    @Test
    void a_lock_that_is_only_passed_is_told_and_not_held() throws Exception {
        assertThat(events(h -> {
                    for (int i = 0; i < 3; i++) {
                        enter(h, a, "A");
                        h.pass(b, null, sites.of("B"));
                        enter(h, c, "C");
                        h.exit(c);
                        h.exit(a);
                        h.pass(a, null, sites.of("A"));
                    }
                }))
                .containsExactly("A -> B", "A -> C");
    }

    @Test
    void a_lock_of_class_loading_within_another_one_is_passed_over() throws Exception {
        int loading = Sites.number(Site.ofFresh(
                new Site.Place("java.lang.ClassLoader", "getClassLoadingLock", "ClassLoader.java", 1),
                "java.lang.ClassLoader.getClassLoadingLock():newLock"));
        assertThat(events(h -> {
                    h.enter(a, null, loading);
                    h.enter(b, null, loading);
                    enter(h, c, "C");
                    h.exit(c);
                    h.exit(b);
                    assertThat(h.depth()).isEqualTo(1);
                    h.exit(a);
                    assertThat(h.depth()).isZero();
                }))
                .containsExactly("java.lang.ClassLoader.getClassLoadingLock():newLock -> C");
    }

    @Test
    void a_lock_entered_again_counts_and_is_held_until_the_last_exit() throws Exception {
        assertThat(events(h -> {
                    enter(h, a, "A");
                    enter(h, a, "A");
                    h.exit(a);
                    enter(h, b, "B");
                    h.exit(b);
                    h.exit(a);
                    enter(h, c, "C");
                    h.exit(c);
                }))
                .containsExactly("A -> B");
    }

    @Test
    void locks_may_be_released_in_any_order() throws Exception {
        assertThat(events(h -> {
                    enter(h, a, "A");
                    enter(h, b, "B");
                    h.exit(a);
                    enter(h, c, "C");
                    h.exit(b);
                    h.exit(c);
                    enter(h, a, "A");
                    h.exit(a);
                }))
                .containsExactly("A -> B", "B -> C");
    }

    @Test
    void a_chain_after_a_release_in_the_middle_is_that_of_what_is_left() throws Exception {
        assertThat(events(h -> {
                    enter(h, a, "A");
                    enter(h, b, "B");
                    enter(h, c, "C");
                    h.exit(b);
                    enter(h, "d", "D");
                }))
                .containsExactly("A -> B", "A, B -> C", "A, C -> D");
    }

    @Test
    void an_exit_of_what_is_not_held_is_ignored() throws Exception {
        assertThat(events(h -> {
                    h.exit(a);
                    enter(h, b, "B");
                    h.exit(a);
                    h.exit(c);
                    enter(h, c, "C");
                }))
                .containsExactly("B -> C");
    }

    @Test
    void one_object_can_be_two_locks() throws Exception {
        assertThat(events(h -> {
                    enter(h, a, "A");
                    lock(h, a, "A");
                    h.exit(a);
                    enter(h, b, "B");
                }))
                .containsExactly("A -> A", "A -> B");
    }

    @Test
    void a_call_that_did_not_return_holds_nothing() throws Exception {
        assertThat(events(h -> {
                    h.acquiring(a, null, LOCK, sites.of("A"), 0);
                    enter(h, b, "B");
                }))
                .isEmpty();
    }

    @Test
    void a_lock_is_wanted_before_it_is_held() throws Exception {
        assertThat(events(h -> {
                    enter(h, a, "A");
                    h.acquiring(b, null, LOCK, sites.of("B"), 0);
                }))
                .containsExactly("A -> B");
    }

    @Test
    void nothing_leads_into_a_try_but_things_lead_out_of_it() throws Exception {
        assertThat(events(h -> {
                    enter(h, a, "A");
                    int token = h.count(b, LOCK, HoldBits.TRY);
                    h.acquired(b, null, LOCK, sites.of("B"), HoldBits.TRY, token);
                    enter(h, c, "C");
                }))
                .containsExactly("A, B try -> C");
    }

    @Test
    void a_call_by_way_of_another_hooked_call_counts_once() throws Exception {
        assertThat(events(h -> {
                    int outer = h.acquiring(a, null, LOCK, sites.of("A"), 0);
                    lock(h, a, "A");
                    h.acquired(a, null, LOCK, sites.of("A"), 0, outer);
                    int outerRelease = h.count(a, LOCK, 0);
                    h.released(a, LOCK, 0, h.count(a, LOCK, 0));
                    h.released(a, LOCK, 0, outerRelease);
                    enter(h, b, "B");
                }))
                .isEmpty();
    }

    @Test
    void a_writer_may_read_and_nothing_is_wanted() throws Exception {
        assertThat(events(h -> {
                    take(h, a, "A", READ_WRITE, 0);
                    take(h, a, "A", READ_WRITE, HoldBits.SHARED);
                    h.released(a, READ_WRITE, 0, 1);
                    enter(h, b, "B");
                }))
                .containsExactly(" -> A", "A shared -> B");
    }

    @Test
    void a_reader_that_wants_to_write_wants_what_it_holds() throws Exception {
        assertThat(events(h -> {
                    take(h, a, "A", READ_WRITE, HoldBits.SHARED);
                    h.acquiring(a, null, READ_WRITE, sites.of("A"), 0);
                }))
                .contains("A shared -> A");
    }

    @Test
    void a_wait_wants_its_monitor_back_under_all_others() throws Exception {
        assertThat(events(h -> {
                    enter(h, a, "A");
                    enter(h, b, "B");
                    enter(h, c, "C");
                    Waits.begin(h, b, MONITOR, sites.of("B"));
                }))
                .containsExactly("A -> B", "A, B -> C", "A, C -> B relock");
    }

    @Test
    void a_wait_while_nothing_else_is_held_wants_nothing() throws Exception {
        assertThat(events(h -> {
                    enter(h, a, "A");
                    Waits.begin(h, a, MONITOR, sites.of("A"));
                    Waits.begin(h, b, MONITOR, sites.of("B"));
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 64, 300})
    void many_locks_can_be_held_and_released_from_either_end(int many) throws Exception {
        List<Object> locks = new ArrayList<>();
        for (int i = 0; i < many; i++) locks.add(new Object());
        List<String> told = events(locks, h -> {
            for (int i = 0; i < many; i++) enter(h, locks.get(i), "L" + i);
            for (int i = many - 1; i >= 0; i--) h.exit(locks.get(i));
            for (int i = 0; i < many; i++) enter(h, locks.get(i), "L" + i);
            for (int i = 0; i < many; i++) h.exit(locks.get(i));
            enter(h, a, "A");
            enter(h, b, "B");
        });
        assertThat(told).hasSize(many).endsWith("A -> B");
    }

    @Test
    void who_holds_more_than_a_chain_can_tell_is_still_known_to_hold_it() throws Exception {
        List<Object> locks = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) locks.add(new Object());
        List<String> told = events(locks.subList(0, ChainNode.MAX_LENGTH), h -> {
            for (int i = 0; i < locks.size(); i++) enter(h, locks.get(i), "L" + i % 1000);
            for (int i = locks.size() - 1; i >= 0; i--) h.exit(locks.get(i));
            enter(h, a, "A");
            enter(h, b, "B");
        });
        assertThat(told).hasSize(ChainNode.MAX_LENGTH).endsWith("A -> B");
    }

    @Test
    void a_released_lock_is_not_kept_alive_for_ever() throws Exception {
        AtomicReference<WeakReference<Object>> released = new AtomicReference<>();
        onFreshThread(h -> {
            Object lock = new Object();
            released.set(new WeakReference<>(lock));
            enter(h, a, "A");
            enter(h, lock, "B");
            h.exit(lock);
            h.exit(a);
            lock = null;
            AllHeldLocks.age();
            enter(h, a, "A");
            h.exit(a);
            for (int i = 0; i < 50 && released.get().get() != null; i++) System.gc();
        });
        Events.drain();
        assertThat(released.get().get()).isNull();
    }

    @Test
    void a_thread_that_sleeps_lets_go_of_what_it_released() throws Exception {
        AtomicReference<WeakReference<Object>> released = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Thread sleeper = new Thread(() -> {
            Object[] lock = {new Object()};
            released.set(new WeakReference<>(lock[0]));
            enter(AllHeldLocks.current(), lock[0], "A");
            AllHeldLocks.current().exit(lock[0]);
            lock[0] = null;
            done.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        sleeper.start();
        done.await();
        for (int i = 0; i < 2; i++) AllHeldLocks.age();
        for (int i = 0; i < 50 && released.get().get() != null; i++) System.gc();
        over.countDown();
        sleeper.join();
        assertThat(released.get().get()).isNull();
    }

    @Test
    void a_thread_that_has_just_begun_does_not_sleep() {
        int before = Epoch.now();
        assertThat(new HeldLocks(new Thread("fresh")).sleepsSince(before)).isFalse();
    }

    @Test
    void a_thread_that_may_be_busy_keeps_what_it_made_under_a_lock_until_it_sleeps() throws Exception {
        onFreshThread(h -> {
            enter(h, a, "A");
            h.made(b);
            AllHeldLocks.ageSoon();
            AllHeldLocks.ageSoon();
            assertThat(h.newborns()).isNotNull();
            AllHeldLocks.age();
            assertThat(h.newborns()).isNull();
        });
    }

    @Test
    void a_slot_that_was_emptied_while_it_was_taken_is_dropped() throws Exception {
        assertThat(events(h -> {
                    enter(h, a, "A");
                    h.empty(0);
                    AllHeldLocks.age();
                    enter(h, b, "B");
                    h.exit(b);
                    h.exit(a);
                    enter(h, b, "B");
                    enter(h, c, "C");
                }))
                .containsExactly("B -> C");
    }

    @Test
    void each_thread_holds_its_own() throws Exception {
        onFreshThread(h -> enter(h, a, "A"));
        assertThat(events(h -> enter(h, b, "B"))).isEmpty();
    }

    @Test
    void nothing_is_recorded_of_work_of_our_own() throws Exception {
        assertThat(events(h -> {
                    enter(h, a, "A");
                    boolean before = h.busy(true);
                    if (!h.ignores(b)) enter(h, b, "B");
                    h.busy(before);
                    assertThat(h.ignores(b)).isFalse();
                }))
                .isEmpty();
    }

    private void enter(HeldLocks h, Object lock, String lockClass) {
        h.enter(lock, null, sites.of(lockClass));
    }

    private void lock(HeldLocks h, Object lock, String lockClass) {
        take(h, lock, lockClass, LOCK, 0);
    }

    private void take(HeldLocks h, Object lock, String lockClass, int kind, int bits) {
        int token = h.acquiring(lock, null, kind, sites.of(lockClass), bits);
        h.acquired(lock, null, kind, sites.of(lockClass), bits, token);
    }

    /** What a thread does with its locks. */
    interface Steps {
        void take(HeldLocks held) throws Exception;
    }

    private List<String> events(Steps steps) throws Exception {
        return events(Collections.emptyList(), steps);
    }

    /** @param monitors that are really held all the time, besides the three */
    private List<String> events(List<Object> monitors, Steps steps) throws Exception {
        Events.drain();
        List<Object> real = new ArrayList<>(Arrays.asList(a, b, c));
        real.addAll(monitors);
        onFreshThread(h -> RealMonitors.hold(real, () -> steps.take(h)));
        List<String> lines = new ArrayList<>();
        for (String line : Events.drain()) lines.add(sites.plain(line));
        return lines;
    }

    static void onFreshThread(Steps steps) throws Exception {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                steps.take(AllHeldLocks.current());
            } catch (Throwable t) {
                failure.set(t);
            }
        });
        thread.start();
        thread.join();
        if (failure.get() != null) throw new AssertionError(failure.get());
    }
}
