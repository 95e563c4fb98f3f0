package org.jlockdep.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ThreadPoolExecutor;

/** Where the JDK's own code waits that is not rewritten but for a call of a hook: one site for each such place. */
final class WaitSites {
    private static int ofTask;
    private static int ofCompletable;
    private static int ofForkJoinTask;
    private static int ofPool;
    private static int ofForkJoinPool;
    private static int ofThreads;

    private WaitSites() {}

    static int of(Object task) {
        if (task instanceof CompletableFuture) {
            if (ofCompletable == 0) ofCompletable = site("CompletableFuture", "waitingGet", "future");
            return ofCompletable;
        }
        if (task instanceof ForkJoinTask) {
            if (ofForkJoinTask == 0) ofForkJoinTask = site("ForkJoinPool", "invoke", "task");
            return ofForkJoinTask;
        }
        if (ofTask == 0) ofTask = site("FutureTask", "awaitDone", "task");
        return ofTask;
    }

    /** Of a pool that waits for its last task. */
    static int ofEnd(Object pool) {
        if (pool instanceof ThreadPoolExecutor) {
            if (ofPool == 0) ofPool = site("ThreadPoolExecutor", "awaitTermination", "pool");
            return ofPool;
        }
        if (pool instanceof ForkJoinPool) {
            if (ofForkJoinPool == 0) ofForkJoinPool = site("ForkJoinPool", "awaitTermination", "pool");
            return ofForkJoinPool;
        }
        if (ofThreads == 0) ofThreads = site("ThreadPerTaskExecutor", "awaitTermination", "pool");
        return ofThreads;
    }

    private static int site(String type, String method, String text) {
        Site.Place place = new Site.Place("java.util.concurrent.".concat(type), method, type.concat(".java"), -1);
        return Sites.number(Site.of(place, text));
    }
}
