package org.jlockdep.report;

import static org.jlockdep.graph.Attempt.BLOCKING;
import static org.jlockdep.graph.Mode.SHARED;
import static org.jlockdep.report.Samples.frame;
import static org.jlockdep.report.Samples.held;
import static org.jlockdep.report.Samples.hold;
import static org.jlockdep.report.Samples.monitor;

import java.util.List;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;

/** A vault, each of whose locks is used in a wrong way. */
final class MisuseSamples {
    private static final LockClass STAMPS = new LockClass("bank.Vault.stamps", LockKind.STAMPED);
    private static final LockClass KEY = new LockClass("bank.Vault.key", LockKind.LOCK);
    private static final Hold DOOR = held(monitor("bank.Door"), "Door", 5, "bank.Door.pass(Door.java:12)");
    private static final Hold TAKEN = held(KEY, "ReentrantLock", 7, "bank.Vault.open(Vault.java:40)");

    private MisuseSamples() {}

    static Prediction notHeld() {
        return misuse(
                Prediction.Rule.NOT_HELD,
                "the program says that this thread holds it",
                List.of(DOOR),
                held(KEY, "ReentrantLock", 7, "bank.Vault.count(Vault.java:61)"),
                "bank.Vault.count(Vault.java:61)");
    }

    static Prediction unbalanced() {
        return unbalanced("release", 77);
    }

    static Prediction unbalanced(String method, int line) {
        String site = "bank.Vault." + method + "(Vault.java:" + line + ")";
        return misuse(
                Prediction.Rule.UNBALANCED,
                "released once more than it was taken",
                List.of(),
                hold(STAMPS, "StampedLock", 9, SHARED, BLOCKING, site),
                site);
    }

    static Prediction stillHeld() {
        return misuse(
                Prediction.Rule.STILL_HELD,
                "the thread has ended, and nobody else can release it",
                List.of(DOOR, TAKEN),
                TAKEN,
                "bank.Vault.open(Vault.java:40)",
                "bank.Door.pass(Door.java:13)");
    }

    static Prediction stillHeldByATask() {
        return misuse(
                Prediction.Rule.STILL_HELD,
                "the task that took it is done, and its thread is back in the pool",
                List.of(TAKEN),
                TAKEN);
    }

    static Prediction stillHeldByAnIdleThread() {
        return misuse(
                Prediction.Rule.STILL_HELD,
                "the method that took it has returned, and its thread waits for other work; held for at least 30 s",
                List.of(TAKEN),
                TAKEN);
    }

    private static Prediction misuse(
            Prediction.Rule rule, String reason, List<Hold> held, Hold lock, String... frames) {
        StackTraceElement[] stack = new StackTraceElement[frames.length];
        for (int i = 0; i < frames.length; i++) {
            stack[i] = frame(frames[i]);
        }
        Acquisition acquisition = new Acquisition(new Moment("teller", 27, 412_345_000), held, lock, stack);
        return new Prediction(rule, Level.WARNING, List.of(reason), List.of(Link.ofWantedAlone(acquisition)));
    }
}
