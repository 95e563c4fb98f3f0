package org.jlockdep.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jlockdep.runtime.OwnThread;
import org.jlockdep.runtime.Sites;
import org.jlockdep.runtime.TypeNames;

/**
 * The methods that take locks and were running when the agent came to a JVM that runs already. Rewriting a class leaves
 * the activations of its methods as they are: a loop that never returns is never seen. Two looks at all stacks, before and
 * after rewriting, tell which are meant: what stands at the same place of the same thread both times. Used on the thread
 * that attaches; its answer is asked for by any.
 */
final class OldActivations {
    private Map<Thread, StackTraceElement[]> before = Collections.emptyMap();
    private volatile List<String> methods = Collections.emptyList();

    /** Before any class is rewritten. */
    void look() {
        before = Thread.getAllStackTraces();
    }

    /** When all are: the places that take locks are known by then. */
    void lookAgain() {
        Set<String> takingLocks = Sites.methods();
        Set<String> found = new LinkedHashSet<>();
        for (Map.Entry<Thread, StackTraceElement[]> now :
                Thread.getAllStackTraces().entrySet()) {
            StackTraceElement[] then = before.get(now.getKey());
            if (then == null || now.getKey() instanceof OwnThread) continue;
            for (String method : unfinished(then, now.getValue())) if (takingLocks.contains(method)) found.add(method);
        }
        before = Collections.emptyMap();
        methods = new ArrayList<>(found);
    }

    /** From the bottom on. A frame that has come to another line has called anew what is above it. */
    static List<String> unfinished(StackTraceElement[] then, StackTraceElement[] now) {
        List<String> same = new ArrayList<>();
        for (int i = 1; i <= Math.min(then.length, now.length); i++) {
            StackTraceElement old = then[then.length - i];
            StackTraceElement young = now[now.length - i];
            if (!method(old).equals(method(young))) break;
            same.add(method(young));
            if (old.getLineNumber() != young.getLineNumber()) break;
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
}
