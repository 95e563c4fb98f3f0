package org.jlockdep.cli.format;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many runs, and which services, show a finding. Immutable.
 *
 * @param runs as good as merged dumps can tell: beyond a limit they have a sample
 * @param services sorted; without those that nobody has named
 */
public record Spread(long runs, List<String> services) {
    /** More names tell nobody anything. */
    private static final int SERVICES_NAMED = 10;

    public Spread {
        services = List.copyOf(services);
    }

    static Spread of(List<Run> runs) {
        Set<String> services = new TreeSet<>();
        runs.forEach(run -> services.add(run.program().service()));
        services.remove("");
        return new Spread(runs.size(), List.copyOf(services));
    }

    /** Which services, for people; empty if nobody has named any. Names are a program's, and so anything. */
    String ofServices() {
        return switch (services.size()) {
            case 0 -> "";
            case 1 -> "service " + services.get(0);
            default ->
                services.size() + " services: "
                        + String.join(", ", services.subList(0, Math.min(SERVICES_NAMED, services.size())))
                        + (services.size() > SERVICES_NAMED ? ", ..." : "");
        };
    }
}
