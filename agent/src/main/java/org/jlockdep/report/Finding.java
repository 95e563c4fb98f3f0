package org.jlockdep.report;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Prediction;

/** What we tell the user: a prediction, and what was known about its lock classes when it was made. Immutable. */
public final class Finding {
    private static final String NOTHING_SEEN = "....";

    private final Prediction prediction;
    private final String fingerprint;
    private final Map<LockClass, String> usage;
    private final long nanosSinceStart;

    /**
     * @param usage how each lock class was seen to be used so far, four characters such as {@code xst.}; a lock class
     *     that is left out counts as not seen
     * @param nanosSinceStart when it was found, in nanoseconds since the JVM started
     */
    public Finding(Prediction prediction, Map<LockClass, String> usage, long nanosSinceStart) {
        this.prediction = Objects.requireNonNull(prediction);
        this.fingerprint = Fingerprint.of(prediction);
        this.usage = Collections.unmodifiableMap(new HashMap<>(usage));
        this.nanosSinceStart = nanosSinceStart;
    }

    public Prediction prediction() {
        return prediction;
    }

    /** Eight hexadecimal digits that stay the same over runs and edits. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Exclusive, shared, by a try, given up in a wait: {@code x}, {@code s}, {@code t}, {@code w}, or a dot. */
    public String usage(LockClass lockClass) {
        return usage.getOrDefault(lockClass, NOTHING_SEEN);
    }

    public long nanosSinceStart() {
        return nanosSinceStart;
    }

    @Override
    public String toString() {
        return fingerprint + " " + prediction;
    }
}
