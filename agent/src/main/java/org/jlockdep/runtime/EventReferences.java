package org.jlockdep.runtime;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;

/**
 * What references to methods that wait for what is no lock, or signal it, are pointed at, as {@link LockReferences} for
 * locks: those that wait get the site first. The calls are the application's own; what they throw is passed on.
 */
public final class EventReferences {
    private EventReferences() {}

    public static void await(int site, Object event) throws InterruptedException {
        if (event instanceof CountDownLatch) {
            WaitHooks.waiting(event, false, site);
            ((CountDownLatch) event).await();
            HandOverHooks.passed(event, site);
        } else {
            Hooks.awaiting(event, Hooks.held(null), site, false);
            ((Condition) event).await();
        }
    }

    public static void signal(Object condition) {
        SignalHooks.signals(condition);
        ((Condition) condition).signal();
    }

    public static void signalAll(Object condition) {
        SignalHooks.signals(condition);
        ((Condition) condition).signalAll();
    }

    public static void countDown(Object latch) {
        SignalHooks.signals(latch);
        ((CountDownLatch) latch).countDown();
    }

    public static Object get(int site, Object future) throws Exception {
        WaitHooks.waiting(future, false, site);
        return ((Future<?>) future).get();
    }

    public static Object join(int site, Object future) {
        WaitHooks.waiting(future, false, site);
        if (future instanceof CompletableFuture) return ((CompletableFuture<?>) future).join();
        return ((ForkJoinTask<?>) future).join();
    }

    public static Object take(int site, Object queue) throws InterruptedException {
        SignalHooks.makesRoom(queue);
        WaitHooks.waiting(queue, false, site);
        Object taken = ((BlockingQueue<?>) queue).take();
        HandOverHooks.took(taken, site);
        return taken;
    }

    @SuppressWarnings("unchecked")
    public static void put(int site, Object queue, Object value) throws InterruptedException {
        SignalHooks.signals(queue);
        WaitHooks.waitingForRoom(queue, false, site);
        HandOverHooks.puts(value);
        ((BlockingQueue<Object>) queue).put(value);
    }

    @SuppressWarnings("unchecked")
    public static boolean offer(Object queue, Object value) {
        SignalHooks.signals(queue);
        HandOverHooks.puts(value);
        return ((BlockingQueue<Object>) queue).offer(value);
    }

    @SuppressWarnings("unchecked")
    public static boolean add(Object queue, Object value) {
        SignalHooks.signals(queue);
        HandOverHooks.puts(value);
        return ((BlockingQueue<Object>) queue).add(value);
    }
}
