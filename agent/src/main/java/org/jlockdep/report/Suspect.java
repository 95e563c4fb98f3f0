package org.jlockdep.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Edge;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockGraph;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Mode;
import org.jlockdep.graph.Prediction;

/**
 * What a run that is steered has to know of one finding: its ring of lock classes, and the methods that take them. Made by
 * {@code jlockdep confirm}, and handed to the agent in a {@link SuspectFile}. Immutable.
 */
public final class Suspect {
    /** As many as are steered: {@code Steering.MOST_LINKS}. */
    static final int MOST_LINKS = 16;
    /** As many as can be stopped at once: {@code Pauses}. */
    private static final int MOST_THREADS = 64;
    /** Where one and the same link is seen: of more, a part. */
    private static final int MOST_METHODS = 16;

    private final String fingerprint;
    private final String key;
    private final List<Step> steps;

    /** One link of the ring. Immutable. */
    public static final class Step {
        private final End near;
        private final End wanted;
        private final Attempt attempt;
        private final boolean learnt;

        Step(End near, End wanted, Attempt attempt, boolean learnt) {
            this.near = near;
            this.wanted = wanted;
            this.attempt = attempt;
            this.learnt = learnt;
        }

        /** The lock that is held, or the event that is owed. */
        public End near() {
            return near;
        }

        public End wanted() {
            return wanted;
        }

        Attempt attempt() {
            return attempt;
        }

        /** Is it wanted by a wait that is over, which had given it up? */
        public boolean takesBack() {
            return attempt == Attempt.RELOCK;
        }

        /** Is it an event of which the agent only learns who is to bring it about by watching those who did? */
        public boolean isLearnt() {
            return learnt;
        }
    }

    /** A lock class, how it is taken and where. Immutable. */
    public static final class End {
        private final LockKind kind;
        private final String name;
        private final Mode mode;
        private final Set<String> methods;

        End(LockKind kind, String name, Mode mode, Set<String> methods) {
            this.kind = kind;
            this.name = name;
            this.mode = mode;
            this.methods = Collections.unmodifiableSet(methods);
        }

        boolean isSameClass(End other) {
            return kind == other.kind && name.equals(other.name);
        }

        public LockKind kind() {
            return kind;
        }

        public boolean isEvent() {
            return kind == LockKind.EVENT;
        }

        public String name() {
            return name;
        }

        Mode mode() {
            return mode;
        }

        public boolean isShared() {
            return mode == Mode.SHARED;
        }

        /** Class and method, with a dot in between, of where the lock was seen being taken for this link. */
        public Set<String> methods() {
            return methods;
        }
    }

    Suspect(String fingerprint, String key, List<Step> steps) {
        this.fingerprint = fingerprint;
        this.key = key;
        this.steps = Collections.unmodifiableList(steps);
    }

    /**
     * A nesting of two instances of one class is a ring of two threads that do the same.
     *
     * @param graphs that may know where else the links were seen
     */
    public static Suspect of(Finding finding, Collection<LockGraph> graphs) {
        List<Step> steps = new ArrayList<>();
        List<Link> links = finding.prediction().links();
        for (Link link : links) steps.add(step(link, graphs));
        if (links.size() == 1) steps.add(step(links.get(0), graphs));
        return new Suspect(finding.fingerprint(), finding.prediction().key(), steps);
    }

    private static Step step(Link link, Collection<LockGraph> graphs) {
        Set<String> near = new LinkedHashSet<>();
        Set<String> wanted = new LinkedHashSet<>();
        add(link, near, wanted);
        for (LockGraph graph : graphs) {
            Optional<Edge> edge = graph.edge(link.from().lockClass(), link.to().lockClass());
            if (!edge.isPresent()) continue;
            for (Link witness : edge.get().witnesses()) if (near.size() < MOST_METHODS) add(witness, near, wanted);
        }
        boolean learnt = link.from().signaller().isPresent()
                && link.from().signaller().get().isLearnt();
        return new Step(
                end(link.from(), near), end(link.to(), wanted), link.to().attempt(), learnt);
    }

    private static void add(Link link, Set<String> near, Set<String> wanted) {
        near.add(method(link.from()));
        wanted.add(method(link.to()));
    }

    private static String method(Hold hold) {
        return hold.site().getClassName() + "." + hold.site().getMethodName();
    }

    private static End end(Hold hold, Set<String> methods) {
        return new End(hold.lockClass().kind(), hold.lockClass().name(), hold.mode(), methods);
    }

    /**
     * Why no run can be steered towards it, in words; empty if one can.
     */
    public static String obstacle(Prediction prediction) {
        if (prediction.rule() != Prediction.Rule.CIRCULAR && prediction.rule() != Prediction.Rule.RECURSIVE) {
            return "it is no order of locks";
        }
        if (prediction.links().size() > MOST_LINKS) return "more than " + MOST_LINKS + " threads would have to meet";
        Link first = prediction.links().get(0);
        boolean alone = prediction.links().size() == 1 && prediction.isOfSameLock();
        if (alone && threads(first) > MOST_THREADS) return "more than " + MOST_THREADS + " threads would have to meet";
        for (Link link : prediction.links()) {
            if (!alone && link.to().isEvent() && link.from().isEvent())
                return "it is a wait of those who are waited for";
            if (link.to().isEvent() && link.to().attempt() == Attempt.TIMED) return "one of its waits ends by itself";
            if (link.from().isDeclared() || link.to().isDeclared()) return "one of its orders was declared, not seen";
        }
        return alone && threads(first) == 1 ? "one thread does it alone: it needs no second one to meet" : "";
    }

    /** How many it takes that want more of what they share; of what is not shared, one. */
    private static long threads(Link link) {
        boolean shared =
                link.from().permits().isPresent() && link.to().permits().isPresent();
        return shared
                ? link.from()
                        .permits()
                        .get()
                        .threadsThatStarve(link.to().permits().get())
                : 1;
    }

    /** Is that deadlock, which is there, the one that this finding means? */
    public boolean isIt(Prediction deadlock) {
        return key.equals(deadlock.confirmedKey()) || isOfOneClass(deadlock);
    }

    /** Nested instances of one class and a ring of them are told under two names. */
    private boolean isOfOneClass(Prediction deadlock) {
        if (deadlock.isOfDeadThread() || deadlock.links().size() == 1) return false;
        for (Step step : steps) if (!step.wanted.isSameClass(step.near)) return false;
        for (Link link : deadlock.links()) {
            boolean same = link.to().lockClass().kind() == steps.get(0).near.kind
                    && link.to().lockClass().name().equals(steps.get(0).near.name);
            if (!same) return false;
        }
        return true;
    }

    public String fingerprint() {
        return fingerprint;
    }

    /** Of the finding's prediction. */
    public String key() {
        return key;
    }

    /** The ring, in the order in which threads wait for each other. */
    public List<Step> steps() {
        return steps;
    }
}
