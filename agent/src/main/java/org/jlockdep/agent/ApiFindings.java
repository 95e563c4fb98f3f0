package org.jlockdep.agent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jlockdep.analysis.FindingListener;
import org.jlockdep.graph.Level;
import org.jlockdep.report.Finding;

/** Keeps the findings for those who ask while the program runs. Told by the analyzer, asked by any thread. */
final class ApiFindings implements FindingListener {
    private final Map<String, Finding> byKey = new LinkedHashMap<>();

    @Override
    public synchronized void found(Finding finding, Optional<Level> before) {
        byKey.put(finding.prediction().key(), finding);
    }

    synchronized List<Finding> all() {
        return new ArrayList<>(byKey.values());
    }

    synchronized int count(Level level) {
        int n = 0;
        for (Finding finding : byKey.values()) {
            if (finding.prediction().level() == level && !finding.suppression().isPresent()) n++;
        }
        return n;
    }

    synchronized void forget() {
        byKey.clear();
    }
}
