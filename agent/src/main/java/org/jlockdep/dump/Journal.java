package org.jlockdep.dump;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.LockClass;
import org.jlockdep.report.Finding;

/**
 * What a run has taught the graph so far, in order: whoever learns it again comes to the same findings. It grows with
 * what there is to learn and not with time, since of each dependency only so many acquisitions are kept. The analyzer
 * adds; any thread may write it down.
 */
public final class Journal {
    /** Acquisitions kept for one dependency: as many as the graph keeps witnesses. Findings bring theirs along. */
    private static final int KEPT = 32;

    private final List<Object> entries = new ArrayList<>();
    private final Map<LockClass, Map<LockClass, Integer>> kept = new HashMap<>();

    /** Returns false if enough like it are kept already. */
    public synchronized boolean learned(Acquisition acquisition) {
        boolean isNew = acquisition.held().isEmpty();
        LockClass wanted = acquisition.wanted().lockClass();
        for (Hold hold : acquisition.held()) {
            isNew |= keep(hold.lockClass(), wanted) <= KEPT;
        }
        if (isNew) {
            entries.add(acquisition);
        }
        return isNew;
    }

    private int keep(LockClass held, LockClass wanted) {
        if (!kept.containsKey(held)) kept.put(held, new HashMap<LockClass, Integer>());
        Map<LockClass, Integer> ofHeld = kept.get(held);
        Integer before = ofHeld.get(wanted);
        int now = before == null ? 1 : before + 1;
        ofHeld.put(wanted, now);
        return now;
    }

    public synchronized void sawWriter(LockClass lockClass) {
        entries.add(lockClass);
    }

    public synchronized void found(Finding finding) {
        entries.add(finding);
    }

    public synchronized int size() {
        return entries.size();
    }

    /**
     * @param from how many entries the target has already
     * @param most how many it is to be given at once
     * @return how many it has now
     */
    public int write(DumpedRun run, int from, int most, DumpVisitor target) throws IOException {
        List<Object> missing = since(from, most);
        for (Object entry : missing) {
            write(run, entry, target);
        }
        return from + missing.size();
    }

    private synchronized List<Object> since(int from, int most) {
        return new ArrayList<>(entries.subList(from, from + Math.min(most, entries.size() - from)));
    }

    private static void write(DumpedRun run, Object entry, DumpVisitor target) throws IOException {
        if (entry instanceof Acquisition) {
            target.acquisition(run, (Acquisition) entry);
        } else if (entry instanceof LockClass) {
            target.writer(run, (LockClass) entry);
        } else {
            target.finding(new DumpedFinding(run, Collections.emptySet(), (Finding) entry));
        }
    }
}
