package org.jlockdep.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jlockdep.bench.Experiment.Reading;
import org.jlockdep.bench.Experiment.With;

/** What the hooks did, kind by kind, for a million acquisitions of each experiment that can count. */
final class CountsTable {
    private CountsTable() {}

    static String of(List<Experiment> experiments) {
        StringBuilder table = new StringBuilder();
        for (Experiment experiment : experiments) {
            System.err.println("counting: " + experiment.name());
            Map<String, Double> counts = experiment.run(With.COUNTED_AGENT).stream()
                    .collect(Collectors.toMap(Reading::what, Reading::value, (once, again) -> again, TreeMap::new));
            if (counts.isEmpty()) continue;
            if (table.isEmpty()) table.append(head(counts));
            table.append("| ").append(experiment.name());
            counts.values().forEach(count -> table.append(" | ").append(Math.round(count)));
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String head(Map<String, Double> counts) {
        return "| for a million acquisitions | " + String.join(" | ", counts.keySet()) + " |\n|"
                + "---|".repeat(counts.size() + 1) + "\n";
    }
}
