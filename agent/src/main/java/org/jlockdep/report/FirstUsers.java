package org.jlockdep.report;

import java.util.List;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Initialisation;
import org.jlockdep.graph.Link;

/**
 * Of a ring through initialisations: who would have to come at the same time. A class's first user is who called its
 * initialiser; which code that was in the run stands below the initialiser in the stack.
 */
final class FirstUsers {
    private static final String INITIALISER = "<clinit>";

    private final List<Link> links;

    FirstUsers(List<Link> links) {
        this.links = links;
    }

    void print(StampedLines lines) {
        lines.add("these would wait for each other for ever:");
        for (int i = links.size() - 1; i >= 0; i--) {
            Link link = links.get(i);
            Hold held = link.from();
            String thread = ThreadName.of(link.acquisition());
            if (Initialisation.is(held)) {
                String className = Initialisation.className(held);
                lines.add("  the first user of class " + className + ", as " + thread + " at: "
                        + Frames.text(user(className, link)));
            } else {
                lines.add("  a holder of " + held.lockClass() + ", as " + thread + " at: " + Frames.text(held.site()));
            }
        }
    }

    /** What has no initialiser of its own is not in the stack: then where it was used. */
    private static StackTraceElement user(String className, Link link) {
        List<StackTraceElement> stack = link.acquisition().stack();
        for (int i = 0; i + 1 < stack.size(); i++) {
            StackTraceElement frame = stack.get(i);
            if (frame.getMethodName().equals(INITIALISER)
                    && frame.getClassName().equals(className)) {
                return stack.get(i + 1);
            }
        }
        return link.from().site();
    }
}
