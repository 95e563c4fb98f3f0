package org.jlockdep.agent;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jlockdep.analysis.AnalyzerThread;
import org.jlockdep.graph.Level;
import org.jlockdep.options.AgentOptions;
import org.jlockdep.report.Taint;
import org.jlockdep.runtime.RunningTests;

/** What the findings mean for the JVM's exit code: at the exit, when all is learnt. */
final class Verdict {
    private static final String NOBODY =
            "'junit=fail' failed nothing here: no listener of jlockdep-api saw a run of tests end in this JVM";

    private static final long FLUSH_MILLIS = 1000;

    private final AgentOptions options;
    private final TestRun tests;
    private final ExitCode exitCode;
    private volatile boolean given;

    Verdict(AgentOptions options, TestRun tests, ExitCode exitCode) {
        this.options = options;
        this.tests = tests;
        this.exitCode = exitCode;
    }

    /** Where the last words failed, it was not given with them. */
    void settle(AnalyzerThread analyzer, Printer printer) {
        if (given) return;
        tell(analyzer, printer);
        printer.flush(FLUSH_MILLIS);
    }

    void tell(AnalyzerThread analyzer, Printer printer) {
        given = true;
        Level threshold = Level.valueOf(options.failOn().toUpperCase(Locale.ROOT));
        if (options.exitCode() != 0 && isAtLeast(threshold, analyzer)) exitCode.endWith(options.exitCode());
        Optional<String> word = tests.isUnheard(options.failsTests())
                ? ofTests(analyzer, printer.run().taints())
                : unasked();
        if (word.isPresent()) printer.line(word.get());
    }

    private Optional<String> unasked() {
        return options.failsTests() && !RunningTests.wereAskedFor() ? Optional.of(NOBODY) : Optional.<String>empty();
    }

    private Optional<String> ofTests(AnalyzerThread analyzer, Set<Taint> taints) {
        if (isAtLeast(Level.WARNING, analyzer)) {
            int code = options.exitCode() == 0 ? ExitCode.FINDINGS : options.exitCode();
            return Optional.of(
                    endWith(code, "no listener of jlockdep-api failed this run of tests for what was found"));
        }
        for (Taint taint : taints) {
            if (taint.isBlinding()) return Optional.of(endWith(ExitCode.NO_DATA, taint.meaning()));
        }
        return unasked();
    }

    private String endWith(int code, String why) {
        if (!exitCode.isKept()) return "'junit=fail' fails nothing on this JDK: " + why;
        exitCode.endWith(code);
        return "'junit=fail': " + why + ", so this JVM ends with exit code " + code;
    }

    private static boolean isAtLeast(Level threshold, AnalyzerThread analyzer) {
        for (Level level : Level.values()) {
            if (level.compareTo(threshold) >= 0 && analyzer.count(level) > 0) return true;
        }
        return false;
    }
}
