package org.jlockdep.analysis;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
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
import org.jlockdep.runtime.LockEvent;

/** Learns from one event at a time, and hands on what it finds. Analyzer thread only. */
final class Analyzer {
    private final Predictor predictor;
    private final DeclaredOrder order;
    private final EventDecoder decoder;
    private final Watch watch = new Watch();
    private final FindingListener findings;
    /** The highest level at which each prediction was told so far. */
    private final Map<String, Level> told = new ConcurrentHashMap<>();

    Analyzer(boolean strict, DeclaredOrder order, LongSupplier start, FindingListener findings) {
        this.order = order;
        this.predictor = new Predictor(Budget.standard(), strict);
        this.decoder = new EventDecoder(start);
        this.findings = findings;
    }

    void learn(LockEvent event) {
        if (event.isOfWriter()) {
            saw(decoder.wantedClass(event), decoder.nanosSinceStart(event));
            tell(predictor.sawWriter(decoder.wantedClass(event)), decoder.nanosSinceStart(event));
            return;
        }
        Acquisition acquisition = decoder.decode(event);
        for (Hold held : acquisition.held())
            saw(held.lockClass(), acquisition.moment().nanosSinceStart());
        saw(acquisition.wanted().lockClass(), acquisition.moment().nanosSinceStart());
        if (event.isOfMissedLock()) {
            missed(acquisition);
            return;
        }
        watch.seen(acquisition, event.chain);
        tell(predictor.observe(acquisition), acquisition.moment().nanosSinceStart());
    }

    /** What was declared comes first, so that it is an acquisition of the program that closes a cycle. */
    private void saw(LockClass lockClass, long nanosSinceStart) {
        for (Acquisition declared : order.saw(lockClass)) tell(predictor.observe(declared), nanosSinceStart);
    }

    private void missed(Acquisition acquisition) {
        Prediction prediction = new Prediction(
                Prediction.Rule.NOT_HELD,
                Level.WARNING,
                Collections.singletonList("the program says that this thread holds it"),
                Collections.singletonList(Link.ofWantedAlone(acquisition)));
        if (told.containsKey(prediction.key())) return;
        tell(Collections.singletonList(prediction), acquisition.moment().nanosSinceStart());
    }

    private void tell(List<Prediction> predictions, long nanosSinceStart) {
        for (Prediction prediction : predictions) {
            watch.predicted(prediction);
            Optional<Level> before = Optional.ofNullable(told.put(prediction.key(), prediction.level()));
            findings.found(finding(prediction, nanosSinceStart), before);
        }
    }

    private Finding finding(Prediction prediction, long nanosSinceStart) {
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

    /** How many findings there are of that level now: one that was raised counts once, at its last level. */
    int count(Level level) {
        int n = 0;
        for (Level l : told.values()) if (l == level) n++;
        return n;
    }

    Dropped dropped() {
        return predictor.dropped();
    }
}
