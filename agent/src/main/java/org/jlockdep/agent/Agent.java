package org.jlockdep.agent;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jlockdep.analysis.AnalyzerThread;
import org.jlockdep.analysis.DeclaredOrder;
import org.jlockdep.analysis.FindingListener;
import org.jlockdep.analysis.GarbageWatch;
import org.jlockdep.api.LockdepMXBean;
import org.jlockdep.deadlock.DeadlockWatch;
import org.jlockdep.deadlock.PauseWatch;
import org.jlockdep.instrument.ForeignLocks;
import org.jlockdep.instrument.LockTransformer;
import org.jlockdep.management.FindingNotifications;
import org.jlockdep.management.FlightRecordings;
import org.jlockdep.management.JmxRegistration;
import org.jlockdep.management.PartsInUse;
import org.jlockdep.options.AgentOptions;
import org.jlockdep.options.DeclaredLock;
import org.jlockdep.options.InvalidOptionException;
import org.jlockdep.report.Baseline;
import org.jlockdep.report.Finding;
import org.jlockdep.report.InvalidBaselineException;
import org.jlockdep.report.InvalidRulesException;
import org.jlockdep.report.InvalidSuppressionsException;
import org.jlockdep.report.InvalidSuspectException;
import org.jlockdep.report.RuleLevels;
import org.jlockdep.report.RunInfo;
import org.jlockdep.report.StackView;
import org.jlockdep.report.Suppressions;
import org.jlockdep.report.Suspect;
import org.jlockdep.report.SuspectFile;
import org.jlockdep.report.TextFormat;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.HeldLocks;
import org.jlockdep.runtime.OwnThread;
import org.jlockdep.runtime.OwnWork;
import org.jlockdep.runtime.RunningTests;
import org.jlockdep.runtime.Switchboard;
import org.jlockdep.runtime.UnseenViews;
import org.jlockdep.runtime.WatchedWaits;
import org.jlockdep.sink.ReportStream;

/**
 * The composition root: reads the options, starts the analyzer, installs the transformer, and stops in reverse order
 * when the JVM exits. Called once, on the thread in which the JVM starts the agent.
 */
public final class Agent {
    /** How long the JVM's exit may wait for events that are still in the ring. */
    private static final long EXIT_MILLIS = 5000;

    /** How long the program's start may wait for the one line of an agent that is not active. */
    private static final long LAST_WORD_MILLIS = 1000;

    /**
     * The property that tells others, who look from outside, that the agent is active: its version. Not among our options'
     * names, since programs hand properties on to JVMs that they start.
     */
    private static final String ACTIVE = "org.jlockdep.agent";

    /** The same for how many methods were running that were not rewritten: for who attaches. */
    private static final String UNSEEN_METHODS = "org.jlockdep.agent.unseen";

    /** And for which threads could not be looked at, in words. */
    private static final String UNSEEN_THREADS = "org.jlockdep.agent.unseen.threads";

    private Agent() {}

    /**
     * @param version of this agent
     * @param tail what stands behind {@code =}, or null
     */
    public static void start(String version, String tail, Instrumentation instrumentation, boolean attached) {
        AgentOptions options;
        DeclaredOrder order;
        Suppressions suppressions;
        Optional<Suspect> suspect;
        try {
            options = AgentOptions.of(tail == null ? "" : tail);
            for (String warning : options.warnings()) say("ignored: " + warning);
            if (!options.enabled()) {
                flush();
                return;
            }
            order = order(options);
            suppressions = suppressions(options);
            suspect = suspect(options);
        } catch (InvalidSuppressionsException e) {
            for (String problem : e.problems()) say("not active: option 'suppressions': " + problem);
            refuse("option 'suppressions': " + e.getMessage(), tail, instrumentation);
            return;
        } catch (InvalidBaselineException e) {
            notActive("option 'baseline': " + e.getMessage(), tail, instrumentation);
            return;
        } catch (InvalidSuspectException e) {
            notActive("option 'confirm': " + e.getMessage(), tail, instrumentation);
            return;
        } catch (InvalidRulesException e) {
            notActive("option 'rules': " + e.getMessage(), tail, instrumentation);
            return;
        } catch (InvalidOptionException | IOException e) {
            notActive(e.getMessage(), tail, instrumentation);
            return;
        }
        Optional<String> copies = HookCopies.find(ClassLoader.getSystemClassLoader());
        if (copies.isPresent()) {
            notActive(
                    "a module of the program, " + copies.get()
                            + ", has copies of the agent's classes, which hide them: programs depend on jlockdep-api only",
                    tail,
                    instrumentation);
            return;
        }
        HookClasses.initialise();
        if (!options.waits()) WatchedWaits.turnOff();
        if (options.stallMillis() != 0) WatchedWaits.includeAll();
        if (attached) Health.attachLate();
        HeldLocks begun = OwnWork.begin();
        try {
            start(version, options, order, suppressions, suspect, instrumentation, attached);
        } finally {
            OwnWork.end(begun);
        }
    }

    private static void notActive(String reason, String tail, Instrumentation instrumentation) {
        say("not active: " + reason);
        refuse(reason, tail, instrumentation);
    }

    private static void refuse(String reason, String tail, Instrumentation instrumentation) {
        Refusal.leave(reason, tail, instrumentation);
        flush();
    }

    /** Nothing of ours runs when the JVM exits, which may be at once; and who does not read is not waited for. */
    static void flush() {
        try {
            ReportStream.stderr().flush(LAST_WORD_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void say(String line) {
        ReportStream.stderr().print("jlockdep: " + line + "\n");
    }

    private static DeclaredOrder order(AgentOptions options) throws IOException {
        Optional<String> file = options.order();
        return file.isPresent() ? DeclaredOrder.read(file.get()) : DeclaredOrder.none();
    }

    private static Suppressions suppressions(AgentOptions options)
            throws InvalidSuppressionsException, InvalidRulesException, InvalidBaselineException {
        Optional<String> file = options.suppressions();
        Suppressions known = file.isPresent() ? Suppressions.read(file.get(), LocalDate.now()) : Suppressions.none();
        return known.with(RuleLevels.parse(options.rules())).with(baseline(options));
    }

    private static Optional<Suspect> suspect(AgentOptions options) throws InvalidSuspectException {
        Optional<String> file = options.confirm();
        return file.isPresent() ? Optional.of(SuspectFile.read(Paths.get(file.get()))) : Optional.<Suspect>empty();
    }

    private static Baseline baseline(AgentOptions options) throws InvalidBaselineException {
        Optional<String> file = options.baseline();
        return file.isPresent() ? Baseline.read(Paths.get(file.get())) : Baseline.none();
    }

    private static void start(
            String version,
            AgentOptions options,
            DeclaredOrder order,
            Suppressions suppressions,
            Optional<Suspect> suspect,
            Instrumentation instrumentation,
            boolean attached) {
        SteeredRun.begin(suspect);
        JvmStart start = new JvmStart(instrumentation);
        FailedClasses failures = new FailedClasses();
        TextFormat format = new TextFormat(stacks(options));
        Printer printer = new Printer(open(options), format, version, attached, start, options.reportsBriefly());
        LimitedReports reports = new LimitedReports(printer, options.limit());
        ExitCode exitCode = new ExitCode(instrumentation);
        Verdict verdict = new Verdict(options, new TestRun(instrumentation), exitCode);
        ExitReport lastWords = new ExitReport(printer, suppressions, options.quiet(), failures, verdict);
        Reporter reporter = new Reporter(printer, reports, lastWords);
        Recorder recorder = new Recorder(version, options, attached, printer, reporter);
        ApiFindings told = new ApiFindings();
        FlightRecordings recordings = new FlightRecordings(options.depth(), allOf(told));
        FindingNotifications notifications = new FindingNotifications(format, runOf(printer));
        FindingListener listeners =
                new FindingListeners(recorder, told, recordings, notifications, new Rehearsal(format, printer));
        ThreadIds threadIds = new ThreadIds(instrumentation);
        AnalyzerThread analyzer = new AnalyzerThread(
                options.strict(),
                order,
                suppressions,
                suspect,
                start,
                threadIds,
                new LockOwners(instrumentation),
                listeners,
                recorder,
                recorder);
        analyzer.start();
        new GarbageWatch(analyzer).start();
        ThreadFacts facts = new ThreadFacts(instrumentation, threadIds);
        DeadlockWatch watch = new DeadlockWatch(
                facts,
                SteeredRun.deadlockCheckMillis(suspect, options.deadlockCheckMillis()),
                options.stallMillis(),
                new DeadlockReports(analyzer, printer, deadlockExitCode(options, suspect)));
        if (options.exitCode() != 0 && !exitCode.isKept()) say("ignored: option 'exitcode' does nothing on this JDK");
        Runtime.getRuntime().addShutdownHook(new AtExit(analyzer, watch, verdict, printer));
        UnseenViews.readBy(new OpenedViews(instrumentation));
        OldActivations old = new OldActivations(instrumentation);
        if (attached) old.look();
        LockTransformer transformer = new LockTransformer(
                options.classes(), options.jdk(), BootClassPath.of(instrumentation), foreign(options), failures);
        StartCheck check = new StartCheck(printer);
        check.rehearse(transformer);
        instrumentation.addTransformer(transformer, true);
        analyzer.later(check);
        new LoadedClasses(instrumentation, failures).retransform(transformer);
        if (attached) old.lookAgain();
        LockdepMXBean live = new LiveAgent(
                options.tail(),
                analyzer,
                watch,
                told,
                printer,
                recorder,
                format,
                new Diagnosis(failures, old, recorder));
        PartsInUse.watch(instrumentation, analyzer, new JmxRegistration(live, notifications), recordings);
        watch.start();
        if (suspect.isPresent()) new PauseWatch(facts).start();
        if (options.failsTests()) RunningTests.fail(exitCode.isKept());
        Switchboard.connect(ApiCalls.to(live));
        if (attached) tell(old);
        System.setProperty(ACTIVE, version);
    }

    private static Supplier<List<Finding>> allOf(final ApiFindings told) {
        return new Supplier<List<Finding>>() {
            @Override
            public List<Finding> get() {
                return told.all();
            }
        };
    }

    private static Supplier<RunInfo> runOf(final Printer printer) {
        return new Supplier<RunInfo>() {
            @Override
            public RunInfo get() {
                return printer.run();
            }
        };
    }

    /** For whoever attached us. */
    private static void tell(OldActivations old) {
        System.setProperty(UNSEEN_METHODS, Integer.toString(old.methods().size()));
        System.setProperty(UNSEEN_THREADS, old.doubt());
    }

    /**
     * Answers a question that came over the attach channel.
     *
     * @param request as {@link Request} reads it
     */
    public static void ask(String request) throws IOException {
        ApiCalls live = (ApiCalls) Switchboard.agent();
        if (live != null) new Request((LiveAgent) live.agent()).answer(request);
    }

    /** 0 for a JVM that goes on. */
    private static int deadlockExitCode(AgentOptions options, Optional<Suspect> suspect) {
        if (suspect.isPresent()) return ExitCode.FINDINGS;
        if (!options.exitsOnDeadlock()) return 0;
        return options.exitCode() != 0 ? options.exitCode() : ExitCode.FINDINGS;
    }

    private static ForeignLocks foreign(AgentOptions options) {
        ForeignLocks locks = ForeignLocks.ofKnownLibraries();
        for (DeclaredLock lock : options.locks()) {
            locks.add(lock.type(), lock.acquire(), lock.attempt(), lock.release());
        }
        return locks;
    }

    private static StackView stacks(AgentOptions options) {
        return options.showsAllFrames()
                ? StackView.whole(options.depth())
                : StackView.folded(options.depth(), "frames=all");
    }

    private static ReportStream open(AgentOptions options) {
        Optional<String> file = options.output(JvmProcess.pid());
        return file.isPresent() ? ReportStream.file(file.get()) : ReportStream.stderr();
    }

    /** Learns what is still in the ring, then lets the reporter have the last word. */
    private static final class AtExit extends OwnThread {
        private final AnalyzerThread analyzer;
        private final DeadlockWatch watch;
        private final Verdict verdict;
        private final Printer printer;

        AtExit(AnalyzerThread analyzer, DeadlockWatch watch, Verdict verdict, Printer printer) {
            super("jlockdep-exit");
            this.analyzer = analyzer;
            this.watch = watch;
            this.verdict = verdict;
            this.printer = printer;
        }

        /** Nobody interrupts us but a JVM that is going down anyway. */
        @Override
        protected void work() throws InterruptedException {
            try {
                watch.lookAtLast(EXIT_MILLIS);
                analyzer.finish(EXIT_MILLIS);
            } finally {
                verdict.settle(analyzer, printer);
                Health.turnOff();
            }
        }
    }
}
