package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.concurrent.atomic.AtomicReference;
import org.jlockdep.Events;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hooks that run out of stack half way, at each place where they can. */
class LittleStackTest {
    private final SampleSites sites = new SampleSites();
    private static final int PLACES = 30;

    private final int siteOfA = sites.of("A");
    private final int siteOfB = sites.of("B");
    private final Object[] many = new Object[9];
    private final int[] sitesOfMany = new int[many.length];
    private final Object a = new Object();
    private final Object b = new Object();

    /** As at the start of the agent: a class that fails to initialise, for want of stack, is lost for ever. */
    @BeforeEach
    void initialiseClasses() {
        for (int i = 0; i < many.length; i++) {
            many[i] = new Object();
            sitesOfMany[i] = sites.of("C" + i);
        }
        HeldLocks held = takeTwo();
        Hooks.exit(a, held);
        Hooks.exit(b, held);
        OwnWork.end(OwnWork.begin());
    }

    @AfterEach
    void drain() throws Exception {
        Events.drain();
    }

    @Test
    void a_release_out_of_turn_leaves_each_slot_an_entry_of_its_own() throws Exception {
        for (int frames = 0; frames < PLACES; frames++) {
            int below = frames;
            HeldLocks held = onFreshThread(() -> {
                HeldLocks known = takeTwo();
                shifted(below, () -> Hooks.exit(a, known));
                Hooks.exit(b, known);
            });
            assertThat(slots(held)).doesNotContainNull().doesNotHaveDuplicates();
            assertThat(held.depth()).isZero();
        }
    }

    @Test
    void a_stack_that_grows_has_all_its_slots() throws Exception {
        for (int frames = 0; frames < PLACES; frames++) {
            int below = frames;
            HeldLocks held = onFreshThread(() -> {
                HeldLocks known = takeTwo();
                for (int i = 0; i < many.length; i++) {
                    int next = i;
                    shifted(below, () -> Hooks.enter(many[next], null, known, sitesOfMany[next]));
                }
            });
            assertThat(slots(held)).doesNotContainNull().doesNotHaveDuplicates();
            assertThat(held.depth()).isLessThan(slots(held).length);
        }
        assertThat(Health.isOff()).isFalse();
    }

    @Test
    void the_end_of_our_own_work_is_noticed() throws Exception {
        HeldLocks held = onFreshThread(() -> sweep(() -> OwnWork.end(OwnWork.begin())));
        assertThat(held.busy(false)).isFalse();
    }

    private HeldLocks takeTwo() {
        HeldLocks held = Hooks.enter(a, null, null, siteOfA);
        Hooks.made(b);
        return Hooks.enter(b, null, held, siteOfB);
    }

    private static Object[] slots(HeldLocks of) throws ReflectiveOperationException {
        Field slots = HeldSlots.class.getDeclaredField("held");
        slots.setAccessible(true);
        return (Object[]) slots.get(of);
    }

    private static void sweep(Runnable step) {
        for (int frames = 0; frames < PLACES; frames++) shifted(frames, step);
    }

    /** From a little further down: what is left at the end differs by a frame from one level to the next. */
    private static int shifted(int frames, Runnable step) {
        if (frames == 0) descend(step);
        return frames == 0 ? 0 : shifted(frames - 1, step) + 1;
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
                    held.set(AllHeldLocks.current());
                    steps.run();
                },
                "little-stack",
                256 * 1024);
        thread.start();
        thread.join();
        return held.get();
    }
}
