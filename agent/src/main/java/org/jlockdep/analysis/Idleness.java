package org.jlockdep.analysis;

import java.util.regex.Pattern;
import org.jlockdep.runtime.TypeNames;

/**
 * Does a thread wait for something to do? Its stack tells: of what it called last, all that is the JDK's. A queue, a
 * condition, a monitor or a selector may bring the next piece of work. Who sleeps, waits for a lock, for room in a queue, or
 * for what others are to finish is in the middle of one.
 */
final class Idleness {
    private static final Pattern WAITS =
            Pattern.compile("(sun|jdk\\.internal)\\.misc\\.Unsafe\\.park|java\\.lang\\.Object\\.wait\\w*");

    private static final Pattern SELECTS = Pattern.compile("sun\\.nio\\.ch\\.SelectorImpl\\.\\w+");

    private static final Pattern IN_THE_MIDDLE = Pattern.compile("java\\.lang\\.Thread\\.(join|sleep)\\w*"
            + "|java\\.lang\\.(Process|UNIXProcess|ProcessImpl)\\b.*"
            + "|java\\.util\\.concurrent\\.locks\\.(Abstract\\w+\\.\\w*[aA]cquire\\w*|StampedLock\\b.*)"
            + "|java\\.util\\.concurrent\\.(CyclicBarrier|Exchanger|Phaser|FutureTask|CompletableFuture|ForkJoinTask"
            + "|CountedCompleter|ExecutorCompletionService|StructuredTaskScope)\\b.*"
            + "|java\\.util\\.concurrent\\.\\w+\\.(put\\w*|offer\\w*|awaitTermination|awaitQuiescence|close|invokeA(ll|ny))"
            + "|java\\.util\\.concurrent\\.LinkedTransferQueue\\.(t|tryT)ransfer");

    private Idleness() {}

    /** @param frames innermost first; none for a thread that has ended */
    static boolean isShownBy(StackTraceElement... frames) {
        if (frames.length == 0) return false;
        boolean idle = WAITS.matcher(method(frames[0])).matches();
        for (StackTraceElement frame : frames) {
            if (!TypeNames.isOfJdk(frame.getClassName())) return idle;
            String method = method(frame);
            if (IN_THE_MIDDLE.matcher(method).matches()) return false;
            idle |= SELECTS.matcher(method).matches();
        }
        return idle;
    }

    private static String method(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName();
    }
}
