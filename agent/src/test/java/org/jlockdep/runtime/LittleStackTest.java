package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jlockdep.Events;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hooks that run out of stack half way, at each place where they can. */
class LittleStackTest {
    private final SampleSites sites = new SampleSites();
    private final int siteOfA = sites.of("A");
    private final int siteOfB = sites.of("B");
    private final Object a = new Object();
    private final Object b = new Object();

    @AfterEach
    void drain() throws Exception {
        Events.drain();
    }

    @Test
    void a_release_out_of_turn_leaves_each_slot_an_entry_of_its_own() throws Exception {
        HeldLocks held = onFreshThread(() -> descend(this::releaseOutOfTurn));
        assertThat(slots(held)).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void a_stack_that_grows_has_all_its_slots() throws Exception {
        HeldLocks held = onFreshThread(() -> descend(this::takeMany));
        assertThat(slots(held)).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(Health.isOff()).isFalse();
    }

    @Test
    void the_end_of_our_own_work_is_noticed() throws Exception {
        HeldLocks held = onFreshThread(() -> descend(() -> {
            HeldLocks begun = OwnWork.begin();
            OwnWork.end(begun);
        }));
        assertThat(held.busy(false)).isFalse();
    }

    private void releaseOutOfTurn() {
        HeldLocks held = Hooks.enter(a, null, null, siteOfA);
        Hooks.made(b);
        Hooks.enter(b, null, held, siteOfB);
        Hooks.exit(a, held);
        Hooks.exit(b, held);
    }

    private void takeMany() {
        HeldLocks held = null;
        List<Object> taken = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            taken.add(new Object());
            held = Hooks.enter(taken.get(i), null, held, siteOfA);
        }
        for (Object lock : taken) Hooks.exit(lock, held);
    }

    private static Object[] slots(HeldLocks of) throws ReflectiveOperationException {
        Field slots = HeldLocks.class.getDeclaredField("held");
        slots.setAccessible(true);
        return (Object[]) slots.get(of);
    }

    /** Does it with each amount of stack, from none on. */
    private static void descend(Runnable step) {
        try {
            descend(step);
        } catch (StackOverflowError expected) {
            // a little more is left up here
        }
        step.run();
    }

    private static HeldLocks onFreshThread(Runnable steps) throws Exception {
        AtomicReference<HeldLocks> held = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    held.set(HeldLocks.current());
                    steps.run();
                },
                "little-stack",
                256 * 1024);
        thread.start();
        thread.join();
        return held.get();
    }
}
