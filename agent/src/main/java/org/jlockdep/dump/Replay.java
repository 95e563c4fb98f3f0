package org.jlockdep.dump;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Guard;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;
import org.jlockdep.graph.Predictor;
import org.jlockdep.graph.Segment;

/**
 * Learns from dumps what their runs learnt, in one graph, so that a cycle whose links come from several runs is found as
 * well. Off line's counterpart of the analyzer.
 */
public final class Replay implements DumpVisitor {
    /** Locks of the second run are numbered from here on, of the third from twice that: no run has so many. */
    private static final long LOCKS_OF_A_RUN = 10_000_000_000L;

    private final Predictor predictor;
    private final Map<DumpedRun, RunNumbers> runs = new LinkedHashMap<>();
    private final Map<String, DumpedRun> byName = new HashMap<>();
    /** Names of runs, also of those that other replays have. */
    private final Set<String> taken;

    private final Map<String, Prediction> predictions = new LinkedHashMap<>();
    private final List<DumpedFinding> told = new ArrayList<>();
    private final boolean alone;

    /**
     * @param expected the runs to come, as far as they are known: their order decides about numbers; a single one is told
     *     of without its name, as it told of itself
     */
    public Replay(Predictor predictor, Collection<DumpedRun> expected) {
        this(predictor, expected, expected.size() == 1, new HashSet<>());
    }

    /**
     * One of several, each with runs of its own.
     *
     * @param alone is there a single run in all of them?
     * @param taken the names of the others' runs, to which it adds its own
     */
    public Replay(Predictor predictor, Collection<DumpedRun> expected, boolean alone, Set<String> taken) {
        this.predictor = predictor;
        this.alone = alone;
        this.taken = taken;
        for (DumpedRun run : new TreeSet<>(expected)) {
            run(run);
        }
    }

    /** How one run's numbers become unlike those of all others. */
    private static final class RunNumbers {
        final String name;
        final long firstLock;
        final Map<Integer, Segment> segments = new HashMap<>();

        RunNumbers(String name, long firstLock) {
            this.name = name;
            this.firstLock = firstLock;
        }
    }

    @Override
    public void run(DumpedRun run) {
        if (!runs.containsKey(run)) {
            String name = alone && runs.isEmpty() ? Moment.THIS_RUN : freeName(run);
            runs.put(run, new RunNumbers(name, runs.size() * LOCKS_OF_A_RUN));
            byName.put(name, run);
        }
    }

    private String freeName(DumpedRun run) {
        String name = taken.contains(run.name()) ? run.name() + " (" + run.id() + ")" : run.name();
        taken.add(name);
        return name;
    }

    /** One run can come in several files. */
    @Override
    public void segment(DumpedRun run, Segment segment) {
        Map<Integer, Segment> known = runs.get(run).segments;
        if (!known.containsKey(segment.number())) {
            known.put(segment.number(), segment.among(known));
        }
    }

    @Override
    public void acquisition(DumpedRun run, Acquisition acquisition) {
        learn(predictor.observe(unlikeOthers(run, acquisition)));
    }

    @Override
    public void writer(DumpedRun run, LockClass lockClass) {
        learn(predictor.sawWriter(lockClass));
    }

    /** What a finding stands on may have been left out elsewhere, for there was enough of its kind. */
    @Override
    public void finding(DumpedFinding finding) {
        List<Link> links = new ArrayList<>();
        for (Link link : finding.finding().prediction().links()) {
            Acquisition acquisition = unlikeOthers(finding.run(), link.acquisition());
            if (link.heldIndex() == DumpFormat.WANTED_ALONE) {
                links.add(Link.ofWantedAlone(acquisition));
            } else {
                links.add(new Link(acquisition, link.heldIndex()));
                learn(predictor.observe(acquisition));
            }
        }
        told.add(finding.with(links));
    }

    @Override
    public void counters(DumpedRun run, Map<String, Long> counters) {
        // says nothing about locks
    }

    @Override
    public void end(DumpedRun run) {
        // says nothing about locks
    }

    public Predictor predictor() {
        return predictor;
    }

    /** What the graph says now, each finding once, as it was judged last. */
    public Collection<Prediction> predictions() {
        return Collections.unmodifiableCollection(predictions.values());
    }

    /** What the runs said themselves, in the order of the dumps. */
    public List<DumpedFinding> told() {
        return Collections.unmodifiableList(told);
    }

    /** As reports name it. */
    public String name(DumpedRun run) {
        String name = runs.get(run).name;
        return name.isEmpty() ? run.name() : name;
    }

    /** Whose run a moment is of. */
    public DumpedRun run(Moment moment) {
        DumpedRun run = byName.get(moment.run());
        if (run == null) {
            throw new AssertionError("a moment of another replay: " + moment.run());
        }
        return run;
    }

    public Set<DumpedRun> runs() {
        return Collections.unmodifiableSet(runs.keySet());
    }

    private void learn(List<Prediction> news) {
        for (Prediction prediction : news) {
            predictions.put(prediction.key(), prediction);
        }
    }

    private Acquisition unlikeOthers(DumpedRun run, Acquisition acquisition) {
        RunNumbers numbers = runs.get(run);
        List<Hold> held = renumbered(acquisition.held(), numbers.firstLock);
        Moment moment = acquisition.moment().ofRun(numbers.name);
        if (moment.segment().isPresent()) {
            moment = moment.in(numbers.segments.get(moment.segment().get().number()));
        }
        StackTraceElement[] stack = acquisition.stack().toArray(new StackTraceElement[0]);
        Acquisition unlike = new Acquisition(moment, held, renumbered(acquisition.wanted(), numbers.firstLock), stack);
        if (acquisition.guard().isPresent()) {
            Guard guard = acquisition.guard().get();
            List<Hold> locks = renumbered(guard.locks(), numbers.firstLock);
            unlike = unlike.guardedBy(new Guard(guard.holder(), guard.isOfTask(), locks));
        }
        return acquisition.wantsNewborn() ? unlike.ofNewborn() : unlike;
    }

    private static List<Hold> renumbered(List<Hold> holds, long first) {
        List<Hold> renumbered = new ArrayList<>(holds.size());
        for (Hold hold : holds) {
            renumbered.add(renumbered(hold, first));
        }
        return renumbered;
    }

    private static Hold renumbered(Hold hold, long first) {
        if (hold.isDeclared() || first == 0) {
            return hold;
        }
        return hold.as(first + hold.instance());
    }
}
