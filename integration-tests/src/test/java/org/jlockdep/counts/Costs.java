package org.jlockdep.counts;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the hooks did for a million acquisitions, by kind, as a program under the counting agent has printed it. */
public record Costs(long acquisitions, Map<String, Long> times) {
    private static final Pattern LINE = Pattern.compile("^count: (.+) = (\\d+)$", Pattern.MULTILINE);
    private static final String ACQUISITIONS = "acquisitions";

    public static Costs in(String stdout) {
        Map<String, Long> times = LINE.matcher(stdout)
                .results()
                .collect(Collectors.toMap(
                        line -> line.group(1),
                        line -> Long.valueOf(line.group(2)),
                        (once, again) -> again,
                        TreeMap::new));
        Long acquisitions = times.remove(ACQUISITIONS);
        if (acquisitions == null) throw new AssertionError("nothing was counted: " + stdout);
        return new Costs(acquisitions, times);
    }

    /** Rounded up: what occurs at all does not go as never. */
    public long perMillion(String kind) {
        long count = times.get(kind);
        return (long) Math.ceil(count * 1e6 / Math.max(1, acquisitions));
    }

    @Override
    public String toString() {
        return times.keySet().stream()
                .map(kind -> kind + " " + perMillion(kind))
                .collect(Collectors.joining(", ", "for a million of " + acquisitions + " acquisitions: ", ""));
    }
}
