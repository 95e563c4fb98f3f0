package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jlockdep.Events;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventRingTest {
    private final SampleSites sites = new SampleSites();
    private final Object outer = new Object();
    /** One thread, for what another one does in the same way is news. */
    private final ExecutorService nesting = Executors.newSingleThreadExecutor(task -> new Thread(task, "nesting"));

    @BeforeEach
    @AfterEach
    void empty() {
        Events.drain();
    }

    @AfterEach
    void end() {
        nesting.shutdown();
    }

    @Test
    void what_finds_the_ring_full_comes_again() throws Exception {
        int chains = EventRing.CAPACITY + 100;
        long deferred = Health.DEFERRED.get();
        nest(chains);
        List<LockEvent> first = Events.drainRaw();
        assertThat(first).hasSize(EventRing.CAPACITY);
        assertThat(Health.DEFERRED.get()).isEqualTo(deferred + 100);
        nest(chains);
        List<LockEvent> second = Events.drainRaw();
        assertThat(second).hasSize(100);
        assertThat(wanted(first)).doesNotContainAnyElementsOf(wanted(second));
    }

    /** A storm of new pairs, far more than the ring takes, would pay for each of them. */
    @Test
    void for_what_a_full_ring_refuses_nothing_is_looked_up() throws Exception {
        Object first = new Object();
        Object second = new Object();
        int site = sites.of("account");
        nest(EventRing.CAPACITY);
        HeldLocksTest.onFreshThread(h -> RealMonitors.hold(List.of(first, second), () -> {
            h.enter(first, null, site);
            h.enter(second, null, site);
        }));
        assertThat(Instances.find(second)).isNull();
        Events.drain();
        HeldLocksTest.onFreshThread(h -> RealMonitors.hold(List.of(first, second), () -> {
            h.enter(first, null, site);
            h.enter(second, null, site);
        }));
        assertThat(Instances.find(second)).isNotNull();
    }

    /** An order that a program takes once, while many threads are busy with others, is not lost among them. */
    @Test
    void other_threads_in_seen_chains_leave_room_for_a_chain_that_was_never_seen() throws Exception {
        int threads = 8;
        int chains = EventRing.CAPACITY / (threads - 1);
        nest(chains);
        Events.drain();
        long deferred = Health.DEFERRED.get();
        for (int thread = 0; thread < threads; thread++) nestOnAnother(chains, "lock");
        assertThat(Health.DEFERRED.get()).isGreaterThan(deferred);
        nestOnAnother(1, "taken once ");
        assertThat(wanted(Events.drainRaw()))
                .anyMatch(lockClass -> LockClasses.name(lockClass).endsWith("taken once 0"));
    }

    @Test
    void nothing_is_told_twice() throws Exception {
        nest(50);
        assertThat(Events.drainRaw()).hasSize(50);
        nest(50);
        assertThat(Events.drainRaw()).isEmpty();
    }

    @Test
    void an_event_tells_where_it_was() throws Exception {
        nest(1);
        LockEvent event = Events.drainRaw().get(0);
        assertThat(event.threadName).isEqualTo("nesting");
        assertThat(event.instances[0]).isEqualTo(Instances.numberOf(outer));
        assertThat(event.types).containsExactly(Object.class, Object.class);
        assertThat(event.stack())
                .anyMatch(frame -> frame.getClassName().equals(getClass().getName()));
    }

    @Test
    void several_producers_lose_nothing() throws Exception {
        Together.run(4, thread -> () -> {
            HeldLocks held = AllHeldLocks.current();
            for (int i = 0; i < 500; i++) nest(held, "thread" + thread + "." + i);
            return null;
        });
        assertThat(wanted(Events.drainRaw())).hasSize(4 * 500);
    }

    /** Its thread was stopped between the two steps of putting an event there. */
    @Test
    void a_slot_that_nobody_fills_does_not_keep_the_consumer() throws Exception {
        claim(1);
        try {
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(30), EventRing::poll))
                    .isNull();
            assertThat(EventRing.size()).isEqualTo(1);
        } finally {
            claim(-1);
        }
    }

    private static void claim(int slots) throws ReflectiveOperationException {
        Field ring = EventRing.class.getDeclaredField("QUEUE");
        ring.setAccessible(true);
        Object queue = ring.get(null);
        for (Class<?> type = queue.getClass(); type != Object.class; type = type.getSuperclass()) {
            if (!type.getSimpleName().endsWith("ProducerIndexField")) continue;
            Field index = type.getDeclaredField("producerIndex");
            index.setAccessible(true);
            index.setLong(queue, index.getLong(queue) + slots);
            return;
        }
        throw new NoSuchFieldException("producerIndex");
    }

    private void nest(int chains) throws Exception {
        nesting.submit(() -> {
                    for (int i = 0; i < chains; i++) nest(AllHeldLocks.current(), "lock" + i);
                })
                .get();
    }

    private void nestOnAnother(int chains, String lockClass) throws Exception {
        HeldLocksTest.onFreshThread(held -> {
            for (int i = 0; i < chains; i++) nest(held, lockClass + i);
        });
    }

    private void nest(HeldLocks held, String lockClass) {
        Object inner = new Object();
        held.enter(outer, null, sites.of("outer"));
        synchronized (outer) {
            held.enter(inner, null, sites.of(lockClass));
            held.exit(inner);
        }
        held.exit(outer);
    }

    private static Set<Integer> wanted(List<LockEvent> events) {
        Set<Integer> wanted = new HashSet<>();
        for (LockEvent event : events) wanted.add(event.lockClasses[1]);
        return wanted;
    }
}
