package org.jlockdep.agent;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jlockdep.analysis.AnalyzerThread;
import org.jlockdep.api.LockFinding;
import org.jlockdep.api.LockdepMXBean;
import org.jlockdep.deadlock.DeadlockWatch;
import org.jlockdep.graph.Level;
import org.jlockdep.report.FileProblem;
import org.jlockdep.report.Finding;
import org.jlockdep.report.RunInfo;
import org.jlockdep.report.Summary;
import org.jlockdep.report.TextFormat;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.HeldLocks;
import org.jlockdep.runtime.LockClasses;
import org.jlockdep.runtime.OwnWork;

/**
 * Answers while the program runs: to JMX, to programs and test listeners, to the command line. Called on their threads;
 * what only the analyzer may touch is asked there.
 */
final class LiveAgent implements LockdepMXBean {
    /** How long somebody who asks may wait for the analyzer. */
    private static final long PATIENCE_MILLIS = 10_000;

    private final String options;
    private final AnalyzerThread analyzer;
    private final DeadlockWatch watch;
    private final ApiFindings told;
    private final Printer printer;
    private final Recorder recorder;
    private final TextFormat format;
    private final Diagnosis diagnosis;

    LiveAgent(
            String options,
            AnalyzerThread analyzer,
            DeadlockWatch watch,
            ApiFindings told,
            Printer printer,
            Recorder recorder,
            TextFormat format,
            Diagnosis diagnosis) {
        this.options = options;
        this.analyzer = analyzer;
        this.watch = watch;
        this.told = told;
        this.printer = printer;
        this.recorder = recorder;
        this.format = format;
        this.diagnosis = diagnosis;
    }

    @Override
    public String getVersion() {
        return printer.run().toolVersion();
    }

    @Override
    public String getOptions() {
        return options;
    }

    @Override
    public String getOutputFile() {
        return recorder.outputFile();
    }

    @Override
    public String getDumpFile() {
        return recorder.dumpFile();
    }

    @Override
    public List<LockFinding> getFindings() {
        return askFindings(new Callable<List<LockFinding>>() {
            @Override
            public List<LockFinding> call() {
                RunInfo run = printer.run();
                List<LockFinding> findings = new ArrayList<>();
                for (Finding finding : told.all()) findings.add(new ApiFinding(finding, format, run));
                return Collections.unmodifiableList(findings);
            }
        });
    }

    /** No question to the analyzer: what one asks every few seconds must not wait, nor keep others waiting. */
    @Override
    public Map<String, Long> getCounters() {
        Map<String, Long> counters = new TreeMap<>();
        for (Level level : Level.values()) counters.put(level.label() + "s", (long) told.count(level));
        counters.put("deadlockedThreads", (long) analyzer.deadlockedThreads());
        counters.put("lockClasses", (long) LockClasses.count());
        counters.put("dependencies", (long) analyzer.dependencies());
        counters.put("events", Health.PUBLISHED.get());
        counters.put("deferredEvents", Health.DEFERRED.get());
        counters.put("droppedRecords", RunCounters.dropped(analyzer) + analyzer.notLearnt());
        counters.put("failedHooks", (long) Health.HOOK_ERRORS.get());
        counters.put("transformedClasses", (long) Health.TRANSFORMED.get());
        counters.put("untransformedClasses", (long) Health.NOT_TRANSFORMED.get());
        return counters;
    }

    @Override
    public int getErrors() {
        return count(Level.ERROR);
    }

    @Override
    public int getWarnings() {
        return count(Level.WARNING);
    }

    @Override
    public int getNotes() {
        return count(Level.NOTE);
    }

    private int count(final Level level) {
        return askFindings(new Callable<Integer>() {
            @Override
            public Integer call() {
                return told.count(level);
            }
        });
    }

    @Override
    public int getDeadlockedThreads() {
        return analyzer.deadlockedThreads();
    }

    @Override
    public int getLockClasses() {
        return LockClasses.count();
    }

    @Override
    public int getDependencies() {
        return ask(new Callable<Integer>() {
            @Override
            public Integer call() {
                return analyzer.dependencies();
            }
        });
    }

    @Override
    public long getEvents() {
        return Health.PUBLISHED.get();
    }

    @Override
    public long getDeferredEvents() {
        return Health.DEFERRED.get();
    }

    @Override
    public long getDroppedRecords() {
        return ask(new Callable<Long>() {
            @Override
            public Long call() {
                return RunCounters.dropped(analyzer) + analyzer.notLearnt();
            }
        });
    }

    @Override
    public int getFailedHooks() {
        return Health.HOOK_ERRORS.get();
    }

    @Override
    public int getTransformedClasses() {
        return Health.TRANSFORMED.get();
    }

    @Override
    public int getUntransformedClasses() {
        return Health.NOT_TRANSFORMED.get();
    }

    @Override
    public String report() {
        lookForDeadlocks();
        return askFindings(new Callable<String>() {
            @Override
            public String call() {
                StringBuilder text = new StringBuilder();
                for (Finding finding : told.all()) {
                    if (isPrinted(finding)) text.append(format.format(finding, printer.run()));
                }
                return text.append(format.format(ExitReport.summary(analyzer), printer.nanosSinceStart()))
                        .toString();
            }
        });
    }

    private static boolean isPrinted(Finding finding) {
        return finding.prediction().level() != Level.NOTE
                && !finding.suppression().isPresent();
    }

    @Override
    public String diagnose() {
        try {
            return ask(new Callable<String>() {
                @Override
                public String call() {
                    return diagnosis.text(printer.run(), options, analyzer, Optional.of(ExitReport.summary(analyzer)));
                }
            });
        } catch (IllegalStateException e) {
            return diagnosis.text(printer.run(), options, analyzer, Optional.<Summary>empty());
        }
    }

    @Override
    public String dump(String file) {
        try {
            Path path = Paths.get(file).toAbsolutePath();
            write(path);
            return "wrote " + path;
        } catch (IOException | InvalidPathException e) {
            return "cannot write " + file + ": " + FileProblem.reason(e);
        }
    }

    /** On the thread that asks: who names a file whose disk hangs waits for it himself. */
    void write(Path file) throws IOException {
        lookForDeadlocks();
        Map<String, Long> counters = askFindings(new Callable<Map<String, Long>>() {
            @Override
            public Map<String, Long> call() {
                return recorder.counters(analyzer);
            }
        });
        HeldLocks begun = OwnWork.begin();
        try {
            recorder.snapshot(file, counters);
        } finally {
            OwnWork.end(begun);
        }
    }

    @Override
    public void reset() {
        ask(new Callable<Void>() {
            @Override
            public Void call() {
                told.forget();
                return null;
            }
        });
    }

    /** Some findings are made only when somebody looks: whatever tells of findings, or counts them, has to look first. */
    private <T> T askFindings(final Callable<T> question) {
        return ask(new Callable<T>() {
            @Override
            public T call() throws Exception {
                analyzer.lookAtIdleThreads();
                return question.call();
            }
        });
    }

    /** Not for those who only count: pollers exist. */
    private void lookForDeadlocks() {
        HeldLocks begun = OwnWork.begin();
        try {
            watch.lookNow(PATIENCE_MILLIS);
        } finally {
            OwnWork.end(begun);
        }
    }

    /** Whoever asks must not add to what is watched. */
    private <T> T ask(Callable<T> question) {
        HeldLocks begun = OwnWork.begin();
        try {
            return analyzer.ask(question, PATIENCE_MILLIS);
        } finally {
            OwnWork.end(begun);
        }
    }
}
