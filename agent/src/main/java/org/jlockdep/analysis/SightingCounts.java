package org.jlockdep.analysis;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Prediction;
import org.jlockdep.report.Sightings;

/**
 * How many acquisitions were examined for each dependency, and when the last one was. The analyzer thread counts; at the
 * deadline another thread may read.
 */
final class SightingCounts {
    /** By what was seen: a dependency's two lock classes, or the key of a misuse. */
    private final Map<List<?>, Sightings> counts = new ConcurrentHashMap<>();

    /** @param near of the locks that are held those whose dependency on the wanted one is known */
    void saw(Set<LockClass> near, Acquisition acquisition) {
        for (LockClass from : near) {
            add(
                    dependency(from, acquisition.wanted().lockClass()),
                    acquisition.moment().nanosSinceStart());
        }
    }

    /** Of a wrong use of one lock, or of a deadlock that is there. */
    void saw(Prediction misuse, long nanosSinceStart) {
        add(Collections.singletonList(misuse.key()), nanosSinceStart);
    }

    private void add(List<?> what, long nanos) {
        Sightings before = counts.get(what);
        counts.put(
                what,
                before == null
                        ? new Sightings(nanos, nanos, 1)
                        : new Sightings(before.firstNanos(), nanos, before.count() + 1));
    }

    /** Of all dependencies of the prediction together. */
    Sightings of(Prediction prediction, long firstNanos) {
        Set<List<?>> concerned = new HashSet<>();
        for (Link link : prediction.links())
            concerned.add(dependency(link.from().lockClass(), link.to().lockClass()));
        Prediction.Rule rule = prediction.rule();
        if (rule.isMisuse() || rule == Prediction.Rule.DEADLOCK || rule == Prediction.Rule.STALL)
            concerned = Collections.singleton(Collections.singletonList(prediction.key()));
        long last = firstNanos;
        long count = 0;
        for (List<?> what : concerned) {
            Sightings seen = counts.get(what);
            if (seen == null) continue; // declared by the user, and not seen
            last = Math.max(last, seen.lastNanos());
            count += seen.count();
        }
        return new Sightings(firstNanos, last, count);
    }

    private static List<?> dependency(LockClass from, LockClass to) {
        return Arrays.asList(from, to);
    }
}
