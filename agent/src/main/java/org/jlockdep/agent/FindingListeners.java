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
}
