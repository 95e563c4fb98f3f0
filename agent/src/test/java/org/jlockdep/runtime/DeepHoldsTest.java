package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jlockdep.runtime.LockClasses.MONITOR;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class DeepHoldsTest {
    private static final int MANY = 3 * HeldSlots.MOST;

    private final SampleSites sites = new SampleSites();

    private static Object[] locks(int many) {
        Object[] locks = new Object[many];
        for (int i = 0; i < many; i++) locks[i] = new Object();
        return locks;
    }

    private void enterAll(HeldLocks h, Object[] locks) {
        for (Object lock : locks) h.enter(lock, null, sites.of("A"));
    }

    /** Those that a chain can have are asked whether they are held. */
    private static void reallyHolding(Object[] monitors, HeldLocksTest.Steps steps) throws Exception {
        HeldLocksTest.onFreshThread(h -> RealMonitors.hold(Arrays.asList(monitors), () -> steps.take(h)));
    }

    @Test
    void most_locks_that_are_not_held_need_no_search() {
        DeepHolds deep = new DeepHolds();
        for (Object lock : locks(HeldSlots.MOST)) deep.add(lock, new Held[0]);
        int looked = 0;
        for (Object other : locks(1000)) if (deep.mayHave(other)) looked++;
        assertThat(looked).isLessThan(250);
    }

    @Test
    void what_is_in_a_slot_is_found_however_much_has_come_and_gone() {
        Object[] kept = locks(3);
        Held[] slots = new Held[DeepHolds.FROM + kept.length + 1];
        Held.fill(slots, 0);
        DeepHolds deep = new DeepHolds();
        for (int i = 0; i < kept.length; i++) {
            deep.add(kept[i], slots);
            slots[DeepHolds.FROM + i].set(kept[i], MONITOR, 0, 0, 0);
        }
        for (Object lock : locks(3 * DeepHolds.MOST_ADDED)) deep.add(lock, slots);
        for (Object lock : kept) assertThat(deep.mayHave(lock)).isTrue();
    }

    @Test
    void what_comes_and_goes_above_deep_holds_leaves_them_held() throws Exception {
        Object[] locks = locks(DeepHolds.FROM + 10);
        reallyHolding(locks, h -> {
            enterAll(h, locks);
            for (Object lock : locks(2 * DeepHolds.MOST_ADDED)) {
                h.enter(lock, null, sites.of("B"));
                h.exit(lock);
            }
            enterAll(h, locks);
            assertThat(h.depth()).isEqualTo(locks.length);
            for (Object lock : locks) {
                h.exit(lock);
                h.exit(lock);
            }
            assertThat(h.depth()).isZero();
        });
    }

    @Test
    void what_finds_no_room_is_counted_and_its_release_takes_no_other_hold() throws Exception {
        Object[] locks = locks(MANY);
        long before = Health.CHAINS_OVERFLOWED.get();
        reallyHolding(Arrays.copyOf(locks, ChainNode.MAX_LENGTH), h -> {
            enterAll(h, locks);
            assertThat(h.depth()).isEqualTo(HeldSlots.MOST);
            for (int i = MANY - 1; i >= HeldSlots.MOST; i--) h.exit(locks[i]);
            assertThat(h.depth()).isEqualTo(HeldSlots.MOST);
            for (int i = 0; i < HeldSlots.MOST; i++) h.exit(locks[i]);
            assertThat(h.depth()).isZero();
            enterAll(h, new Object[] {locks[MANY - 1]});
            assertThat(h.depth()).isEqualTo(1);
        });
        assertThat(Health.CHAINS_OVERFLOWED.get() - before).isGreaterThanOrEqualTo(MANY - HeldSlots.MOST);
    }

    @Test
    void permits_that_find_no_room_are_not_held() throws Exception {
        int site = sites.of("S");
        Object[] semaphores = locks(HeldSlots.MOST + 2);
        HeldLocksTest.onFreshThread(h -> {
            for (Object semaphore : semaphores) HeldPermits.acquired(h, semaphore, null, site, 0, 2, 0);
            assertThat(HeldPermits.count(h, semaphores[0])).isEqualTo(2);
            assertThat(HeldPermits.count(h, semaphores[HeldSlots.MOST])).isZero();
            assertThat(h.depth()).isEqualTo(HeldSlots.MOST);
        });
    }
}
