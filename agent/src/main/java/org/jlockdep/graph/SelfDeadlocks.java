package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A thread wants the very lock that it holds, and the lock is not re-entrant; or more of a semaphore's permits than it has.
 * Told once for each lock class and level.
 */
final class SelfDeadlocks {
    private static final String CERTAIN = "the same lock; one thread is enough";
    private static final String ONE_WORKER = "the only worker of the pool waits for a task of that pool";

    private static final int MOST_SEMAPHORES = 4096;

    private final Map<LockClass, Level> toldLevels = new HashMap<>();
    /** A reader within a reader is harmless until there is a writer to queue between the two. */
    private final Map<LockClass, Link> awaitingWriter = new HashMap<>();

    /** By the semaphore's number: who has permits and wants more, of as many as can be remembered. */
    private final Map<Long, Starvation> starving = new HashMap<>();

    /** Returns false if that was known. */
    boolean wantedAgain(Link link, ClassUsage usage, Consumer<Prediction> told) {
        boolean permitsOfMany =
                isOfMany(link.to().lockClass().kind()) && !link.to().isExclusive();
        if (permitsOfMany) {
            return wantedMore(link, told);
        }
        if (Junction.isStrong(link.to(), link.from(), usage)) {
            return tell(link, told);
        }
        return awaitingWriter.putIfAbsent(link.to().lockClass(), link) == null;
    }

    /** Permits, or workers of a pool. */
    private static boolean isOfMany(LockKind kind) {
        return kind == LockKind.SEMAPHORE || kind == LockKind.EVENT;
    }

    void writerSeen(LockClass lockClass, Consumer<Prediction> told) {
        Link link = awaitingWriter.remove(lockClass);
        if (link != null) {
            tell(link, told);
        }
    }

    private boolean wantedMore(Link link, Consumer<Prediction> told) {
        Starvation starvation = starving.get(link.to().instance());
        if (starvation == null) {
            if (starving.size() == MOST_SEMAPHORES) {
                return false;
            }
            starving.put(link.to().instance(), starvation = new Starvation());
        }
        if (!starvation.add(link)) {
            return false;
        }
        tell(starvation.worst(), starvation.level(), EnumSet.of(Doubt.PERMITS), starvation.reasons(), told);
        return true;
    }

    private boolean tell(Link link, Consumer<Prediction> told) {
        Map<Doubt, String> conditions = conditions(link);
        Level level = conditions.isEmpty() ? Level.ERROR : Level.WARNING;
        List<String> reasons =
                new ArrayList<>(Collections.singletonList(link.to().isEvent() ? ONE_WORKER : CERTAIN));
        reasons.addAll(conditions.values());
        if (isToldByItself(link.to().lockClass().kind())) {
            reasons.add(Reasons.doesNotReturn(link.to()));
        }
        return tell(link, level, conditions.keySet(), reasons, told);
    }

    private boolean tell(Link link, Level level, Set<Doubt> doubts, List<String> reasons, Consumer<Prediction> told) {
        Level before = toldLevels.get(link.to().lockClass());
        boolean worse = before == null || before.compareTo(level) < 0;
        if (worse) {
            toldLevels.put(link.to().lockClass(), level);
            if (link.to().attempt() == Attempt.INTERRUPTIBLE) {
                reasons.add(Reasons.canBeInterrupted(link.to()));
            }
            told.accept(new Prediction(Prediction.Rule.RECURSIVE, level, reasons, Collections.singletonList(link))
                    .doubted(doubts));
        }
        return worse;
    }

    /** Whether such a lock is re-entrant nobody knows but by what it does. */
    private static boolean isToldByItself(LockKind kind) {
        return kind == LockKind.LOCK;
    }

    private static Map<Doubt, String> conditions(Link link) {
        Hold wanted = link.to();
        Map<Doubt, String> conditions = new LinkedHashMap<>();
        if (wanted.attempt() == Attempt.TIMED) {
            conditions.put(Doubt.TIMED, Reasons.endsWhenExpired(wanted));
        }
        if (Junction.needsWriter(wanted, link.from())) {
            conditions.put(Doubt.WAITING_WRITER, Reasons.needsWriter(wanted));
        }
        return conditions;
    }
}
