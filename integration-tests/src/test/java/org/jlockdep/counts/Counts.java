package org.jlockdep.counts;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How often something was done, by kind. On the bootstrap loader, as the hooks are that count here: nothing is used that is
 * linked when it is called for the first time, as a {@code LongAdder} is, since that takes locks that are counted.
 */
public final class Counts {
    private static final Map<String, AtomicLong> BY_KIND = new ConcurrentHashMap<>();
    private static volatile boolean counting;

    private Counts() {}

    /** So that a kind which never occurs is told as well. */
    public static void expect(String kind) {
        BY_KIND.putIfAbsent(kind, new AtomicLong());
    }

    /** In rewritten hooks. */
    public static void add(String kind) {
        if (counting) BY_KIND.get(kind).incrementAndGet();
    }

    /** All before this was warming up. */
    public static void begin() {
        counting = true;
    }

    /** Stops first: the program goes on meanwhile, and what is read later would be more than its share. */
    public static void end() {
        counting = false;
        new TreeMap<>(BY_KIND).forEach((kind, times) -> System.out.println("count: " + kind + " = " + times));
    }
}
