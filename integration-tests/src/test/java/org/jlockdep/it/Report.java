package org.jlockdep.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One report of the agent as a reader sees it: its lines without their time stamps. */
record Report(List<String> lines) {
    private static final Pattern STAMPED = Pattern.compile("\\[ *\\d+\\.\\d+\\](?: (.*))?");
    private static final Pattern RULE = Pattern.compile("={20,}");
    private static final Pattern LOCK = Pattern.compile("\\((.+?)(?:@\\d+)?\\)\\{[xstw.]{4}\\}-\\{");
    private static final Pattern EVIDENCE = Pattern.compile("evidence: (error|warning|note): .+");

    private static final String FINGERPRINT = "fingerprint: ";

    /** Reports lie between rules; lines without a stamp are the program's own. */
    static List<Report> allIn(String text) {
        List<Report> reports = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            Matcher stamped = STAMPED.matcher(line);
            if (!stamped.matches()) {
                continue;
            }
            String told = stamped.group(1) == null ? "" : stamped.group(1);
            if (RULE.matcher(told).matches()) {
                reports.add(new Report(new ArrayList<>()));
            } else if (!reports.isEmpty()) {
                reports.get(reports.size() - 1).lines.add(told);
            }
        }
        return reports;
    }

    String headline() {
        return lines.isEmpty() ? "" : lines.get(0);
    }

    /** Empty if the report has none. */
    String fingerprint() {
        return lines.stream()
                .filter(line -> line.startsWith(FINGERPRINT))
                .map(line -> line.substring(FINGERPRINT.length()))
                .findFirst()
                .orElse("");
    }

    /** The level that the evidence line states; empty if there is no such line. */
    String level() {
        return lines.stream()
                .map(line -> EVIDENCE.matcher(line.trim()))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    /** The lock classes of the cycle, or the one that is misused, not those that happened to be held as well; two instances of one count once. */
    Set<String> locks() {
        Set<String> names = new TreeSet<>();
        String before = "";
        for (String line : lines) {
            boolean isPartOfCycle = line.startsWith("-> #")
                    || before.endsWith("is trying to acquire lock:")
                    || before.endsWith("is about to wait for event:")
                    || before.endsWith("is trying to release lock:")
                    || before.endsWith("took lock:")
                    || before.endsWith("but task is already holding lock:");
            Matcher lock = LOCK.matcher(line);
            if (isPartOfCycle && lock.find()) {
                names.add(lock.group(1));
            }
            before = line;
        }
        return names;
    }

    boolean mentions(String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
