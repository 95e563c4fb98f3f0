package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A deadlock that can happen (or one lock that is used in a wrong way), with its judgement: the links form a ring, {@code links[i].to} and
 * {@code links[i+1].from} are of one lock class, and the last link ends where the first begins. The first link is the
 * acquisition that closed the ring. Immutable.
 */
public final class Prediction {
    /** Which of lockdep's layouts tells it. */
    public enum Rule {
        /** A ring of dependencies, between lock classes or between instances of one class. */
        CIRCULAR,
        /** One thread wants what it holds itself, or a second instance of a class it holds. One link. */
        RECURSIVE,
        /** The program says that a thread holds a lock, and it does not. One link, of that lock alone. */
        NOT_HELD,
        /** A lock was released once more than it was taken. One link, of that lock alone. */
        UNBALANCED,
        /** A thread ended, or went back to its pool, with a lock. One link, of that lock alone. */
        STILL_HELD;

        /** Is it about how one lock is used, and not about an order? */
        public boolean isMisuse() {
            return this == NOT_HELD || this == UNBALANCED || this == STILL_HELD;
        }
    }

    private final Rule rule;
    private final Level level;
    private final List<String> reasons;
    private final List<Link> links;

    /** @param reasons short phrases in the order in which they are printed, never empty */
    public Prediction(Rule rule, Level level, List<String> reasons, List<Link> links) {
        this.rule = Objects.requireNonNull(rule);
        this.level = Objects.requireNonNull(level);
        this.reasons = Collections.unmodifiableList(new ArrayList<>(reasons));
        this.links = Collections.unmodifiableList(new ArrayList<>(links));
    }

    public Rule rule() {
        return rule;
    }

    public Level level() {
        return level;
    }

    public List<String> reasons() {
        return reasons;
    }

    public List<Link> links() {
        return links;
    }

    /**
     * The same for each telling of one finding, over runs as well: only the level and the evidence differ. It names the
     * lock classes of the ring from the smallest on; for a ring of instances their class, however many they are; for one
     * link whether it is the same lock or another one of the class; for a wrong use where it happened.
     */
    public String key() {
        LockClass first = links.get(0).from().lockClass();
        if (rule.isMisuse()) {
            StackTraceElement site = links.get(0).to().site();
            return rule.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + named(first) + " in "
                    + site.getClassName() + "." + site.getMethodName();
        }
        if (rule == Rule.RECURSIVE) {
            return (isSameLock() ? "self " : "nested ") + named(first);
        }
        return isOfOneClass() ? "instances " + named(first) : "circular " + ring();
    }

    private boolean isSameLock() {
        return links.get(0).from().isSameLock(links.get(0).to());
    }

    /** A lock nested in itself or in another one of its class, or a ring of such nestings. */
    public boolean isOfOneClass() {
        Link first = links.get(0);
        return first.from().lockClass().equals(first.to().lockClass());
    }

    private String ring() {
        List<LockClass> classes = new ArrayList<>();
        for (Link link : links) {
            classes.add(link.from().lockClass());
        }
        Collections.rotate(classes, -classes.indexOf(Collections.min(classes)));
        StringBuilder ring = new StringBuilder();
        for (LockClass lockClass : classes) {
            ring.append(named(lockClass)).append(" -> ");
        }
        return ring.append(named(classes.get(0))).toString();
    }

    private static String named(LockClass lockClass) {
        return lockClass.name() + "{" + lockClass.kind().label() + "}";
    }

    @Override
    public String toString() {
        return rule + " " + level + " " + reasons + " " + links;
    }
}
