package org.jlockdep.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Prediction;
import org.jlockdep.report.Finding;

/**
 * Prints reports, not more in a minute than the limit allows: the others are held back until there is room, errors
 * first. Called with the reporter's lock held.
 */
final class LimitedReports {
    /** After which a report that there was no memory for is tried again. */
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int MOST_OF_ONE_KIND = 16;

    private final Printer printer;
    private final RateLimit limit;
    /** By key, each as it was when its report was printed. */
    private final Map<String, Finding> printed = new HashMap<>();

    private final Map<String, Finding> heldBack = new LinkedHashMap<>();
    private boolean holdingTold;

    LimitedReports(Printer printer, int limit) {
        this.printer = printer;
        this.limit = new RateLimit(limit);
    }

    boolean isPrinted(Finding finding) {
        return printed.containsKey(finding.prediction().key());
    }

    /** Also for one that is held back and has been raised. A program that hangs is not kept waiting. */
    void add(Finding finding) {
        if (finding.prediction().rule() == Prediction.Rule.DEADLOCK) {
            printAtOnce(finding);
            return;
        }
        heldBack.put(finding.prediction().key(), finding);
        release();
    }

    /** Of many deadlocks at the same lock classes the first ones tell all; how many there were the last line counts. */
    private void printAtOnce(Finding finding) {
        printed.put(finding.prediction().key(), finding);
        if (finding.sightings().count() <= MOST_OF_ONE_KIND) printer.report(finding);
    }

    /** It is not to be printed after all. */
    void remove(Finding finding) {
        heldBack.remove(finding.prediction().key());
    }

    /**
     * Prints what there is room for.
     *
     * @return in how many nanoseconds there may be room for more; 0 if nothing waits
     */
    long release() {
        while (!heldBack.isEmpty()) {
            long now = printer.nanosSinceStart();
            if (!limit.allows(now)) {
                tellHolding();
                return limit.nanosToRoom(now);
            }
            if (holdingTold) tellReleasing();
            Finding next = worst();
            printed.put(next.prediction().key(), next);
            try {
                printer.report(next);
            } catch (OutOfMemoryError full) {
                printed.remove(next.prediction().key());
                return AGAIN_NANOS;
            } finally {
                if (isPrinted(next)) remove(next);
            }
        }
        holdingTold = false;
        return 0;
    }

    private void tellHolding() {
        if (!holdingTold) printer.line("too many reports in a minute: the next ones are held back");
        holdingTold = true;
    }

    private void tellReleasing() {
        printer.line(heldBack.size() + (heldBack.size() == 1 ? " report was" : " reports were") + " held back");
        holdingTold = false;
    }

    private Finding worst() {
        for (Finding finding : heldBack.values()) if (finding.prediction().level() == Level.ERROR) return finding;
        return heldBack.values().iterator().next();
    }

    /** Errors first. */
    List<Finding> heldBack() {
        List<Finding> errors = new ArrayList<>();
        List<Finding> others = new ArrayList<>();
        for (Finding finding : heldBack.values()) {
            (finding.prediction().level() == Level.ERROR ? errors : others).add(finding);
        }
        errors.addAll(others);
        return errors;
    }

    /** Has it been examined since its report was printed? */
    boolean isSeenSince(Finding finding) {
        Finding before = printed.get(finding.prediction().key());
        return before != null
                && finding.sightings().count() > before.sightings().count();
    }
}
