package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jlockdep.Events;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Locks and unlocks at random, in any order, what a plain list of locks keeps book of as well: an event comes if and only
 * if a chain of lock classes or an ordered pair of locks is new, and tells what the list has.
 */
class HeldLocksModelTest {
    private static final int STEPS = 4_000;
    private static final String[] CLASSES = {"A", "A", "B", "B", "C", "C", "C"};

    /** Not the JDK's own class: its methods could be anything, so they are watched in the general way. */
    private static final class OwnLock extends ReentrantLock {
        private static final long serialVersionUID = 1L;
    }

    private static final class Hold {
        final int lock;
        final boolean tried;
        int count = 1;

        Hold(int lock, boolean tried) {
            this.lock = lock;
            this.tried = tried;
        }

        String text() {
            return CLASSES[lock] + (tried ? " try" : "");
        }
    }

    private final SampleSites sites = new SampleSites();
    private final List<ReentrantLock> locks = new ArrayList<>();
    private final List<Hold> held = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private Random random;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void an_event_comes_if_and_only_if_a_chain_or_a_pair_is_new(int seed) throws Exception {
        random = new Random(seed);
        for (int i = 0; i < CLASSES.length; i++) locks.add(i % 2 == 0 ? new ReentrantLock() : new OwnLock());
        Events.drain();
        HeldLocksTest.onFreshThread(this::walk);
    }

    private void walk(HeldLocks mine) {
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(200) == 0) Epoch.next();
            if (random.nextInt(500) == 0) AllHeldLocks.age();
            boolean takes = held.isEmpty() || held.size() < 4 && random.nextInt(5) < 3;
            if (takes) take(random.nextInt(locks.size()), random.nextInt(8) == 0, mine);
            else release(random.nextInt(3) == 0 ? random.nextInt(held.size()) : held.size() - 1, mine);
        }
        while (!held.isEmpty()) release(held.size() - 1, mine);
    }

    private void take(int lock, boolean tries, HeldLocks mine) {
        Hold before = holdOf(lock);
        boolean isNews = !tries && before == null && isNews(lock);
        String chain = chain() + " -> " + CLASSES[lock];
        ReentrantLock taken = locks.get(lock);
        int site = sites.of(CLASSES[lock]);
        int how = tries ? HoldBits.TRY : 0;
        int token = tries ? Hooks.count(taken, mine, 0) : Hooks.acquiring(taken, null, mine, site, 0);
        // As an event does which the JVM makes while it looks for the method, the first time.
        if (token == HeldLocks.PUSHED && random.nextInt(10) == 0) mine.dropEnded();
        taken.lock();
        Hooks.acquired(taken, null, mine, site, how, token);

        List<String> events = Events.drain();
        if (isNews)
            assertThat(events).hasSize(1).allMatch(event -> sites.plain(event).equals(chain));
        else assertThat(events).as("after %s", chain).isEmpty();
        if (before == null) held.add(new Hold(lock, tries));
        else before.count++;
    }

    private boolean isNews(int lock) {
        if (held.isEmpty()) return false;
        boolean isNews = told.add(chain() + " -> " + CLASSES[lock]);
        for (Hold hold : held) {
            if (CLASSES[hold.lock].equals(CLASSES[lock])) isNews |= told.add(hold.lock + " before " + lock);
        }
        return isNews;
    }

    private String chain() {
        List<String> texts = new ArrayList<>();
        for (Hold hold : held) texts.add(hold.text());
        return String.join(", ", texts);
    }

    private Hold holdOf(int lock) {
        for (Hold hold : held) if (hold.lock == lock) return hold;
        return null;
    }

    private void release(int index, HeldLocks mine) {
        Hold hold = held.get(index);
        ReentrantLock released = locks.get(hold.lock);
        int token = Hooks.count(released, mine, 0);
        released.unlock();
        Hooks.released(released, mine, 0, token);
        if (--hold.count == 0) held.remove(index);
    }
}
