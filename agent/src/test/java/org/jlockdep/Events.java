package org.jlockdep;

import java.util.ArrayList;
import java.util.List;
import org.jlockdep.runtime.EventRing;
import org.jlockdep.runtime.HoldBits;
import org.jlockdep.runtime.LockClasses;
import org.jlockdep.runtime.LockEvent;

/** What the hooks put into the ring, as text: {@code held, held -> wanted},
 * or what is wrong with a lock. The test is the ring's one consumer. */
public final class Events {
    private Events() {}

    /** Takes everything that is in the ring. */
    public static List<String> drain() {
        List<String> lines = new ArrayList<>();
        for (LockEvent event : drainRaw()) lines.add(text(event));
        return lines;
    }

    public static List<LockEvent> drainRaw() {
        List<LockEvent> events = new ArrayList<>();
        for (LockEvent e = EventRing.poll(); e != null; e = EventRing.poll()) events.add(e);
        return events;
    }

    private static String text(LockEvent event) {
        int wanted = event.sites.length - 1;
        List<String> held = new ArrayList<>();
        for (int i = 0; i < wanted; i++) held.add(lock(event, i));
        if (event.misuse != null) return lock(event, wanted) + " " + event.misuse;
        return String.join(", ", held) + " -> " + lock(event, wanted);
    }

    private static String lock(LockEvent event, int i) {
        return LockClasses.name(event.lockClasses[i]) + mode(event.bits[i]);
    }

    private static String mode(int bits) {
        StringBuilder mode = new StringBuilder();
        if ((bits & HoldBits.SHARED) != 0) mode.append(" shared");
        if ((bits & HoldBits.TRY) != 0) mode.append(" try");
        if ((bits & HoldBits.TIMED) != 0) mode.append(" timed");
        if ((bits & HoldBits.RELOCK) != 0) mode.append(" relock");
        if ((bits & HoldBits.NEWBORN) != 0) mode.append(" newborn");
        return mode.toString();
    }
}
