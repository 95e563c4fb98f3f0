package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** Those who come together at a barrier, until it lets them go on. Any thread. */
final class Meeting {
    private static final AtomicReferenceFieldUpdater<Meeting, Past> ALL =
            AtomicReferenceFieldUpdater.newUpdater(Meeting.class, Past.class, "all");

    private volatile Past all = Past.NONE;

    /** @return false if it is full, so that this one is of the next */
    boolean joins(Past past, int parties) {
        while (true) {
            Past before = all;
            if (before.givers >= parties) return false;
            if (ALL.compareAndSet(this, before, before.and(past, parties))) return true;
        }
    }

    /** What was over when all had come; nothing if somebody has not. */
    Past all() {
        Past now = all;
        return now.givers == now.most ? now : Past.NONE;
    }
}
