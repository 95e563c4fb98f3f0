package org.jlockdep.junit;

import java.io.File;
import java.util.List;
import org.jlockdep.api.LockFinding;
import org.jlockdep.api.LockdepMXBean;

/**
 * Why a run of tests fails: each finding in a line, and where its report is. The report itself was printed when the finding
 * was made. Stateless.
 */
final class FailureText {
    private static final int MOST_FINDINGS = 5;

    private FailureText() {}

    static String of(LockdepMXBean agent, List<LockFinding> bad) {
        StringBuilder text = new StringBuilder("jlockdep: ")
                .append(bad.size())
                .append(bad.size() == 1 ? " possible deadlock" : " possible deadlocks");
        for (LockFinding finding : bad.subList(0, Math.min(MOST_FINDINGS, bad.size()))) {
            text.append("\n  ").append(line(finding));
        }
        if (bad.size() > MOST_FINDINGS)
            text.append("\n  and ").append(bad.size() - MOST_FINDINGS).append(" more");
        return text.append("\n  reports: ").append(where(agent)).toString();
    }

    private static String line(LockFinding finding) {
        StringBuilder line = new StringBuilder(finding.getLevel())
                .append(' ')
                .append(finding.getFingerprint())
                .append(':');
        List<String> locks = finding.getLockClasses();
        List<String> sites = finding.getSites();
        for (int i = 0; i < locks.size(); i++) {
            line.append(i == 0 ? " " : ", ").append(locks.get(i)).append(" at ").append(sites.get(i));
        }
        List<String> tests = finding.getTests();
        return tests.isEmpty()
                ? line.toString()
                : line.append(", in ").append(joined(tests)).toString();
    }

    private static String joined(List<String> names) {
        StringBuilder text = new StringBuilder();
        for (String name : names) text.append(text.length() == 0 ? "" : " and ").append(name);
        return text.toString();
    }

    private static String where(LockdepMXBean agent) {
        String output = agent.getOutputFile();
        if (!output.isEmpty()) return new File(output).getAbsolutePath();
        String dump = agent.getDumpFile();
        return "above, on stderr"
                + (dump.isEmpty() ? "" : "; also by: jlockdep report " + new File(dump).getAbsolutePath());
    }
}
