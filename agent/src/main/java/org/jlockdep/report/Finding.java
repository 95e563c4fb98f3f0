package org.jlockdep.report;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Prediction;

/** What we tell the user: a prediction, and what was known about its lock classes when it was made. Immutable. */
public final class Finding {
    private static final String NOTHING_SEEN = "....";

    private final Prediction prediction;
    private final String fingerprint;
    private final Map<LockClass, String> usage;
    private final long nanosSinceStart;
    private final Sightings sightings;
    private final Optional<Suppression> suppression;

    /**
     * A finding that is made for the first time.
     *
     * @param usage how each lock class was seen to be used so far, four characters such as {@code xst.}; a lock class
     *     that is left out counts as not seen
     * @param nanosSinceStart when it was found, in nanoseconds since the JVM started
     */
    public Finding(Prediction prediction, Map<LockClass, String> usage, long nanosSinceStart) {
        this(
                prediction,
                Fingerprint.of(prediction),
                Collections.unmodifiableMap(new HashMap<>(usage)),
                nanosSinceStart,
                new Sightings(
                        nanosSinceStart, nanosSinceStart, prediction.links().size()),
                Optional.<Suppression>empty());
    }

    private Finding(
            Prediction prediction,
            String fingerprint,
            Map<LockClass, String> usage,
            long nanosSinceStart,
            Sightings sightings,
            Optional<Suppression> suppression) {
        this.prediction = Objects.requireNonNull(prediction);
        this.fingerprint = fingerprint;
        this.usage = usage;
        this.nanosSinceStart = nanosSinceStart;
        this.sightings = sightings;
        this.suppression = suppression;
    }

    /** The same, judged otherwise. */
    public Finding with(Prediction judged) {
        return new Finding(judged, fingerprint, usage, nanosSinceStart, sightings, suppression);
    }

    public Finding seen(Sightings all) {
        return new Finding(prediction, fingerprint, usage, nanosSinceStart, all, suppression);
    }

    /** The same, or not suppressed if the entry is empty. */
    public Finding suppressedBy(Optional<Suppression> entry) {
        return new Finding(prediction, fingerprint, usage, nanosSinceStart, sightings, entry);
    }

    public Prediction prediction() {
        return prediction;
    }

    /** Eight hexadecimal digits that stay the same over runs and edits. */
    public String fingerprint() {
        return fingerprint;
    }

    /** How sure we are and why, in a form that scripts can read. */
    public String evidence() {
        return prediction.level().label() + ": " + LayoutParts.joined(prediction.reasons(), "; ");
    }

    /** Exclusive, shared, by a try, given up in a wait: {@code x}, {@code s}, {@code t}, {@code w}, or a dot. */
    public String usage(LockClass lockClass) {
        return usage.getOrDefault(lockClass, NOTHING_SEEN);
    }

    /** When it was made, or made anew by more evidence. */
    public long nanosSinceStart() {
        return nanosSinceStart;
    }

    public Sightings sightings() {
        return sightings;
    }

    /** The user's reason not to show it, if there is one. */
    public Optional<Suppression> suppression() {
        return suppression;
    }

    @Override
    public String toString() {
        return fingerprint + " " + prediction;
    }
}
