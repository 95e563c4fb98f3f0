package org.jlockdep.report;

import java.util.List;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.names.ForeignText;

/**
 * How a report calls a thread: its name is for people, its id tells it from others of that name. A virtual thread has
 * the empty name unless it was given one; then it is called by what it was started with.
 */
public final class ThreadName {
    /** A report has it some ten times. */
    private static final int MOST_CHARS = 120;

    private static final String LAMBDA = "lambda$";

    private ThreadName() {}

    /** {@code clerk/21}, {@code virtual(Bank.open)/35} */
    public static String of(Acquisition acquisition) {
        String name = acquisition.moment().threadName();
        return ForeignText.shortened(name.isEmpty() ? ofUnnamed(acquisition.stack()) : name, MOST_CHARS) + "/"
                + acquisition.moment().threadId();
    }

    /** The outermost frame that is nobody's plumbing is the task; a lambda's, the method that has it. */
    private static String ofUnnamed(List<StackTraceElement> stack) {
        boolean virtual = false;
        for (int i = stack.size() - 1; i >= 0; i--) {
            StackTraceElement frame = stack.get(i);
            virtual |= isOfVirtualThread(frame.getClassName());
            if (!Plumbing.isOrCarries(frame)) {
                return (virtual ? "virtual(" : "unnamed(") + method(frame) + ")";
            }
        }
        return virtual ? "virtual" : "unnamed";
    }

    private static boolean isOfVirtualThread(String className) {
        return className.startsWith("java.lang.VirtualThread")
                || className.startsWith("java.lang.ThreadBuilders$BoundVirtualThread");
    }

    private static String method(StackTraceElement frame) {
        String type = frame.getClassName();
        String method = frame.getMethodName();
        if (method.startsWith(LAMBDA)) {
            int end = method.lastIndexOf('$');
            method = method.substring(LAMBDA.length(), Math.max(LAMBDA.length(), end));
        }
        return type.substring(type.lastIndexOf('.') + 1) + "." + method;
    }
}
