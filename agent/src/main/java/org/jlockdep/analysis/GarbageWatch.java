package org.jlockdep.analysis;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.OwnThread;
import org.jlockdep.runtime.Starvation;

/**
 * The daemon thread that notices when garbage was collected. Tests of libraries make an object, let go of it, collect and
 * ask whether it is gone, again and again for half a second: what threads still know of locks that they have released must
 * not keep one alive for that long. Of a collector that is always at work a few runs in a second are noticed.
 */
public final class GarbageWatch extends OwnThread {
    private static final long FULL_MILLIS = 1000;
    /** So often on average, */
    private static final long PERIOD_MILLIS = 200;
    /** and so many more at once after a time with fewer. */
    private static final int MOST_AT_ONCE = 20;

    private static final long LEAST_REST_MILLIS = 20;

    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
    private final AnalyzerThread analyzer;
    /** Of an object that nobody has. Kept, since a reference that is gone itself tells nobody. */
    private WeakReference<Object> sign;
    /** When as many will have been noticed as there may be, in milliseconds. */
    private long settledAt = now();

    /** @param analyzer is told, soon after a collection */
    public GarbageWatch(AnalyzerThread analyzer) {
        super("jlockdep-garbage");
        this.analyzer = analyzer;
    }

    @Override
    protected void work() throws InterruptedException {
        while (!Health.isOff()) {
            if (Starvation.isOn() || !canSetSign()) {
                TimeUnit.MILLISECONDS.sleep(FULL_MILLIS);
                continue;
            }
            gone.remove();
            analyzer.collected();
            TimeUnit.MILLISECONDS.sleep(rest());
        }
    }

    private long rest() {
        long now = now();
        settledAt = Math.max(settledAt, now) + PERIOD_MILLIS;
        return Math.max(LEAST_REST_MILLIS, settledAt - now - MOST_AT_ONCE * PERIOD_MILLIS);
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    private boolean canSetSign() {
        try {
            sign = new WeakReference<>(new Object(), gone);
            return true;
        } catch (OutOfMemoryError full) {
            return false;
        }
    }
}
