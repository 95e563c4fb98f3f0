package org.jlockdep.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Prediction;
import org.jlockdep.names.ForeignText;

/**
 * The findings that a project knows and has not fixed yet, in a text file that people read and version control merges:
 * {@code fingerprint level name}, one a line, sorted by name, below a line with the format's version. A finding that has
 * become worse since is new again: its level has risen, or it was made to happen, for which stands {@code confirmed}.
 * Immutable.
 *
 * <p>A file without a version is of version 1, whose fingerprints went by the method that happened to be seen first: its
 * entries are known by their names.
 */
public final class Baseline {
    private static final String HEAD = "# Known findings of jlockdep: fingerprint, level, name. 'jlockdep check' passes"
            + " them over unless they get worse.";
    private static final int VERSION = 2;
    private static final Pattern VERSION_LINE = Pattern.compile("version (\\d{1,9})");
    /** An error that a steered run has made happen, which is worse than one that was argued. */
    private static final String CONFIRMED = "confirmed";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{8}) (confirmed|error|warning|note) (.+)");

    private static final class Entry {
        final Level level;
        final boolean confirmed;
        final String name;

        Entry(Level level, boolean confirmed, String name) {
            this.level = level;
            this.confirmed = confirmed;
            this.name = name;
        }

        static Entry of(Prediction prediction) {
            return new Entry(prediction.level(), prediction.isConfirmed(), prediction.key());
        }

        boolean isAsBadAs(Entry other) {
            int levels = level.compareTo(other.level);
            return levels > 0 || levels == 0 && (confirmed || !other.confirmed);
        }

        String word() {
            return confirmed ? CONFIRMED : level.label();
        }
    }

    /** By name, and by fingerprint where names are alike. */
    private static final class ByName implements Comparator<Finding> {
        @Override
        public int compare(Finding one, Finding other) {
            int names = one.prediction().key().compareTo(other.prediction().key());
            return names != 0 ? names : one.fingerprint().compareTo(other.fingerprint());
        }
    }

    private final Map<String, Entry> entries;

    private Baseline(Map<String, Entry> entries) {
        this.entries = entries;
    }

    public static Baseline none() {
        return new Baseline(Collections.<String, Entry>emptyMap());
    }

    public static Baseline of(Collection<Finding> findings) {
        List<Finding> sorted = new ArrayList<>(findings);
        Collections.sort(sorted, new ByName());
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Finding finding : sorted) {
            add(finding.fingerprint(), Entry.of(finding.prediction()), entries);
        }
        return new Baseline(entries);
    }

    /** Two findings whose names differ in numbers only are one here, as bad as the worse of them. */
    private static void add(String fingerprint, Entry entry, Map<String, Entry> entries) {
        Entry known = entries.get(fingerprint);
        if (known == null || !known.isAsBadAs(entry)) entries.put(fingerprint, entry);
    }

    /** @throws InvalidBaselineException if a line is none, or the version is none that we know; the message names it */
    public static Baseline read(Path file) throws InvalidBaselineException {
        List<String> lines;
        try {
            lines = UserFile.lines(file);
        } catch (IOException e) {
            throw new InvalidBaselineException(
                    "cannot read the baseline " + file + " ('--write-baseline' makes one): " + FileProblem.reason(e));
        }
        return parse(file, lines);
    }

    private static Baseline parse(Path file, List<String> lines) throws InvalidBaselineException {
        int version = 1;
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = stripped(lines.get(i));
            Matcher versionLine = VERSION_LINE.matcher(line);
            if (versionLine.matches()) {
                version = version(versionLine.group(1), file);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                addLine(line, version, file + ": line " + (i + 1), entries);
            }
        }
        return new Baseline(entries);
    }

    /** As {@code String.strip} of Java 11: white space of all languages, and no other character. */
    private static String stripped(String line) {
        int begin = 0;
        int end = line.length();
        while (begin < end && Character.isWhitespace(line.charAt(begin))) begin++;
        while (end > begin && Character.isWhitespace(line.charAt(end - 1))) end--;
        return line.substring(begin, end);
    }

    private static int version(String digits, Path file) throws InvalidBaselineException {
        int version = Integer.parseInt(digits);
        if (version < 1 || version > VERSION) {
            throw new InvalidBaselineException("cannot read the baseline " + file + ": its version is " + version
                    + ", and this jlockdep knows 1 to " + VERSION);
        }
        return version;
    }

    private static void addLine(String line, int version, String where, Map<String, Entry> entries)
            throws InvalidBaselineException {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new InvalidBaselineException(
                    where + ": expected 'fingerprint level name', found " + FileProblem.quoted(line));
        }
        String name = parts.group(3);
        add(version == 1 ? Fingerprint.of(name) : parts.group(1), entry(parts.group(2), name), entries);
    }

    private static Entry entry(String word, String name) {
        return word.equals(CONFIRMED) ? new Entry(Level.ERROR, true, name) : new Entry(level(word), false, name);
    }

    private static Level level(String label) {
        for (Level level : Level.values()) if (level.label().equals(label)) return level;
        throw new AssertionError("the pattern allows no level " + label);
    }

    public boolean knows(Finding finding) {
        Entry entry = entries.get(finding.fingerprint());
        return entry != null && entry.isAsBadAs(Entry.of(finding.prediction()));
    }

    /** The names of those that are not among these, by fingerprint, in the order of the file. */
    public Map<String, String> without(Set<String> fingerprints) {
        Map<String, String> absent = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            if (!fingerprints.contains(entry.getKey())) absent.put(entry.getKey(), entry.getValue().name);
        }
        return absent;
    }

    /** Without those that are not among these. */
    public Baseline tightened(Set<String> fingerprints) {
        Map<String, Entry> kept = new LinkedHashMap<>(entries);
        kept.keySet().retainAll(fingerprints);
        return new Baseline(kept);
    }

    public int size() {
        return entries.size();
    }

    public void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(HEAD + "\nversion " + VERSION + "\n");
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            text.append(entry.getKey()).append(' ').append(entry.getValue().word());
            text.append(' ').append(ForeignText.clean(entry.getValue().name)).append('\n');
        }
        Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
