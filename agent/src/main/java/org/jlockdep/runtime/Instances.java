package org.jlockdep.runtime;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Lock objects that we had to remember, by identity and weakly: exact numbers for evidence, and the lock class of
 * those whose sites cannot know it.
 *
 * <p>Guarantees: one entry for each live object. Progress: look-ups are wait-free; an insertion retries when another
 * thread inserts into the same bucket. Only the analyzer removes and resizes ({@link #tidy}), while everything else
 * goes on: a bucket that moved says so.
 */
public final class Instances {
    /** After so many insertions the analyzer is asked to look for dead entries. */
    private static final int TIDY_EVERY = 4096;

    private static final ReferenceQueue<Object> DEAD = new ReferenceQueue<>();
    /** Long: a program that makes a million locks a second would use up all ints within the hour. */
    private static final AtomicLong NUMBERS = new AtomicLong();

    /** How many of them went to what is no object. */
    private static final AtomicLong OF_PARTS = new AtomicLong();

    private static final AtomicInteger SINCE_TIDY = new AtomicInteger();
    private static final Node MOVED = new Node(null, null);

    private static volatile Table table = new Table(1024);
    /** Analyzer only. */
    private static long removed;

    private Instances() {}

    /** A remembered lock object. */
    static final class Instance extends WeakReference<Object> {
        final int hash;
        final long number;
        /** The lock class it was made for, or null when only its number is of interest. Set once in practice. */
        volatile String lockClass;
        /** The site that made it, if it is to be known whether anybody asks; else 0. */
        int madeAt;
        /** Is the lock class but the method that made it for others? */
        volatile boolean forOthers;
        /** Did the program itself say so? */
        volatile boolean given;
        /** For what stands for a lock: which and how. Set once. */
        volatile Views.View view;
        /** For a lock that has views. Set once. */
        volatile Views.Identity identity;
        /** For a lock that an object uses instead of its own monitor: that object. Set once. */
        volatile Instance stream;
        /** For a lock that a wrapper made; null again as soon as the wrapper's name is known. */
        volatile Part part;
        /** For a lock that was released by a thread that did not hold it: how often. Set once. */
        volatile AtomicInteger orphans;
        /** For a map whose bins were nested: the numbers of these, see {@link Bins}. Set once. */
        volatile AtomicLongArray bins;
        /** For an application's own lock: when one released it last who had not taken it, see {@link Endings}. */
        volatile int endedAt;
        /** For a thread: its place in the order of threads. Set once, before it is started or by itself. */
        volatile Timeline timeline;
        /** For a method handle that may call a lock: what it calls. Set once. */
        volatile HandleHooks.Target target;
        /** For an application's own lock: did two threads hold it at once? */
        volatile boolean keepsNobodyOut;
        /** For what threads wait for that is no lock, see {@link Event}. Set once. */
        volatile Event event;
        /** For what threads hand over to each other, or by which they do. Set once in practice. */
        volatile HandOver handOver;
        /** For a task that a worker put into its own pool: that pool. */
        volatile Object pool;
        /** For a thread that was started and has not begun: what its obligations are counted for. */
        volatile SignalKind startedAs;
        /** For a semaphore: how many permits it has, see {@link Semaphores}. */
        volatile int permits;
        /** For a semaphore: did a thread give back what it had taken, as who leaves a lock does? */
        volatile boolean isGivenBack;
        /** For a semaphore: who ever wanted some; null as soon as the analyzer knows that there may be too few. */
        volatile Takers takers = Takers.NONE;

        Instance(Object object, int hash) {
            super(object, DEAD);
            this.hash = hash;
            this.number = NUMBERS.incrementAndGet();
        }

        /** What it was made for, or null if nobody said. */
        String name() {
            Part of = part;
            String name = of == null ? null : of.name();
            if (name != null) {
                lockClass = name;
                part = null;
            }
            if (lockClass != null || stream == null) return lockClass;
            if (stream.lockClass != null) return stream.lockClass;
            Object known = stream.get();
            return known == null ? null : TypeInfo.of(known.getClass()).name;
        }
    }

    private static final class Node {
        final Instance instance;
        /** Written by the inserting thread before it is published, later by the analyzer only. */
        volatile Node next;

        Node(Instance instance, Node next) {
            this.instance = instance;
            this.next = next;
        }
    }

    private static final class Table extends AtomicReferenceArray<Node> {
        private static final long serialVersionUID = 1L;
        /** Where moved buckets went, null unless the table is being replaced. */
        transient volatile Table successor;

        Table(int size) {
            super(size);
        }

        int bucket(int hash) {
            return (hash ^ hash >>> 15) & length() - 1;
        }
    }

    /** The entry of the object, or null. */
    @Counted(Counted.WEAK)
    static Instance find(Object object) {
        int hash = System.identityHashCode(object);
        Table t = table;
        while (true) {
            Node n = t.get(t.bucket(hash));
            if (n == MOVED) {
                t = t.successor;
                continue;
            }
            return find(n, object);
        }
    }

    private static Instance find(Node from, Object object) {
        for (Node n = from; n != null; n = n.next) {
            if (n.instance.get() == object) return n.instance;
        }
        return null;
    }

    @Counted(Counted.WEAK)
    static Instance remember(Object object) {
        int hash = System.identityHashCode(object);
        Instance fresh = null;
        Table t = table;
        while (true) {
            int b = t.bucket(hash);
            Node head = t.get(b);
            if (head == MOVED) {
                t = t.successor;
                continue;
            }
            Instance known = find(head, object);
            if (known != null) return known;
            if (fresh == null) fresh = new Instance(object, hash);
            if (t.compareAndSet(b, head, new Node(fresh, head))) {
                if ((SINCE_TIDY.incrementAndGet() & TIDY_EVERY - 1) == 0) EventRing.wake();
                return fresh;
            }
        }
    }

    /** Was it seen to come about what threads wait for with that object? */
    static boolean isSignalled(Object object) {
        Instance known = find(object);
        return known != null && known.event != null && known.event.signals() != null;
    }

    /** The number that reports show behind the {@code @}: exact, starting with 1, never used again. */
    @OutOfLine
    static long numberOf(Object object) {
        return remember(object).number;
    }

    /** The first of so many numbers for parts of an object. */
    static long numbersFor(int parts) {
        OF_PARTS.addAndGet(parts);
        return NUMBERS.addAndGet(parts) - parts + 1;
    }

    /** Says what the object was made for, unless that is known already. */
    static void name(Object object, String lockClass) {
        Instance instance = remember(object);
        if (instance.lockClass == null) instance.lockClass = lockClass;
    }

    /** What the program calls the object: more than anything that we found out. Returns what we would have called it. */
    static String give(Object object, String lockClass) {
        Instance instance = remember(object);
        String before = instance.lockClass;
        instance.lockClass = lockClass;
        instance.given = true;
        if (instance.identity != null) instance.identity.lockClass = lockClass;
        return before;
    }

    /** What the program calls the object, or null. */
    static String givenTo(Object object) {
        Instance instance = find(object);
        return instance != null && instance.given ? instance.lockClass : null;
    }

    /** What the object was made for, or null if nobody said. */
    static String nameOf(Object object) {
        if (object instanceof Views.Identity) return ((Views.Identity) object).lockClass;
        Instance instance = find(object);
        if (instance == null) return null;
        Makers.asked(instance.madeAt);
        return instance.name();
    }

    /** Forgets dead objects and makes room for more. Analyzer only. */
    public static void tidy() {
        SINCE_TIDY.set(0);
        for (Reference<?> dead = DEAD.poll(); dead != null; dead = DEAD.poll()) remove((Instance) dead);
        if (size() > table.length()) grow();
    }

    /** How many objects are remembered now, dead ones that were not noticed yet included. Analyzer only. */
    static long size() {
        return NUMBERS.get() - OF_PARTS.get() - removed;
    }

    private static void remove(Instance dead) {
        Table t = table;
        int b = t.bucket(dead.hash);
        while (!unlink(t, b, dead)) {
            // somebody inserted at the head: look again
        }
        removed++;
    }

    private static boolean unlink(Table t, int b, Instance dead) {
        Node before = null;
        for (Node n = t.get(b); n != null; before = n, n = n.next) {
            if (n.instance != dead) continue;
            if (before == null) return t.compareAndSet(b, n, n.next);
            before.next = n.next;
            return true;
        }
        return true;
    }

    private static void grow() {
        Table old = table;
        int size = old.length();
        while (size < size()) size <<= 1;
        if (size <= old.length()) return;
        Table bigger = new Table(size);
        old.successor = bigger;
        for (int b = 0; b < old.length(); b++) move(old, b, bigger);
        table = bigger;
    }

    private static void move(Table old, int b, Table bigger) {
        Node copied = null;
        while (true) {
            Node head = old.get(b);
            for (Node n = head; n != copied; n = n.next) copy(n.instance, bigger);
            if (old.compareAndSet(b, head, MOVED)) return;
            copied = head;
        }
    }

    private static void copy(Instance instance, Table to) {
        int b = to.bucket(instance.hash);
        while (true) {
            Node head = to.get(b);
            if (to.compareAndSet(b, head, new Node(instance, head))) return;
        }
    }
}
