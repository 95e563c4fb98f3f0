package org.jlockdep.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Mode;

/**
 * The text in which a {@link Suspect} comes to the agent: a line with the format's version, one of the finding, and one for
 * each link, whose parts are between tabs. Stateless.
 */
public final class SuspectFile {
    private static final String HEAD = "jlockdep-confirm";
    private static final String VERSION = "1";
    private static final String FINDING = "finding";
    private static final String LINK = "link";
    /** No name of a method or class has one. */
    private static final String BETWEEN = " ";
    /** Of one link; its word, twice kind, name, mode and methods, how the second one is wanted, and who owes the first. */
    private static final int PARTS = 11;

    private static final String KNOWN = "known";
    private static final String LEARNT = "learnt";

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{8}");
    private static final Pattern NO_PART = Pattern.compile("[\\t\\r\\n]");

    private SuspectFile() {}

    public static void write(Suspect suspect, Path file) throws IOException {
        StringBuilder text = new StringBuilder(line(HEAD, VERSION));
        text.append(line(FINDING, suspect.fingerprint(), suspect.key()));
        for (Suspect.Step step : suspect.steps()) text.append(text(step));
        Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Suspect.Step step) {
        return line(
                LINK,
                step.near().kind().label(),
                step.near().name(),
                step.near().mode().name(),
                LayoutParts.joined(new ArrayList<>(step.near().methods()), BETWEEN),
                step.wanted().kind().label(),
                step.wanted().name(),
                step.wanted().mode().name(),
                LayoutParts.joined(new ArrayList<>(step.wanted().methods()), BETWEEN),
                step.attempt().name(),
                step.isLearnt() ? LEARNT : KNOWN);
    }

    private static String line(String... parts) {
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            line.append(line.length() == 0 ? "" : "\t")
                    .append(NO_PART.matcher(part).replaceAll(" "));
        }
        return line.append('\n').toString();
    }

    /** @throws InvalidSuspectException if it cannot be read, or is no such file; the message names file and line */
    public static Suspect read(Path file) throws InvalidSuspectException {
        List<String> lines;
        try {
            lines = UserFile.lines(file);
        } catch (IOException e) {
            throw new InvalidSuspectException("cannot read " + file + ": " + FileProblem.reason(e));
        }
        if (lines.isEmpty() || !lines.get(0).equals(HEAD + "\t" + VERSION)) {
            throw new InvalidSuspectException(file + ": line 1: not written by 'jlockdep confirm' of this version");
        }
        return parse(file, lines);
    }

    private static Suspect parse(Path file, List<String> lines) throws InvalidSuspectException {
        String[] finding = lines.size() < 2 ? new String[0] : lines.get(1).split("\t", -1);
        boolean isFinding = finding.length == 3
                && finding[0].equals(FINDING)
                && FINGERPRINT.matcher(finding[1]).matches();
        if (!isFinding) throw new InvalidSuspectException(file + ": line 2: expected a finding's fingerprint and key");
        List<Suspect.Step> steps = new ArrayList<>();
        for (int i = 2; i < lines.size(); i++) steps.add(step(lines.get(i), file + ": line " + (i + 1)));
        if (steps.size() < 2 || steps.size() > Suspect.MOST_LINKS) {
            throw new InvalidSuspectException(
                    file + ": a ring has 2 to " + Suspect.MOST_LINKS + " links, not " + steps.size());
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i)
                    .wanted()
                    .isSameClass(steps.get((i + 1) % steps.size()).near())) {
                throw new InvalidSuspectException(
                        file + ": line " + (i + 3) + ": the next link is not of its wanted lock");
            }
        }
        return new Suspect(finding[1], finding[2], steps);
    }

    private static Suspect.Step step(String line, String where) throws InvalidSuspectException {
        String[] parts = line.split("\t", -1);
        if (parts.length != PARTS || !parts[0].equals(LINK)) {
            throw new InvalidSuspectException(where + ": expected a link, found " + FileProblem.quoted(line));
        }
        try {
            Suspect.End near = new Suspect.End(kind(parts[1]), parts[2], Mode.valueOf(parts[3]), methods(parts[4]));
            Suspect.End wanted = new Suspect.End(kind(parts[5]), parts[6], Mode.valueOf(parts[7]), methods(parts[8]));
            return new Suspect.Step(near, wanted, Attempt.valueOf(parts[9]), parts[10].equals(LEARNT));
        } catch (IllegalArgumentException e) {
            throw new InvalidSuspectException(where + ": no kind, mode or attempt: " + FileProblem.quoted(line));
        }
    }

    private static Set<String> methods(String text) {
        return new LinkedHashSet<>(Arrays.asList(text.split(BETWEEN)));
    }

    private static LockKind kind(String label) {
        for (LockKind kind : LockKind.values()) if (kind.label().equals(label)) return kind;
        throw new IllegalArgumentException(label);
    }
}
