package org.jlockdep.agent;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jlockdep.deadlock.Blockage;

/**
 * What the JVM's management says of waiting threads, virtual ones excepted, which it does not know. Asked without stacks
 * and locks, so that no thread has to stop. Its classes are loaded when somebody waits for the first time; a JVM can be
 * without them. Any thread.
 */
final class ThreadBeans {
    /** One question is that many threads: before JDK 14 each is looked for among all threads, and none starts meanwhile. */
    private static final int CHUNK = 64;
    /** Of more than so many nobody is asked. */
    private static final int MOST = 4096;

    private static final StackTraceElement[] NO_FRAMES = {};

    private volatile boolean missing;

    /** By the thread's number. */
    Map<Long, Blockage> blockages(long... ids) {
        if (missing || ids.length == 0) return Collections.emptyMap();
        Map<Long, Blockage> blockages = new HashMap<>();
        try {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            int end = Math.min(MOST, ids.length);
            for (int from = 0; from < end; from += CHUNK) {
                long[] some = Arrays.copyOfRange(ids, from, Math.min(end, from + CHUNK));
                for (ThreadInfo info : threads.getThreadInfo(some)) add(info, blockages);
            }
        } catch (LinkageError | RuntimeException e) {
            missing = true; // built without java.management, or forbidden
        }
        return blockages;
    }

    private static void add(ThreadInfo info, Map<Long, Blockage> blockages) {
        if (info == null) return; // it has ended
        long episode = info.getBlockedCount() + info.getWaitedCount();
        Blockage blockage = info.getLockInfo() == null
                ? Blockage.of(null, 0, Blockage.UNKNOWN, episode)
                : Blockage.of(
                        info.getLockInfo().getClassName(),
                        info.getLockInfo().getIdentityHashCode(),
                        info.getLockOwnerId(),
                        episode);
        blockages.put(info.getThreadId(), blockage);
    }

    /** How long it has run on a processor; below 0 if nobody measures that. */
    long nanosOfWork(long id) {
        if (missing) return Blockage.UNKNOWN;
        try {
            return ManagementFactory.getThreadMXBean().getThreadCpuTime(id);
        } catch (LinkageError | RuntimeException e) {
            return Blockage.UNKNOWN;
        }
    }

    /** Of a thread whose own answer would be the application's. */
    StackTraceElement[] stack(long id) {
        if (missing) return NO_FRAMES;
        try {
            ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(id, Integer.MAX_VALUE);
            return info == null ? NO_FRAMES : info.getStackTrace();
        } catch (LinkageError | RuntimeException e) {
            return NO_FRAMES;
        }
    }
}
