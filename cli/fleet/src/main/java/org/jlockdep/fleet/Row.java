package org.jlockdep.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * One finding over all services that have it, as the page shows it. Read by the Jackson that Spark brings: any version can
 * read a tree.
 */
record Row(String fingerprint, String level, String title, String advice, long runs, TreeSet<String> services) {
    private static final List<String> LEVELS = List.of("note", "warning", "error");
    private static final ObjectMapper JSON = new ObjectMapper();

    static final Comparator<Row> WORST_FIRST = Comparator.comparingInt((Row row) -> LEVELS.indexOf(row.level))
            .thenComparingInt(row -> row.services.size())
            .thenComparingLong(Row::runs)
            .reversed()
            .thenComparing(Row::fingerprint);

    static Row of(String line) {
        try {
            JsonNode finding = JSON.readTree(line);
            TreeSet<String> services = new TreeSet<>();
            finding.path("services").forEach(service -> services.add(service.asText()));
            return new Row(
                    finding.path("fingerprint").asText(),
                    finding.path("level").asText(),
                    finding.path("title").asText(),
                    finding.path("advice").asText(),
                    finding.path("runCount").asLong(),
                    services);
        } catch (IOException e) {
            throw new AssertionError("a line that we have written: " + line, e);
        }
    }

    /** Each run is of one service, so that their numbers add up. */
    Row with(Row other) {
        Row worse = LEVELS.indexOf(level) >= LEVELS.indexOf(other.level) ? this : other;
        TreeSet<String> all = new TreeSet<>(services);
        all.addAll(other.services);
        return new Row(fingerprint, worse.level, worse.title, worse.advice, runs + other.runs, all);
    }
}
