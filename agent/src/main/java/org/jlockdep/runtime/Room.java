package org.jlockdep.runtime;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.SynchronousQueue;

/**
 * The room that is left in a queue, or somebody who takes from it: what those wait for who put something there, another
 * event than that for which the others wait. Lives as long as the queue. Asked of the JDK's own queues alone, and only what
 * they answer without a lock.
 */
final class Room {
    /** 0 before the first wait. */
    volatile int lockClass;

    private Room() {}

    /** That of the queue. */
    static Room of(HeldLocks h, Object queue) {
        h.busy(true);
        try {
            Event event = Event.of(Instances.remember(queue));
            if (event.room == null) event.room = new Room();
            return event.room;
        } finally {
            h.busy(false);
        }
    }

    static int number(String queue) {
        return LockClasses.number(queue.concat(":room"), LockClasses.EVENT);
    }

    /** May it be that there is none? Of others than these it is not known, or there always is. */
    static boolean canRunOut(Object queue) {
        Class<?> type = queue.getClass();
        if (!TypeInfo.answers(queue)) return false;
        if (type == LinkedBlockingQueue.class) {
            // One without a bound never comes that far, and one with so wide a bound never to its end.
            return ((LinkedBlockingQueue<?>) queue).remainingCapacity() < Integer.MAX_VALUE / 2;
        }
        return type == ArrayBlockingQueue.class || type == SynchronousQueue.class;
    }

    /** May somebody wait for one who takes? Of others than these it is not known. */
    static boolean takersAreKnown(Object queue) {
        return queue.getClass() == LinkedTransferQueue.class && TypeInfo.answers(queue);
    }

    /** Does somebody wait to take? */
    static boolean isTakerThere(Object queue) {
        return ((LinkedTransferQueue<?>) queue).hasWaitingConsumer();
    }

    /** Is there some now, as far as can be told? */
    static boolean isLeft(Object queue) {
        if (queue.getClass() == SynchronousQueue.class) return false;
        return queue.getClass() != LinkedBlockingQueue.class
                || ((LinkedBlockingQueue<?>) queue).remainingCapacity() != 0;
    }
}
