package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicInteger;

/** One thread's place among the others: which it is, and which stretch of its life between starting and joining others. */
final class ThreadOrder {
    private static final AtomicInteger SERIALS = new AtomicInteger(ChainNode.LOOK);

    private final Thread owner;
    /**
     * Tells threads apart without asking them, and the stretches of one. A chain that was published in this stretch and in
     * no other has it as its state.
     */
    int serial = SERIALS.incrementAndGet();
    /** The first of them tells the thread itself from others. */
    final int number = serial;
    /** Null as long as nobody asked. */
    private Timeline timeline;

    ThreadOrder(Thread owner) {
        this.owner = owner;
    }

    /** Of all stretches that have begun by now. */
    static int lastSerial() {
        return SERIALS.get();
    }

    /** Called while busy. Null if nothing is to be known of it. */
    Segment segment() {
        if (timeline == null) timeline = Timeline.of(owner);
        return timeline.segment();
    }

    /** @return whether a stretch ends with that: else there is nothing that the child could come after */
    boolean starts(Thread child) {
        if (timeline == null) timeline = Timeline.find(owner);
        if (timeline == null) return false;
        Segment[] past = timeline.split();
        serial = SERIALS.incrementAndGet();
        if (past.length != 0) Timeline.begin(child, past);
        return true;
    }

    /** @return whether a stretch ends with that */
    boolean joins(Thread other) {
        Timeline theirs = Timeline.find(other);
        if (theirs == null) return false;
        if (timeline == null) timeline = Timeline.of(owner);
        timeline.join(theirs);
        serial = SERIALS.incrementAndGet();
        return true;
    }
}
