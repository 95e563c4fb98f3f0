package org.jlockdep.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.jlockdep.deadlock.Deadlock;
import org.jlockdep.deadlock.Stall;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Budget;
import org.jlockdep.graph.Dropped;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Prediction;
import org.jlockdep.graph.Predictor;
import org.jlockdep.report.Finding;
import org.jlockdep.report.Suppressions;
import org.jlockdep.report.Suspect;
import org.jlockdep.runtime.ChainNode;
import org.jlockdep.runtime.LockEvent;

/** Learns from one event at a time, and hands on what it finds. Analyzer thread only. */
final class Analyzer {
    private static final Comparator<Prediction> SHORTEST = new Comparator<Prediction>() {
        @Override
        public int compare(Prediction one, Prediction other) {
            return Integer.compare(one.links().size(), other.links().size());
        }
    };

    private static final Comparator<Finding> EARLIEST = new Comparator<Finding>() {
        @Override
        public int compare(Finding one, Finding other) {
            return Long.compare(one.sightings().firstNanos(), other.sightings().firstNanos());
        }
    };

    private final Predictor predictor;
    private final Misuses misuses;
    private final Deadlocks deadlocks;
    private final DeclaredOrder order;
    private final EventDecoder decoder;
    private final ChainWatches watch = new ChainWatches();
    private final FindingListener findings;
    private final Suppressions suppressions;
    private final Optional<Suspect> suspect;
    private final LearningListener learning;
    private final OnlyWays onlyWays = new OnlyWays();
    private final SightingCounts sightings = new SightingCounts();
    /** By key, each as it was told last. */
    private final Map<String, Finding> told = new ConcurrentHashMap<>();
    /** By the key of what could be predicted: what is told of it once it has happened. */
    private final Map<String, String> happened = new HashMap<>();

    /** Of these, what the run was steered towards. */
    private final Set<String> confirmed = new HashSet<>();

    private volatile int deadlockedThreads;
    /** Not for longer than it takes to tell them, unless there is no memory for that: then they are told with the next. */
    private final List<Prediction> untold = new ArrayList<>();

    Analyzer(
            boolean strict,
            DeclaredOrder order,
            Suppressions suppressions,
            Optional<Suspect> suspect,
            LongSupplier start,
            ToLongFunction<Thread> threadIds,
            FindingListener findings,
            LearningListener learning) {
        this.order = order;
        this.suppressions = suppressions;
        this.suspect = suspect;
        this.predictor = new Predictor(Budget.standard(), strict);
        this.misuses = new Misuses(predictor.graph());
        this.decoder = new EventDecoder(start, threadIds);
        this.deadlocks = new Deadlocks(predictor.graph(), decoder);
        this.findings = findings;
        this.learning = learning;
        findings(); // the JDK's sort asks for a property the first time, which a SecurityManager may refuse later
    }

    void learn(LockEvent event) {
        if (event.isOfWriter()) {
            saw(decoder.wantedClass(event), decoder.nanosSinceStart(event));
            tell(sawWriter(decoder.wantedClass(event)), decoder.nanosSinceStart(event));
            return;
        }
        if (event.misuse == null && event.isNoLock(event.sites.length - 1)) return;
        Acquisition acquisition = decoder.decode(event);
        if (event.misuse == null) {
            if (event.isHandedOn()) event.chain.forget(); // permits that it names were no hold
            if (acquisition.held().isEmpty()) return;
        }
        for (Hold held : acquisition.held())
            saw(held.lockClass(), acquisition.moment().nanosSinceStart());
        saw(acquisition.wanted().lockClass(), acquisition.moment().nanosSinceStart());
        if (event.misuse != null) {
            misused(event, acquisition);
            return;
        }
        List<Prediction> predictions = observe(acquisition);
        onlyWays.learnt(acquisition);
        seen(acquisition, event.chain);
        tell(predictions, acquisition.moment().nanosSinceStart());
    }

    /** What is known of the program's classes may have changed. */
    void lookAtClasses(long nanoTime) {
        for (Acquisition acquisition : onlyWays.others()) {
            tell(observe(acquisition), decoder.nanosSinceStart(nanoTime));
        }
    }

    /** Of a dependency for which the graph had no room nobody ever asks. */
    private void seen(Acquisition acquisition, ChainNode chain) {
        Set<LockClass> near = new HashSet<>();
        for (Hold held : acquisition.held()) {
            if (predictor.knows(held.lockClass(), acquisition.wanted().lockClass())) near.add(held.lockClass());
        }
        watch.seen(near, acquisition, chain);
        sightings.saw(near, acquisition);
    }

    private List<Prediction> observe(Acquisition acquisition) {
        long before = predictor.news();
        List<Prediction> predictions = predictor.observe(acquisition);
        if (predictor.news() != before) learning.learned(acquisition);
        return predictions;
    }

    private List<Prediction> sawWriter(LockClass lockClass) {
        long before = predictor.news();
        List<Prediction> predictions = predictor.sawWriter(lockClass);
        if (predictor.news() != before) learning.sawWriter(lockClass);
        return predictions;
    }

    /** What was declared comes first, so that it is an acquisition of the program that closes a cycle. */
    private void saw(LockClass lockClass, long nanosSinceStart) {
        for (Acquisition declared : order.saw(lockClass)) tell(observe(declared), nanosSinceStart);
    }

    private void misused(LockEvent event, Acquisition acquisition) {
        Prediction prediction = misuses.prediction(event, acquisition);
        sightings.saw(prediction, acquisition.moment().nanosSinceStart());
        if (told.containsKey(prediction.key())) return;
        tell(Collections.singletonList(prediction), acquisition.moment().nanosSinceStart());
    }

    /**
     * Threads wait for each other now. That is told first; then what it stands on is learnt, which is news if a thread is at
     * a synchronized method, and what was or is predicted of the same locks is known to happen.
     */
    void deadlocked(Deadlock deadlock) {
        Optional<Prediction> made = deadlocks.prediction(deadlock);
        if (!made.isPresent()) return;
        Prediction prediction = ofSuspect(made.get());
        long nanos = prediction.links().get(0).acquisition().moment().nanosSinceStart();
        sightings.saw(prediction, nanos);
        if (!deadlock.timesOut()) deadlockedThreads += deadlock.size();
        Finding finding = finding(prediction, nanos);
        if (prediction.isConfirmed()) {
            confirmed.add(prediction.confirmedKey());
            confirmed.add(suspect.get().key());
        }
        happened.put(prediction.confirmedKey(), "it has happened: " + finding.fingerprint());
        tellDeadlock(finding);
        if (!prediction.isOfDeadThread()) {
            for (Link link : prediction.links()) tell(observe(link.acquisition()), nanos);
        }
        Set<String> same = new HashSet<>(confirmed);
        same.add(prediction.confirmedKey());
        for (String key : same) {
            Finding predicted = told.get(key);
            if (predicted != null) tell(predicted.prediction(), nanos);
        }
    }

    /** What the run was steered towards is confirmed by it, and whatever else is known under its name. */
    private Prediction ofSuspect(Prediction deadlock) {
        return suspect.isPresent() && suspect.get().isIt(deadlock)
                ? deadlock.confirmed(suspect.get().fingerprint())
                : deadlock;
    }

    /** A thread has waited very long. Each lock class is told once. */
    void stalled(Stall stall) {
        Prediction prediction = LongWaits.prediction(stall, decoder);
        long nanos = prediction.links().get(0).acquisition().moment().nanosSinceStart();
        sightings.saw(prediction, nanos);
        if (!told.containsKey(prediction.key())) tell(Collections.singletonList(prediction), nanos);
    }

    /** Of one that came before, at the same lock classes, the threads were others. */
    private void tellDeadlock(Finding made) {
        Optional<Finding> before =
                Optional.ofNullable(told.get(made.prediction().key()));
        Finding finding = suppressions.applyTo(upToDate(made, before.orElse(made)));
        told.put(finding.prediction().key(), finding);
        findings.found(finding, Optional.<Level>empty());
    }

    /** So many threads have been found waiting for each other. */
    int deadlockedThreads() {
        return deadlockedThreads;
    }

    /** The shortest first: of the cycles of one defect it is the one to be told. */
    private void tell(List<Prediction> predictions, long nanosSinceStart) {
        untold.addAll(predictions);
        while (!untold.isEmpty()) {
            Prediction prediction = Collections.min(untold, SHORTEST);
            try {
                tell(prediction, nanosSinceStart);
            } catch (OutOfMemoryError full) {
                throw full;
            } catch (RuntimeException | Error e) {
                untold.remove(prediction);
                throw e;
            }
            untold.remove(prediction);
        }
    }

    private void tell(Prediction prediction, long nanosSinceStart) {
        watch.predicted(prediction);
        tell(finding(prediction, nanosSinceStart), Optional.ofNullable(told.get(prediction.key())));
    }

    private void tell(Finding made, Optional<Finding> before) {
        Finding finding = upToDate(made, before.orElse(made));
        finding = suppressions.applyTo(finding);
        told.put(finding.prediction().key(), finding);
        Optional<Level> levelBefore =
                before.isPresent() ? Optional.of(before.get().prediction().level()) : Optional.<Level>empty();
        // Its rule may hold the level down: then there is nothing new to be told.
        boolean sameLevel = levelBefore.isPresent()
                && levelBefore.get() == finding.prediction().level();
        if (!sameLevel || isUnhidden(finding, before.get())) findings.found(finding, levelBefore);
    }

    /** More evidence can take away the very doubt whose rule is switched off. */
    private static boolean isUnhidden(Finding finding, Finding before) {
        return before.suppression().isPresent() && !finding.suppression().isPresent();
    }

    private Finding upToDate(Finding finding, Finding first) {
        return finding.seen(sightings.of(finding.prediction(), first.sightings().firstNanos()));
    }

    private Finding finding(Prediction judged, long nanosSinceStart) {
        String happening = happened.get(judged.key());
        Prediction prediction = happening == null ? judged : judged.happened(happening);
        if (confirmed.contains(judged.key()))
            prediction = prediction.confirmed(suspect.get().fingerprint());
        Map<LockClass, String> usage = new HashMap<>();
        for (Link link : prediction.links()) {
            for (Hold held : link.acquisition().held()) add(usage, held.lockClass());
            add(usage, link.to().lockClass());
        }
        return new Finding(prediction, usage, nanosSinceStart);
    }

    private void add(Map<LockClass, String> usage, LockClass lockClass) {
        if (!usage.containsKey(lockClass))
            usage.put(lockClass, predictor.graph().usage(lockClass));
    }

    int dependencies() {
        return predictor.graph().edgeCount();
    }

    /** How many findings there are of that level now, but for suppressed ones: one that was raised counts once. */
    int count(Level level) {
        int n = 0;
        for (Finding finding : told.values()) {
            if (finding.prediction().level() == level && !finding.suppression().isPresent()) n++;
        }
        return n;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : told.values()) findings.add(upToDate(finding, finding));
        findings.sort(EARLIEST);
        return findings;
    }

    Dropped dropped() {
        return predictor.dropped();
    }
}
