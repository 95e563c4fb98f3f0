package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
        /** Threads that wait for each other now, and for ever; or one that waits for itself, or for a thread that has ended. */
        DEADLOCK,
        /** The program says that a thread holds a lock, and it does not. One link, of that lock alone. */
        NOT_HELD,
        /** A lock was released once more than it was taken. One link, of that lock alone. */
        UNBALANCED,
        /** A thread ended, went back to its pool, or waits for other work, with a lock. One link, of that lock alone. */
        STILL_HELD,
        /** A thread has waited for one lock very long. Two links: of who waits, and of who has it, with that lock alone. */
        STALL;

        /** Is it about how one lock is used, and not about an order? */
        public boolean isMisuse() {
            return this == NOT_HELD || this == UNBALANCED || this == STILL_HELD;
        }
    }

    private final Rule rule;
    private final Level level;
    private final List<String> reasons;
    private final List<Link> links;
    private final Set<Doubt> doubts;
    private final Optional<String> confirmation;

    /** @param reasons short phrases in the order in which they are printed, never empty */
    public Prediction(Rule rule, Level level, List<String> reasons, List<Link> links) {
        this(rule, level, reasons, links, Collections.<Doubt>emptySet(), Optional.<String>empty());
    }

    private Prediction(
            Rule rule,
            Level level,
            List<String> reasons,
            List<Link> links,
            Set<Doubt> doubts,
            Optional<String> confirmation) {
        this.rule = Objects.requireNonNull(rule);
        this.level = Objects.requireNonNull(level);
        this.reasons = Collections.unmodifiableList(new ArrayList<>(reasons));
        this.links = Collections.unmodifiableList(new ArrayList<>(links));
        this.doubts = Collections.unmodifiableSet(new TreeSet<>(doubts));
        this.confirmation = confirmation;
    }

    /** The same, with what keeps it from being sure. */
    public Prediction doubted(Set<Doubt> remaining) {
        return new Prediction(rule, level, reasons, links, remaining, confirmation);
    }

    /** The same, but no worse than that, for one more reason. */
    public Prediction atMost(Level most, String reason) {
        Level limited = most.compareTo(level) < 0 ? most : level;
        return new Prediction(rule, limited, because(reason), links, doubts, confirmation);
    }

    /** The same, of links that say the same. */
    public Prediction with(List<Link> others) {
        return new Prediction(rule, level, reasons, others, doubts, confirmation);
    }

    /** The same, but it has happened. */
    public Prediction happened(String reason) {
        return new Prediction(rule, Level.ERROR, because(reason), links, Collections.<Doubt>emptySet(), confirmation);
    }

    /**
     * The same, but nobody can argue with it: a run was steered towards a finding, and it happened.
     *
     * @param fingerprint of the finding that the run was steered towards
     */
    public Prediction confirmed(String fingerprint) {
        List<String> more = because("confirmed: a steered run made " + fingerprint + " happen");
        return new Prediction(rule, Level.ERROR, more, links, Collections.<Doubt>emptySet(), Optional.of(fingerprint));
    }

    private List<String> because(String reason) {
        List<String> more = new ArrayList<>(reasons);
        if (!more.contains(reason)) more.add(reason);
        return more;
    }

    /** The fingerprint of the finding that was confirmed by, or with, this one; empty if none was. */
    public Optional<String> confirmation() {
        return confirmation;
    }

    public boolean isConfirmed() {
        return confirmation.isPresent();
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

    /** What keeps it from being sure, or would if it were more serious; the lightest first. */
    public Set<Doubt> doubts() {
        return doubts;
    }

    /**
     * The same for each telling of one finding, over runs as well: only the level and the evidence differ. It names the
     * lock classes of the ring from the smallest on; for a ring of instances their class, however many they are; for one
     * link whether it is the same lock or another one of the class; for a wrong use where it happened.
     */
    public String key() {
        if (rule.isMisuse()) {
            LockClass first = links.get(0).from().lockClass();
            StackTraceElement site = links.get(0).to().site();
            return rule.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + named(first) + " in "
                    + site.getClassName() + "." + site.getMethodName();
        }
        if (rule == Rule.STALL) {
            return "stall " + named(links.get(0).to().lockClass());
        }
        if (rule == Rule.DEADLOCK) {
            return "deadlock " + confirmedKey();
        }
        return keyOfOrder();
    }

    /** Of a long wait: is it for what is no lock? */
    public boolean isOfEvent() {
        return links.get(0).to().isEvent();
    }

    /** Of a deadlock that is there: the key of its prediction. */
    public String confirmedKey() {
        return isOfDeadThread() ? "ended " + named(links.get(0).to().lockClass()) : keyOfOrder();
    }

    /** Of a deadlock that is there: is the only thing that is waited for a thread that has ended? */
    public boolean isOfDeadThread() {
        return links.size() == 1 && links.get(0).heldIndex() < 0;
    }

    private String keyOfOrder() {
        if (rule == Rule.RECURSIVE || links.size() == 1) {
            return (isOfSameLock() ? "self " : "nested ")
                    + named(links.get(0).from().lockClass());
        }
        return isOfOneClass() ? "instances " + named(links.get(0).from().lockClass()) : "circular " + ring();
    }

    /** Of one link: does it want the very lock that it holds, and not another one of the class? */
    public boolean isOfSameLock() {
        return links.get(0).from().isSameLock(links.get(0).to());
    }

    /** A lock nested in itself or in another one of its class, or a ring of such nestings. */
    public boolean isOfOneClass() {
        Link first = links.get(0);
        return first.from().lockClass().equals(first.to().lockClass());
    }

    /** Does a ring go through the initialisation of a class? */
    public boolean isOfInitialisation() {
        for (Link link : links) {
            if (Initialisation.is(link.to())) {
                return rule == Rule.CIRCULAR;
            }
        }
        return false;
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
