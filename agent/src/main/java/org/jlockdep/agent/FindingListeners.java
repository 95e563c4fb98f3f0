package org.jlockdep.agent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jlockdep.analysis.FindingListener;
import org.jlockdep.graph.Level;
import org.jlockdep.report.Finding;

/** Tells several, one after the other. */
final class FindingListeners implements FindingListener {
    private final List<FindingListener> listeners;

    FindingListeners(FindingListener... listeners) {
        this.listeners = Arrays.asList(listeners);
    }

    @Override
    public void found(Finding finding, Optional<Level> before) {
        for (FindingListener listener : listeners) listener.found(finding, before);
    }

    /** As soon as one of them wants it. */
    @Override
    public long idle() {
        long soonest = 0;
        for (FindingListener listener : listeners) {
            long nanos = listener.idle();
            if (nanos > 0 && (soonest == 0 || nanos < soonest)) soonest = nanos;
        }
        return soonest;
    }
}
