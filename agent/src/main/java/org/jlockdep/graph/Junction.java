package org.jlockdep.graph;

/** Where one link's wanted lock is the next link's held one. */
final class Junction {
    private Junction() {}

    /** Does the first thread wait for the second at all? */
    static boolean isStrong(Hold wanted, Hold held, ClassUsage usage) {
        return wanted.isExclusive() || held.isExclusive() || usage.readsBlock();
    }

    static int doubts(Hold wanted, Hold held, ClassUsage usage) {
        int doubts = 0;
        if (!wanted.isSameLock(held)) {
            doubts |= Doubt.OTHER_INSTANCES.bit();
            doubts |= wanted.isEvent() ? Doubt.OTHER_EVENTS.bit() : 0;
            doubts |= areUnrelated(wanted, held) ? Doubt.UNRELATED_INSTANCES.bit() : 0;
        }
        if (held.isExclusive()) {
            return doubts;
        }
        if (held.lockClass().kind() == LockKind.SEMAPHORE) {
            return doubts | Doubt.PERMITS.bit() | (isSpare(wanted, held, usage) ? Doubt.SPARE_PERMITS.bit() : 0);
        }
        return needsWriter(wanted, held) ? doubts | Doubt.WAITING_WRITER.bit() : doubts;
    }

    /** A declared order speaks of any instance, and so of this one too. */
    static boolean areUnrelated(Hold wanted, Hold held) {
        return wanted.instance() != held.instance()
                && CommonTypes.name(wanted.lockClass())
                && !wanted.isDeclared()
                && !held.isDeclared();
    }

    /** Who never has to wait for a permit waits for nobody who has one. A dump of an earlier version does not tell. */
    private static boolean isSpare(Hold wanted, Hold held, ClassUsage usage) {
        return wanted.permits().isPresent() && held.permits().isPresent() && !usage.isCrowded();
    }

    static boolean needsWriter(Hold wanted, Hold held) {
        return !wanted.isExclusive() && !held.isExclusive() && held.lockClass().kind() != LockKind.SEMAPHORE;
    }
}
