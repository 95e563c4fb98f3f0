package org.jlockdep.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Hold;

/** The different sequences of locks that some thread held or wanted at once, and how many sightings there are of each. */
final class LockChains {
    private final Map<String, Integer> sightings = new TreeMap<>();

    void add(Acquisition acquisition) {
        StringBuilder chain = new StringBuilder();
        for (Hold hold : acquisition.held()) {
            chain.append(line(hold));
        }
        sightings.merge(chain.append(line(acquisition.wanted())).toString(), 1, Integer::sum);
    }

    private static String line(Hold hold) {
        String mode = hold.isExclusive() ? "" : ":shared";
        String attempt = hold.attempt() == Attempt.BLOCKING
                ? ""
                : "," + hold.attempt().name().toLowerCase(Locale.ROOT);
        StackTraceElement site = hold.site();
        return hold.lockClass() + " {" + hold.lockClass().kind().label() + mode + attempt + "} at "
                + site.getClassName() + "." + site.getMethodName() + "(" + site.getFileName() + ":"
                + site.getLineNumber() + ")\n";
    }

    void print(PrintWriter out) {
        sightings.forEach((chain, count) -> {
            out.print(chain);
            out.println("sightings: " + count);
            out.println();
        });
    }
}
