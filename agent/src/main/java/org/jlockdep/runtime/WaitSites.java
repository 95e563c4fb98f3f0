package org.jlockdep.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ThreadPoolExecutor;

/** Where the JDK's own code waits that is not rewritten but for a call of a hook: one site for each such place. */
final class WaitSites {
    private static final Place COMPLETABLE = new Place("CompletableFuture", "waitingGet", "future");
    private static final Place FORKED = new Place("ForkJoinPool", "invoke", "task");
    private static final Place TASK = new Place("FutureTask", "awaitDone", "task");
    private static final Place POOL = new Place("ThreadPoolExecutor", "awaitTermination", "pool");
    private static final Place FORK_JOIN_POOL = new Place("ForkJoinPool", "awaitTermination", "pool");
    private static final Place THREADS = new Place("ThreadPerTaskExecutor", "awaitTermination", "pool");

    private WaitSites() {}

    private static final class Place {
        private final String type;
        private final String method;
        private final String text;
        /** Or 0 before the first wait. */
        private int site;

        Place(String type, String method, String text) {
            this.type = type;
            this.method = method;
            this.text = text;
        }

        int site() {
            if (site == 0) {
                String owner = "java.util.concurrent.".concat(type);
                site = Sites.number(Site.of(new Site.Place(owner, method, type.concat(".java"), -1), text));
            }
            return site;
        }
    }

    static int of(Object task) {
        if (task instanceof CompletableFuture) return COMPLETABLE.site();
        return (task instanceof ForkJoinTask ? FORKED : TASK).site();
    }

    /** Of a pool that waits for its last task. */
    static int ofEnd(Object pool) {
        if (pool instanceof ThreadPoolExecutor) return POOL.site();
        return (pool instanceof ForkJoinPool ? FORK_JOIN_POOL : THREADS).site();
    }
}
