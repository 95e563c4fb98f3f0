package org.jlockdep.analysis;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was seen lately, each once: the many threads of a pool come the same way, and frames are most of what is kept of an
 * acquisition. What falls out is not lost, its next sighting only has a copy of its own. Analyzer thread only.
 */
final class Latest<T> {
    private static final float LOAD = 0.75f;

    private final Map<T, T> seen;

    /** @param most how many are remembered, those that were asked for last */
    Latest(final int most) {
        this.seen = new LinkedHashMap<T, T>(16, LOAD, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<T, T> eldest) {
                return size() > most;
            }
        };
    }

    /** The one that is equal to it, to be shared and never changed. */
    T shared(T made) {
        T known = seen.get(made);
        if (known != null) return known;
        seen.put(made, made);
        return made;
    }
}
