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
import org.jlockdep.names.ForeignText;
import org.jlockdep.report.FileProblem;
import org.jlockdep.report.Finding;
import org.jlockdep.report.Fingerprint;
import org.jlockdep.report.UserFile;

/**
 * The findings that a project knows and has not fixed yet, in a text file that people read and version control merges:
 * {@code fingerprint level name}, one a line, sorted by name, below a line with the format's version. A finding that has
 * become worse since is new again.
 *
 * <p>A file without a version is of version 1, whose fingerprints went by the method that happened to be seen first: its
 * entries are known by their names.
 */
final class Baseline {
    private static final String HEAD = "# Known findings of jlockdep: fingerprint, level, name. 'jlockdep check' passes"
            + " them over unless they get worse.";
    private static final int VERSION = 2;
    private static final Pattern VERSION_LINE = Pattern.compile("version (\\d{1,9})");
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
            add(
                    finding.fingerprint(),
                    new Entry(finding.prediction().level(), finding.prediction().key()),
                    entries);
        }
        return new Baseline(entries);
    }

    /** Two findings whose names differ in numbers only are one here, as bad as the worse of them. */
    private static void add(String fingerprint, Entry entry, Map<String, Entry> entries) {
        entries.merge(fingerprint, entry, (one, other) -> one.level().compareTo(other.level()) >= 0 ? one : other);
    }

    /** @throws Refusal if a line is none, or the version is none that we know; the message names it */
    static Baseline read(Path file) {
        List<String> lines;
        try {
            lines = UserFile.lines(file);
        } catch (IOException e) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "cannot read the baseline " + file + " ('--write-baseline' makes one): " + FileProblem.reason(e));
        }
        int version = 1;
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher versionLine = VERSION_LINE.matcher(line);
            if (versionLine.matches()) {
                version = version(versionLine.group(1), file);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                addLine(line, version, file + ": line " + (i + 1), entries);
            }
        }
        return new Baseline(entries);
    }

    private static int version(String digits, Path file) {
        int version = Integer.parseInt(digits);
        if (version < 1 || version > VERSION) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "cannot read the baseline " + file + ": its version is " + version
                            + ", and this jlockdep knows 1 to " + VERSION);
        }
        return version;
    }

    private static void addLine(String line, int version, String where, Map<String, Entry> entries) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new Refusal(
                    ExitCode.USAGE, where + ": expected 'fingerprint level name', found " + FileProblem.quoted(line));
        }
        String name = parts.group(3);
        add(version == 1 ? Fingerprint.of(name) : parts.group(1), new Entry(Levels.of(parts.group(2)), name), entries);
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
        List<String> lines = new ArrayList<>(List.of(HEAD, "version " + VERSION));
        entries.forEach((fingerprint, entry) ->
                lines.add(fingerprint + " " + entry.level().label() + " " + ForeignText.clean(entry.name())));
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
