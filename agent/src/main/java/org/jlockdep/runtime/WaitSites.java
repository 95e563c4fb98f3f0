package org.jlockdep.runtime;

import java.util.concurrent.CompletableFuture;

/** Where the JDK's own code waits that is not rewritten but for a call of a hook: one site for each such place. */
final class WaitSites {
    private static int ofTask;
    private static int ofCompletable;

    private WaitSites() {}

    static int of(Object task) {
        if (task instanceof CompletableFuture) {
            if (ofCompletable == 0) ofCompletable = site("CompletableFuture", "waitingGet", "future");
            return ofCompletable;
        }
        if (ofTask == 0) ofTask = site("FutureTask", "awaitDone", "task");
        return ofTask;
    }

    private static int site(String type, String method, String text) {
        Site.Place place = new Site.Place("java.util.concurrent.".concat(type), method, type.concat(".java"), -1);
        return Sites.number(Site.of(place, text));
    }
}
