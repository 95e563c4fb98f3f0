package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A thread wants the very lock that it holds, and the lock is not re-entrant. Told once for each lock class and level. */
final class SelfDeadlocks {
    private static final String CERTAIN = "the same lock; one thread is enough";

    private final Map<LockClass, Level> toldLevels = new HashMap<>();
    /** A reader within a reader is harmless until there is a writer to queue between the two. */
    private final Map<LockClass, Link> awaitingWriter = new HashMap<>();

    /** Returns false if that was known. */
    boolean wantedAgain(Link link, ClassUsage usage, Consumer<Prediction> told) {
        if (Joint.isStrong(link.to(), link.from(), usage)) {
            return tell(link, told);
        }
        return awaitingWriter.putIfAbsent(link.to().lockClass(), link) == null;
    }

    void writerSeen(LockClass lockClass, Consumer<Prediction> told) {
        Link link = awaitingWriter.remove(lockClass);
        if (link != null) {
            tell(link, told);
        }
    }

    private boolean tell(Link link, Consumer<Prediction> told) {
        List<String> conditions = conditions(link);
        Level level = conditions.isEmpty() ? Level.ERROR : Level.WARNING;
        Level before = toldLevels.get(link.to().lockClass());
        boolean worse = before == null || before.compareTo(level) < 0;
        if (worse) {
            toldLevels.put(link.to().lockClass(), level);
            List<String> reasons = new ArrayList<>(Collections.singletonList(CERTAIN));
            reasons.addAll(conditions);
            if (isToldByItself(link.to().lockClass().kind())) {
                reasons.add(Reasons.doesNotReturn(link.to()));
            }
            if (link.to().attempt() == Attempt.INTERRUPTIBLE) {
                reasons.add(Reasons.canBeInterrupted(link.to()));
            }
            told.accept(new Prediction(Prediction.Rule.RECURSIVE, level, reasons, Collections.singletonList(link)));
        }
        return worse;
    }

    /** Whether such a lock is re-entrant nobody knows but by what it does. */
    private static boolean isToldByItself(LockKind kind) {
        return kind == LockKind.LOCK;
    }

    private static List<String> conditions(Link link) {
        Hold wanted = link.to();
        List<String> conditions = new ArrayList<>();
        if (wanted.attempt() == Attempt.TIMED) {
            conditions.add(Reasons.endsWhenExpired(wanted));
        }
        boolean permitsOfMany = wanted.lockClass().kind() == LockKind.SEMAPHORE && !wanted.isExclusive();
        if (permitsOfMany) {
            conditions.add(Reasons.needsPermits(wanted));
        } else if (Joint.needsWriter(wanted, link.from())) {
            conditions.add(Reasons.needsWriter(wanted));
        }
        return conditions;
    }
}
