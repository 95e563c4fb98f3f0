package org.jlockdep.runtime;

/** Where the JDK's own code waits that is not rewritten but for a call of a hook: one site for each such place. */
final class WaitSites {
    private static int forTask;

    private WaitSites() {}

    static int forTask() {
        if (forTask == 0) {
            Site.Place place = new Site.Place("java.util.concurrent.FutureTask", "awaitDone", "FutureTask.java", -1);
            forTask = Sites.number(Site.of(place, "task"));
        }
        return forTask;
    }
}
