package org.jlockdep.agent;

import java.util.concurrent.TimeUnit;

/** So many in a minute; the minute begins with the first of them. Not thread-safe. */
final class RateLimit {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final int allowed;
    private long minuteBegan;
    private int used;

    RateLimit(int allowed) {
        this.allowed = allowed;
    }

    /** Is there room for one? If so, it is taken. */
    boolean allows(long now) {
        if (used > 0 && now - minuteBegan >= MINUTE) used = 0;
        if (used >= allowed) return false;
        if (used++ == 0) minuteBegan = now;
        return true;
    }

    /** When there may be room again, in nanoseconds from now; 0 for never. */
    long nanosToRoom(long now) {
        return allowed == 0 ? 0 : Math.max(1, minuteBegan + MINUTE - now);
    }
}
