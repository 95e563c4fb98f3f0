package org.jlockdep.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jlockdep.analysis.AnalyzerThread;
import org.jlockdep.analysis.FindingListener;
import org.jlockdep.analysis.LearningListener;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.Journal;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.LockClass;
import org.jlockdep.options.AgentOptions;
import org.jlockdep.options.FilePattern;
import org.jlockdep.report.Finding;
import org.jlockdep.runtime.Health;
import org.jlockdep.sink.DumpSink;
import org.jlockdep.sink.ReportStream;

/**
 * Keeps the journal of this run and passes it on to the dump, if one is wanted; findings go on to the reporter. Analyzer
 * thread, but for {@link #snapshot}. It waits for no disk, and neither does the start of the application; the classes that
 * write JSON are not loaded without need.
 */
final class Recorder implements FindingListener, LearningListener, AnalyzerThread.AtEnd {
    /** How long the exit may wait for whoever reads what is printed. */
    private static final long FLUSH_MILLIS = 2000;

    private final String version;
    private final AgentOptions options;
    private final boolean attached;
    private final Printer printer;
    private final Reporter reporter;
    private final Journal journal = new Journal();
    /** Volatile for the exiting thread, which closes it at the deadline. */
    private volatile DumpSink dump;

    Recorder(String version, AgentOptions options, boolean attached, Printer printer, Reporter reporter) {
        this.version = version;
        this.options = options;
        this.attached = attached;
        this.printer = printer;
        this.reporter = reporter;
    }

    @Override
    public void learned(Acquisition acquisition) {
        journal.learned(acquisition);
    }

    @Override
    public void sawWriter(LockClass lockClass) {
        journal.sawWriter(lockClass);
    }

    @Override
    public void found(Finding finding, Optional<Level> before) {
        journal.found(finding);
        reporter.found(finding, before);
    }

    @Override
    public long idle() {
        catchUp();
        return reporter.idle();
    }

    private void catchUp() {
        Optional<FilePattern> file = options.dump();
        if (!file.isPresent()) return;
        if (dump == null) dump = new DumpSink(fill(file.get()), run(), journal, ReportStream.stderr());
        dump.catchUp();
    }

    private static String fill(FilePattern file) {
        return file.fill(JvmProcess.pid(), JvmProcess.startMillis(), JvmProcess.host());
    }

    private DumpedRun run() {
        return new DumpedRun.Builder()
                .process(JvmProcess.pid(), JvmProcess.host(), JvmProcess.startMillis())
                .program(ProgramName.ofThisJvm(), JvmProcess.name())
                .agent(version, options.strict(), attached)
                .ofBuild(options.build())
                .labelled(
                        options.labels().service(),
                        options.labels().version(),
                        options.labels().environment())
                .build();
    }

    /** What is printed comes first, and has its own limit of time: the dump's disk may hang. */
    @Override
    public void run(AnalyzerThread analyzer) {
        try {
            reporter.run(analyzer);
        } catch (RuntimeException | Error e) {
            Health.analysisFailed(e);
            printer.unstamped("the summary could not be made: " + ExitReport.trace(e));
        }
        printer.flush(FLUSH_MILLIS);
        for (Finding counted : analyzer.findings()) journal.found(counted);
        catchUp();
        if (dump != null) close(analyzer);
    }

    /** Nobody interrupts who ends but a JVM that is going down anyway. */
    private void close(AnalyzerThread analyzer) {
        try {
            dump.close(counters(analyzer));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        printer.flush(FLUSH_MILLIS);
    }

    /** Empty if none is wanted. Any thread. */
    String dumpFile() {
        Optional<FilePattern> file = options.dump();
        return file.isPresent() ? fill(file.get()) : "";
    }

    /** Empty if reports go to stderr. Any thread. */
    String outputFile() {
        return options.output(JvmProcess.pid()).orElse("");
    }

    /** How far the dump is; empty if none is wanted, or none is begun. */
    Optional<String> dumpState() {
        DumpSink begun = dump;
        return begun == null ? Optional.<String>empty() : Optional.of(begun.state());
    }

    /** What the end of a dump says. Analyzer thread, and at the deadline the exiting one. */
    Map<String, Long> counters(AnalyzerThread analyzer) {
        Map<String, Long> counters = RunCounters.of(analyzer);
        counters.put("reportsLost", printer.lost());
        return counters;
    }

    /** Writes a dump of what is known now, whether or not one was asked for at the start. Any thread. */
    void snapshot(Path file, Map<String, Long> counters) throws IOException {
        DumpSink.snapshot(file, run(), journal, counters);
    }
}
