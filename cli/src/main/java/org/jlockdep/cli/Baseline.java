package org.jlockdep.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jlockdep.cli.format.AbsentFinding;
import org.jlockdep.graph.Level;
import org.jlockdep.report.FileProblem;
import org.jlockdep.report.Finding;

/**
 * The findings that a project knows and has not fixed yet, in a text file that people read and version control merges:
 * {@code fingerprint level name}, one a line, sorted by name. A finding that has become worse since is new again.
 */
final class Baseline {
    private static final String HEAD = "# Known findings of jlockdep: fingerprint, level, name. 'jlockdep check' passes"
            + " them over unless they get worse.";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{8}) (error|warning|note) (.+)");

    private record Entry(Level level, String name) {}

    private final Map<String, Entry> entries;

    private Baseline(Map<String, Entry> entries) {
        this.entries = entries;
    }

    static Baseline none() {
        return new Baseline(Map.of());
    }

    static Baseline of(Collection<Finding> findings) {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(
                Comparator.comparing((Finding finding) -> finding.prediction().key())
                        .thenComparing(Finding::fingerprint));
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Finding finding : sorted) {
            entries.put(
                    finding.fingerprint(),
                    new Entry(finding.prediction().level(), finding.prediction().key()));
        }
        return new Baseline(entries);
    }

    /** @throws Refusal if a line is none; the message names it */
    static Baseline read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "cannot read the baseline " + file + " ('--write-baseline' makes one): " + FileProblem.reason(e));
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                Matcher parts = LINE.matcher(line);
                if (!parts.matches()) {
                    throw new Refusal(
                            ExitCode.USAGE,
                            file + ": line " + (i + 1) + ": expected 'fingerprint level name', found '" + line + "'");
                }
                entries.put(parts.group(1), new Entry(Levels.of(parts.group(2)), parts.group(3)));
            }
        }
        return new Baseline(entries);
    }

    boolean knows(Finding finding) {
        return Optional.ofNullable(entries.get(finding.fingerprint()))
                .filter(entry -> entry.level().compareTo(finding.prediction().level()) >= 0)
                .isPresent();
    }

    List<AbsentFinding> without(Set<String> fingerprints) {
        return entries.entrySet().stream()
                .filter(entry -> !fingerprints.contains(entry.getKey()))
                .map(entry -> new AbsentFinding(entry.getKey(), entry.getValue().name()))
                .toList();
    }

    /** Without those that are not among these. */
    Baseline tightened(Set<String> fingerprints) {
        Map<String, Entry> kept = new LinkedHashMap<>(entries);
        kept.keySet().retainAll(fingerprints);
        return new Baseline(kept);
    }

    int size() {
        return entries.size();
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        entries.forEach((fingerprint, entry) -> lines.add(
                fingerprint + " " + entry.level().label() + " " + entry.name().replaceAll("\\p{Cntrl}", "?")));
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
