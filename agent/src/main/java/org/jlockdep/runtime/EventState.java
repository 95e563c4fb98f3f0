package org.jlockdep.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Whether what a thread waits for is there by now, asked where the JDK's own code answers. */
final class EventState {
    private EventState() {}

    static boolean isThere(Object event) {
        if (event instanceof Thread) return !((Thread) event).isAlive();
        if (event.getClass() == CountDownLatch.class) return ((CountDownLatch) event).getCount() == 0;
        boolean task =
                event instanceof FutureTask || event instanceof ForkJoinTask || event instanceof CompletableFuture;
        if (task && TypeInfo.of(event.getClass()).ofJdk) return ((Future<?>) event).isDone();
        return (task || event instanceof CountDownLatch) && Instances.isSignalled(event);
    }
}
