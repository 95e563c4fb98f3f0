package org.jlockdep.analysis;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The stacks seen lately, each once: the many threads of a pool come the same way, and a stack is most of what is kept of
 * an acquisition. Analyzer thread only.
 */
final class Stacks {
    /** Of 32 frames about 1.5 MB; what falls out is not lost, its next sighting only has a copy of its own. */
    private static final int MAX = 1 << 10;

    private static final float LOAD = 0.75f;

    private final Map<List<StackTraceElement>, List<StackTraceElement>> seen =
            new LinkedHashMap<List<StackTraceElement>, List<StackTraceElement>>(16, LOAD, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<List<StackTraceElement>, List<StackTraceElement>> eldest) {
                    return size() > MAX;
                }
            };

    /** The list that all acquisitions with that stack share, unmodifiable. */
    List<StackTraceElement> shared(StackTraceElement... stack) {
        List<StackTraceElement> made = Collections.unmodifiableList(Arrays.asList(stack.clone()));
        List<StackTraceElement> known = seen.get(made);
        if (known != null) return known;
        seen.put(made, made);
        return made;
    }
}
