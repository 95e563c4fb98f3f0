package org.jlockdep.it;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** What one may claim about a run; every failure shows both streams. */
final class AgentRunAssert extends AbstractAssert<AgentRunAssert, AgentRun> {
    private AgentRunAssert(AgentRun run) {
        super(run, AgentRunAssert.class);
    }

    static AgentRunAssert assertThat(AgentRun run) {
        return new AgentRunAssert(run);
    }

    AgentRunAssert exitedWith(int code) {
        return holds(actual.exitCode() == code, "exits with " + code);
    }

    /** Among the reports is one whose cycle is made of exactly these lock classes. */
    AgentRunAssert reportsCircular(String... locks) {
        return holds(reports(Set.of(locks)).findAny().isPresent(), "reports the cycle of " + List.of(locks));
    }

    /** Exactly one report is printed, and its cycle is made of these lock classes. */
    AgentRunAssert reportsOnlyCircular(String... locks) {
        reportsCircular(locks);
        return holds(actual.reports().size() == 1, "prints one report");
    }

    /** Exactly one report is printed, with such a headline, and it is about this one lock. */
    AgentRunAssert reportsOnlyMisuse(String headline, String... locks) {
        boolean found = actual.reports().stream()
                .anyMatch(report -> report.headline().endsWith(headline)
                        && LockNames.asInSource(report.locks().stream())
                                .equals(LockNames.asInSource(Set.of(locks).stream())));
        holds(found, "reports '" + headline + "' of " + List.of(locks));
        return holds(actual.reports().size() == 1, "prints one report");
    }

    /** A cycle of two or more lock classes, each of which matches another of the patterns. */
    AgentRunAssert reportsCircularMatching(String... patterns) {
        boolean found = actual.reports().stream()
                .anyMatch(report -> Stream.of(patterns)
                        .allMatch(pattern -> report.locks().stream().anyMatch(lock -> lock.matches(pattern))));
        return holds(found, "reports a cycle through " + List.of(patterns));
    }

    /** Whatever is reported is a cycle through these lock classes and no others. */
    AgentRunAssert reportsAtMostAmong(String... locks) {
        Set<String> known = LockNames.asInSource(Set.of(locks).stream());
        boolean all = actual.reports().stream()
                .allMatch(report -> known.containsAll(LockNames.asInSource(report.locks().stream())));
        return holds(all, "reports no cycle beyond " + List.of(locks));
    }

    AgentRunAssert judgesThem(String level) {
        boolean all =
                actual.reports().stream().allMatch(report -> report.level().equals(level));
        return holds(all, "all reports say evidence: " + level);
    }

    AgentRunAssert reportsNothing() {
        return holds(actual.reports().isEmpty(), "prints no report");
    }

    AgentRunAssert reportsNoError() {
        boolean none =
                actual.reports().stream().noneMatch(report -> report.level().equals("error"));
        return holds(none, "prints no report of level error");
    }

    AgentRunAssert sumsUp() {
        return holds(actual.summary().isPresent(), "ends with a summary");
    }

    AgentRunAssert countsErrors(int errors) {
        return holds(actual.summary().filter(last -> last.errors() == errors).isPresent(), "counts errors: " + errors);
    }

    AgentRunAssert countsWarnings(int warnings) {
        return holds(
                actual.summary().filter(last -> last.warnings() == warnings).isPresent(),
                "counts warnings: " + warnings);
    }

    AgentRunAssert countsNotes(int notes) {
        return holds(actual.summary().filter(last -> last.notes() == notes).isPresent(), "counts notes: " + notes);
    }

    AgentRunAssert countsSomeNotes() {
        return holds(actual.summary().filter(last -> last.notes() > 0).isPresent(), "counts a note");
    }

    AgentRunAssert printed(String stdout) {
        return holds(actual.stdout().equals(stdout), "prints to stdout exactly:\n" + stdout);
    }

    AgentRunAssert printsToStdout(String text) {
        return holds(actual.stdout().contains(text), "prints to stdout: " + text);
    }

    AgentRunAssert saysOnStderr(String text) {
        return holds(actual.stderr().contains(text), "says on stderr: " + text);
    }

    AgentRunAssert doesNotSayOnStderr(String text) {
        return holds(!actual.stderr().contains(text), "does not say on stderr: " + text);
    }

    private Stream<Report> reports(Set<String> locks) {
        Set<String> wanted = LockNames.asInSource(locks.stream());
        return actual.reports().stream()
                .filter(report -> report.headline().equals(circular(wanted)))
                .filter(report -> LockNames.asInSource(report.locks().stream()).equals(wanted));
    }

    private static String circular(Set<String> locks) {
        boolean ofClasses = locks.stream().anyMatch(lock -> lock.endsWith(".<clinit>"));
        return ofClasses
                ? "WARNING: possible circular class initialization dependency detected"
                : "WARNING: possible circular locking dependency detected";
    }

    private AgentRunAssert holds(boolean claim, String wording) {
        isNotNull();
        if (!claim) {
            failWithMessage("%s", "expected that it " + wording + ", but:\n" + actual);
        }
        return this;
    }
}
