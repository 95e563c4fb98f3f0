package org.jlockdep.deadlock;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What the JVM says of monitors, and nothing of locks; it can lie about how often a thread has waited. */
final class JvmOfTests implements JvmFacts {
    /** Is added at each question: as if each thread had gone on in between. */
    int restlessness;

    private int questions;

    @Override
    public Thread.State state(Thread thread) {
        return thread.getState();
    }

    @Override
    public long id(Thread thread) {
        return thread.getId();
    }

    @Override
    public boolean isVirtual(Thread thread) {
        return false;
    }

    @Override
    public Object synchronizer(Object lock) {
        return null;
    }

    @Override
    public Object synchronizerOfCondition(Object parkedOn) {
        return null;
    }

    @Override
    public Collection<Thread> queued(Object synchronizer) {
        return List.of();
    }

    @Override
    public Thread owner(Object synchronizer) {
        return null;
    }

    @Override
    public Collection<Thread> sharing(Object synchronizer) {
        return List.of();
    }

    @Override
    public boolean isWantedAlone(Object synchronizer) {
        return false;
    }

    @Override
    public List<Thread> runners(Object task) {
        return List.of();
    }

    @Override
    public Map<Thread, Blockage> blockages(Collection<Thread> threads) {
        Map<Thread, Blockage> blockages = new IdentityHashMap<>();
        questions += restlessness;
        for (Thread thread : threads) {
            ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId());
            if (info == null || info.getLockInfo() == null) continue;
            blockages.put(
                    thread,
                    Blockage.of(
                            info.getLockInfo().getClassName(),
                            info.getLockInfo().getIdentityHashCode(),
                            info.getLockOwnerId(),
                            info.getBlockedCount() + questions));
        }
        return blockages;
    }

    @Override
    public Collection<Thread> threads() {
        return List.of();
    }

    @Override
    public long work(Thread thread) {
        return Blockage.UNKNOWN;
    }

    @Override
    public Map<StackTraceElement, List<Class<?>>> used(Collection<StackTraceElement> frames) {
        return Map.of();
    }

    @Override
    public Map<String, List<Class<?>>> loaded(Collection<String> names) {
        return Map.of();
    }

    @Override
    public boolean isInitialised(Class<?> type) {
        return true;
    }

    @Override
    public StackTraceElement[] stack(Thread thread) {
        return thread.getStackTrace();
    }
}
