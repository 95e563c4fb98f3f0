package org.jlockdep.deadlock;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jlockdep.runtime.SeenStack;
import org.jlockdep.runtime.TypeNames;

/** Where a thread was that did not wait as far as the JVM says, and how much it had done by then. Immutable. */
final class ThreadSight {
    /** What the JDK initialises classes in that it is asked for by other means than their use. */
    private static final Set<String> REFLECTION = new HashSet<>(Arrays.asList(
            "forName0",
            "ensureClassInitialized",
            "ensureClassInitialized0",
            "newInstance0",
            "invoke0",
            "allocateInstance"));

    /** Of a class that calls a lambda's body; newer JDKs hide it. */
    private static final String LAMBDA = "$$Lambda";

    final StackTraceElement frame;
    /** The class that it asks for by its name, or empty. */
    final String named;

    /** Is it in code of which the JVM shows no line, such as that by which the JDK calls a lambda's body? */
    final boolean hidden;

    final long work;

    private ThreadSight(StackTraceElement frame, String named, boolean hidden, long work) {
        this.frame = frame;
        this.named = named;
        this.hidden = hidden;
        this.work = work;
    }

    /** Null if the thread is where no class is waited for. */
    static ThreadSight of(Thread thread, JvmFacts facts) {
        long work = facts.work(thread);
        StackTraceElement[] frames = facts.stack(thread);
        StackTraceElement frame = use(frames);
        if (frame == null) return hidden(work, frames);
        boolean asks = frames[0].getMethodName().equals("forName0");
        return new ThreadSight(frame, asks ? SeenStack.named(thread, frame) : "", false, work);
    }

    /** Where nobody can say how much it has done, nobody can say that it does nothing. */
    private static ThreadSight hidden(long work, StackTraceElement... frames) {
        boolean idle = frames.length == 0 || frames[0].isNativeMethod() || work < 0;
        return idle ? null : new ThreadSight(frames[0], "", true, work);
    }

    /** The code that uses a class, be it by way of the JDK. Innermost frame first. */
    private static StackTraceElement use(StackTraceElement... frames) {
        if (frames.length == 0) return null;
        boolean reflects = REFLECTION.contains(frames[0].getMethodName());
        if (frames[0].isNativeMethod() && !reflects || frames[0].getClassName().contains(LAMBDA)) return null;
        for (StackTraceElement frame : frames) {
            if (!TypeNames.isOfJdk(frame.getClassName())) return frame;
            if (!reflects) return null;
        }
        return null;
    }

    boolean isStill(ThreadSight before) {
        return work == before.work && frame.equals(before.frame);
    }
}
