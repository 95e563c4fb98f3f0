package org.jlockdep.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The last line of a run, printed also when nothing was found: only then does silence differ from an agent that was not
 * there. What weakens the run follows behind semicolons, and only if it happened. Immutable.
 */
public final class Summary {
    private final String text;

    /** @param errors how many findings there were of that level, and so on */
    public Summary(int lockClasses, int dependencies, int errors, int warnings, int notes) {
        this("jlockdep: " + count(lockClasses, "lock class", "lock classes")
                + ", " + count(dependencies, "dependency", "dependencies")
                + ", " + count(errors, "error", "errors")
                + ", " + count(warnings, "warning", "warnings")
                + ", " + count(notes, "note", "notes"));
    }

    private Summary(String text) {
        this.text = text;
    }

    /** Threads that wait for each other for ever. */
    public Summary withDeadlocked(long threads) {
        return with(threads, "thread deadlocked", "threads deadlocked");
    }

    /** Findings that the user asked not to see. */
    public Summary withSuppressed(long findings) {
        return with(findings, "finding suppressed", "findings suppressed");
    }

    /** Findings that a baseline has. */
    public Summary withKnown(long findings) {
        return with(findings, "finding known from the baseline", "findings known from the baseline");
    }

    /** Findings that a baseline has, and that were not seen this time. */
    public Summary withGone(long findings) {
        return with(findings, "finding of the baseline not seen", "findings of the baseline not seen");
    }

    /** Longer cycles of a defect that another finding tells. */
    public Summary withGrouped(long findings) {
        return with(findings, "finding grouped with a shorter one", "findings grouped with shorter ones");
    }

    /** Findings whose reports the limit left no room for. */
    public Summary withHeldBack(long reports) {
        return with(reports, "report held back", "reports held back");
    }

    /** Events that found the ring full and waited for their chain's next turn. */
    public Summary withDeferred(long events) {
        return with(events, "event deferred", "events deferred");
    }

    /** What found no room, each time that it came, and what follows from that. */
    public Summary withDropped(long chains, long classes, long dependencies) {
        List<String> parts = new ArrayList<>();
        if (chains > 0) parts.add(count(chains, "chain of locks", "chains of locks"));
        if (classes > 0) parts.add(count(classes, "mention of a lock class", "mentions of lock classes"));
        if (dependencies > 0) parts.add(count(dependencies, "sighting of a dependency", "sightings of dependencies"));
        if (parts.isEmpty()) return this;
        return new Summary(
                text + "; no room for " + LayoutParts.joined(parts, ", ") + ": a deadlock may be missed for it");
    }

    /** Texts that stderr, or the file instead, did not take. */
    public Summary withLostReports(long texts) {
        return with(texts, "report lost", "reports lost");
    }

    /** What the agent's own analysis could not digest, or not in time. */
    public Summary withUnlearnt(long events) {
        return with(events, "event not learnt from", "events not learnt from");
    }

    /** What follows from there being no lock class at all, or anything else that makes the figures worth nothing. */
    public Summary withDoubt(String doubt) {
        return new Summary(text + "; " + doubt);
    }

    public Summary withFailedHooks(long calls) {
        return with(calls, "hook failed", "hooks failed");
    }

    public Summary withUntransformed(long classes) {
        return with(classes, "class not transformed", "classes not transformed");
    }

    /** The line, without a stamp and without a line feed. */
    @Override
    public String toString() {
        return text;
    }

    private Summary with(long number, String one, String many) {
        return number == 0 ? this : new Summary(text + "; " + count(number, one, many));
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
