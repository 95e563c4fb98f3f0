package org.jlockdep.deadlock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jlockdep.runtime.LockEvent;

/** What is told of one deadlock: for each of its threads what it holds, what it wants, and where it is. Immutable. */
public final class Deadlock {
    private final List<LockEvent> events;
    private final List<Integer> nears;
    private final String deadThread;
    private final boolean[] behindWriter;
    private final int behind;
    private final boolean timesOut;

    /** @param behind how many other threads wait for these, directly or by way of others */
    Deadlock(Ring ring, List<StackTraceElement[]> stacks, int behind) {
        int size = ring.waiters.size();
        List<LockEvent> told = new ArrayList<>(size);
        List<Integer> held = new ArrayList<>(size);
        behindWriter = new boolean[size];
        for (int i = 0; i < size; i++) {
            Waiter waiter = ring.waiters.get(i);
            boolean[] holds = waiter.holds();
            Waiter before = ring.waiters.get((i + size - 1) % size);
            told.add(waiter.stack().event(holds, waiter.model, waiter.modelEntry, waiter.wants(), stacks.get(i)));
            held.add(ring.dead.isEmpty() ? count(holds, waiter.holdOf(before)) : -1);
            behindWriter[i] = ring.dead.isEmpty() && waiter.shares && waiter.owner == null && waiter.event == null;
        }
        events = Collections.unmodifiableList(told);
        nears = Collections.unmodifiableList(held);
        deadThread = ring.dead;
        this.behind = behind;
        this.timesOut = ring.timesOut();
    }

    private static int count(boolean[] holds, int before) {
        int n = 0;
        for (int i = 0; i < before; i++) n += holds[i] ? 1 : 0;
        return n;
    }

    /** Each thread waits for the next one, the last for the first. */
    public List<LockEvent> events() {
        return events;
    }

    /** Which of the locks that the thread holds the one before it waits for; below 0 if its own wait is all there is. */
    public int near(int index) {
        return nears.get(index);
    }

    /** Does it want to read what others only read, and is kept out by a writer in the queue? */
    public boolean isBehindWriter(int index) {
        return behindWriter[index];
    }

    /** The name of the thread that has ended with the lock; empty if there is none. */
    public String deadThread() {
        return deadThread;
    }

    /** How many other threads wait for these, directly or by way of others. */
    public int behind() {
        return behind;
    }

    /** Has one of the waits a limit, so that it will be over? */
    public boolean timesOut() {
        return timesOut;
    }

    /** So many threads are in it. */
    public int size() {
        return events.size();
    }
}
