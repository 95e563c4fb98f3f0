package org.jlockdep.agent;

/**
 * What an agent leaves behind that did not start: system properties, in which the test listener finds that findings were to
 * fail the run, and why there are none. It would pass otherwise for a run in which nothing was found.
 */
final class Refusal {
    private static final String REASON = "jlockdep.refused";
    private static final String VERDICT = "jlockdep.junit";
    private static final String OPTION = "junit=";
    private static final String HARMLESS = "junit=report";

    private Refusal() {}

    /** @param tail the options as they were given, which may be what was wrong; or null */
    static void leave(String reason, String tail) {
        try {
            System.setProperty(REASON, reason);
            boolean asked = tail != null && tail.contains(OPTION) && !tail.contains(HARMLESS);
            if (asked && System.getProperty(VERDICT) == null) System.setProperty(VERDICT, "fail");
        } catch (SecurityException e) {
            // Nobody may: then the line that was printed has to do.
        }
    }
}
