package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One observation: this thread wanted one lock while it held others. It is the only thing the graph ever learns from.
 * Immutable.
 */
public final class Acquisition {
    private final Moment moment;
    private final List<Hold> held;
    private final Hold wanted;
    private final List<StackTraceElement> stack;
    private final boolean wantsNewborn;
    private final Optional<Guard> guard;

    /**
     * @param held outermost first, mostly at least one; the same instance may be among them when the lock is not re-entrant
     * @param stack innermost frame first
     */
    public Acquisition(Moment moment, List<Hold> held, Hold wanted, StackTraceElement... stack) {
        this(moment, held, wanted, Collections.unmodifiableList(Arrays.asList(stack.clone())));
    }

    /** @param stack innermost frame first, kept as it is: acquisitions that came the same way can share it */
    public Acquisition(Moment moment, List<Hold> held, Hold wanted, List<StackTraceElement> stack) {
        this(
                moment,
                Collections.unmodifiableList(new ArrayList<>(held)),
                wanted,
                stack,
                false,
                Optional.<Guard>empty());
    }

    private Acquisition(
            Moment moment,
            List<Hold> held,
            Hold wanted,
            List<StackTraceElement> stack,
            boolean wantsNewborn,
            Optional<Guard> guard) {
        this.guard = guard;
        this.moment = Objects.requireNonNull(moment);
        this.held = held;
        this.wanted = Objects.requireNonNull(wanted);
        this.stack = stack;
        this.wantsNewborn = wantsNewborn;
    }

    /** The same, but the thread made the wanted lock while it held all the others, and nobody has taken it since. */
    public Acquisition ofNewborn() {
        return new Acquisition(moment, held, wanted, stack, true, guard);
    }

    /** The same, but others than the class that initialises the wanted one may come to that. */
    public Acquisition byAnyWay() {
        return new Acquisition(moment, held, wanted.byAnyWay(), stack, wantsNewborn, guard);
    }

    /** The same, but another thread held locks around all that the thread did, or the task. */
    public Acquisition guardedBy(Guard other) {
        return new Acquisition(moment, held, wanted, stack, wantsNewborn, Optional.of(other));
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

    /** What another thread held around it, if that is known. */
    public Optional<Guard> guard() {
        return guard;
    }

    /** Is this the first time that the wanted lock is taken at all, by the thread that has just made it? */
    public boolean wantsNewborn() {
        return wantsNewborn;
    }

    @Override
    public String toString() {
        return moment + " holds " + held + ", wants " + wanted;
    }
}
