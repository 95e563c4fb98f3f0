package workloads;

import java.lang.reflect.InvocationTargetException;

/** Whoever counts what the hooks do, if anybody does: a class that is not there in a run that measures time. */
final class SlowPaths {
    private static final String COUNTS = "org.jlockdep.counts.Counts";

    private SlowPaths() {}

    /** All before this was warming up. */
    static void begin() {
        tell("begin");
    }

    /** Prints how often each was taken. */
    static void end() {
        tell("end");
    }

    private static void tell(String what) {
        try {
            Class.forName(COUNTS, true, null).getMethod(what).invoke(null);
        } catch (ClassNotFoundException nobodyCounts) {
            // as it is in all runs but the counting ones
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }
}
