package org.jlockdep.report;

import static org.jlockdep.graph.Attempt.BLOCKING;
import static org.jlockdep.graph.Mode.EXCLUSIVE;
import static org.jlockdep.graph.Mode.SHARED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Mode;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;

/** Short ways to write down what tests report about. */
public final class Samples {
    private Samples() {}

    static LockClass monitor(String name) {
        return new LockClass(name, LockKind.MONITOR);
    }

    static LockClass readWrite(String name) {
        return new LockClass(name, LockKind.READ_WRITE);
    }

    static Hold held(LockClass lockClass, String type, long instance, String site) {
        return hold(lockClass, type, instance, EXCLUSIVE, BLOCKING, site);
    }

    static Hold shared(LockClass lockClass, String type, long instance, Attempt attempt, String site) {
        return hold(lockClass, type, instance, SHARED, attempt, site);
    }

    static Hold hold(LockClass lockClass, String type, long instance, Mode mode, Attempt attempt, String site) {
        return new Hold(lockClass, type, instance, mode, attempt, frame(site));
    }

    /** The link from the innermost held lock; its stack is the wanted lock's site, then the callers. */
    static Link link(String thread, long id, double seconds, List<Hold> held, Hold wanted, String... callers) {
        StackTraceElement[] stack = new StackTraceElement[callers.length + 1];
        stack[0] = wanted.site();
        for (int i = 0; i < callers.length; i++) {
            stack[i + 1] = frame(callers[i]);
        }
        return link(thread, id, seconds, held, wanted, stack);
    }

    static Link link(String thread, long id, double seconds, List<Hold> held, Hold wanted, StackTraceElement[] stack) {
        long nanos = Math.round(seconds * 1e9);
        return new Link(new Acquisition(new Moment(thread, id, nanos), held, wanted, stack), held.size() - 1);
    }

    static Prediction circular(Level level, List<String> reasons, Link... links) {
        return new Prediction(Prediction.Rule.CIRCULAR, level, reasons, Arrays.asList(links));
    }

    static Prediction recursive(Level level, List<String> reasons, Link link) {
        return new Prediction(Prediction.Rule.RECURSIVE, level, reasons, List.of(link));
    }

    /** Two lock classes in both orders. */
    static Finding finding(String lockClass, String other) {
        return finding(Level.ERROR, lockClass, other);
    }

    /** Of lock classes with these letters as their names; the first two are the dependency that closed it. */
    public static Finding cycle(Level level, String letters) {
        return finding(level, letters.split(""));
    }

    private static Finding finding(Level level, String... lockClasses) {
        Link[] links = new Link[lockClasses.length];
        for (int i = 0; i < links.length; i++) {
            Hold from = held(monitor(lockClasses[i]), "Object", i, "bank.Main.hold(Main.java:1)");
            int next = (i + 1) % links.length;
            Hold to = held(monitor(lockClasses[next]), "Object", next, "bank.Main.want(Main.java:2)");
            links[i] = link("main", 1, 1, List.of(from), to);
        }
        return new Finding(circular(level, List.of("a sample"), links), Map.of(), 1_000_000_000);
    }

    /** {@code bank.Vault.open(Vault.java:40)}, as a stack trace prints it. */
    static StackTraceElement frame(String text) {
        int open = text.indexOf('(');
        int dot = text.lastIndexOf('.', open);
        int colon = text.indexOf(':', open);
        return new StackTraceElement(
                text.substring(0, dot),
                text.substring(dot + 1, open),
                text.substring(open + 1, colon),
                Integer.parseInt(text.substring(colon + 1, text.length() - 1)));
    }
}
