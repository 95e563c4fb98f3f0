package org.jlockdep.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jlockdep.runtime.LockEvent;
import org.jlockdep.runtime.Reentry;

/** Threads that wait for a lock of their own, found by looking at them. Analyzer thread only, stateless. */
final class HangingThreads {
    private HangingThreads() {}

    /** What they wait for, each told once. */
    static List<LockEvent> events(long now) {
        List<LockEvent> events = new ArrayList<>(0);
        for (Reentry reentry : Reentry.lasting(now)) {
            if (!answersItself(reentry.thread())) {
                LockEvent event = reentry.event(reentry.thread().getStackTrace());
                if (event != null) events.add(event);
            }
        }
        return events;
    }

    /** Where it is, a thread of the application's own class may say in code of the application's. */
    static boolean answersItself(Thread thread) {
        try {
            return thread.getClass().getMethod("getStackTrace").getDeclaringClass() != Thread.class;
        } catch (NoSuchMethodException | LinkageError e) {
            return true; // a class that names others which are not there
        }
    }
}
