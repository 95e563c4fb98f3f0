package org.jlockdep.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;

/** Whether what a thread waits for is there by now, asked where the JDK's own code answers. */
final class EventState {
    private static final String SCOPE = "java.util.concurrent.StructuredTaskScope";

    private EventState() {}

    /** Does it come about once, or once for all who meet there, so that whoever brings it about is the one to do so? */
    static boolean happensOnce(Object event) {
        return event instanceof CountDownLatch
                || event instanceof CompletableFuture
                || event instanceof CyclicBarrier
                || event instanceof Phaser
                || event instanceof Exchanger;
    }

    /** Of structured concurrency, which this JDK may not have: it is over when all its subtasks are. */
    static boolean isScope(Object event) {
        return event.getClass().getName().startsWith(SCOPE);
    }

    static boolean isThere(Object event) {
        if (event instanceof Thread) return !((Thread) event).isAlive();
        boolean answers = TypeInfo.answers(event);
        boolean ofJdk = answers && TypeInfo.of(event.getClass()).ofJdk;
        if (event instanceof ExecutorService) return ofJdk && ((ExecutorService) event).isTerminated();
        if (answers && event.getClass() == CountDownLatch.class) return ((CountDownLatch) event).getCount() == 0;
        boolean task =
                event instanceof FutureTask || event instanceof ForkJoinTask || event instanceof CompletableFuture;
        if (task && ofJdk) return ((Future<?>) event).isDone();
        return (task || event instanceof CountDownLatch) && Instances.isSignalled(event);
    }

    /** How many signals a latch still takes. */
    static int missing(Object latch) {
        return (int) Math.min(Integer.MAX_VALUE, ((CountDownLatch) latch).getCount());
    }

    /** How many have to come to a barrier. */
    static int parties(Object barrier) {
        return ((CyclicBarrier) barrier).getParties();
    }
}
