package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One observation: this thread wanted one lock while it held others. It is the only thing the graph ever learns from.
 * Immutable.
 */
public final class Acquisition {
    private final Moment moment;
    private final List<Hold> held;
    private final Hold wanted;
    private final List<StackTraceElement> stack;

    /**
     * @param held outermost first, mostly at least one; the same instance may be among them when the lock is not re-entrant
     * @param stack innermost frame first
     */
    public Acquisition(Moment moment, List<Hold> held, Hold wanted, StackTraceElement... stack) {
        this.moment = Objects.requireNonNull(moment);
        this.held = Collections.unmodifiableList(new ArrayList<>(held));
        this.wanted = Objects.requireNonNull(wanted);
        this.stack = Collections.unmodifiableList(Arrays.asList(stack.clone()));
    }

    public Moment moment() {
        return moment;
    }

    public List<Hold> held() {
        return held;
    }

    public Hold wanted() {
        return wanted;
    }

    public List<StackTraceElement> stack() {
        return stack;
    }

    @Override
    public String toString() {
        return moment + " holds " + held + ", wants " + wanted;
    }
}
