package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jlockdep.runtime.LockingMethods;
import org.jlockdep.runtime.OwnThread;
import org.jlockdep.runtime.TypeNames;

/**
 * The methods that take locks and were running when the agent came to a JVM that runs already. Rewriting a class leaves
 * the activations of its methods as they are: a loop that never returns is never seen. Two looks at all stacks, before and
 * after rewriting, tell which are meant: what stands at the same place of the same thread both times. Used on the thread
 * that attaches; its answer is asked for by any.
 */
final class OldActivations {
    private final VirtualThreads virtual;
    private Map<Thread, StackTraceElement[]> before = Collections.emptyMap();
    private Map<Thread, StackTraceElement[]> virtualBefore = Collections.emptyMap();
    private volatile List<String> methods = Collections.emptyList();
    private volatile String doubt = "";

    OldActivations(Instrumentation instrumentation) {
        virtual = new VirtualThreads(instrumentation);
    }

    /** Before any class is rewritten. */
    void look() {
        LockingMethods.collect();
        before = Thread.getAllStackTraces();
        virtualBefore = virtual.stacks();
    }

    /** When all are: the methods that take locks are known by then. */
    void lookAgain() {
        Set<String> found = new LinkedHashSet<>();
        find(before, Thread.getAllStackTraces(), found);
        find(virtualBefore, virtual.stacksOf(virtualBefore.keySet()), found);
        LockingMethods.forget();
        before = Collections.emptyMap();
        virtualBefore = Collections.emptyMap();
        methods = new ArrayList<>(found);
        doubt = virtual.doubt();
    }

    private static void find(
            Map<Thread, StackTraceElement[]> before, Map<Thread, StackTraceElement[]> now, Set<String> found) {
        for (Map.Entry<Thread, StackTraceElement[]> young : now.entrySet()) {
            StackTraceElement[] old = before.get(young.getKey());
            if (old == null || young.getKey() instanceof OwnThread) continue;
            for (StackTraceElement frame : unfinished(old, young.getValue())) {
                if (LockingMethods.has(frame)) found.add(method(frame));
            }
        }
    }

    /**
     * From the bottom on, as they were. A frame that has come to another line has called anew what is above it. For a
     * virtual thread that is not mounted, HotSpot does not know the line any more when the class was rewritten meanwhile.
     */
    static List<StackTraceElement> unfinished(StackTraceElement[] then, StackTraceElement[] now) {
        List<StackTraceElement> same = new ArrayList<>();
        for (int i = 1; i <= Math.min(then.length, now.length); i++) {
            StackTraceElement old = then[then.length - i];
            StackTraceElement young = now[now.length - i];
            if (!method(old).equals(method(young))) break;
            same.add(old);
            if (young.getLineNumber() >= 0 && old.getLineNumber() != young.getLineNumber()) break;
        }
        return same;
    }

    private static String method(StackTraceElement frame) {
        return TypeNames.stable(frame.getClassName()) + "." + frame.getMethodName();
    }

    /** Each once, as {@code package.Class.method}. */
    List<String> methods() {
        return Collections.unmodifiableList(methods);
    }

    /** Which threads were not looked at, in words; empty if all were. */
    String doubt() {
        return doubt;
    }
}
