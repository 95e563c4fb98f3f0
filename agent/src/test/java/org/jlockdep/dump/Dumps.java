package org.jlockdep.dump;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Budget;
import org.jlockdep.graph.Guard;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Mode;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;
import org.jlockdep.graph.Predictor;
import org.jlockdep.graph.Segment;
import org.jlockdep.report.Finding;

/** Dumps for tests, kept in memory. */
public final class Dumps {
    public static final LockClass A = new LockClass("app.A.lock", LockKind.LOCK);
    public static final LockClass B = new LockClass("app.B.lock", LockKind.READ_WRITE);

    private Dumps() {}

    public static DumpedRun run(int pid) {
        return new DumpedRun.Builder()
                .process(pid, "host", 1_000 + pid)
                .program("app.Main", "OpenJDK 17")
                .agent("0.1.0", false, false)
                .ofBuild("ci-7")
                .build();
    }

    /** A thread wants one lock within another. Lock 1 of class A, lock 2 of class B, and so on. */
    public static Acquisition nesting(int thread, LockClass outer, LockClass inner) {
        Segment first = new Segment(1);
        Moment moment = new Moment("worker \"" + thread + "\"\n\u00e9", thread, 1_000L * thread)
                .in(segment(thread, first))
                .during("app.MainTest.nests()");
        Hold wanted = hold(inner);
        Guard guard = new Guard(thread + 10L, thread == 2, List.of(hold(outer)));
        return new Acquisition(moment, List.of(hold(outer)), wanted, wanted.site(), frame("run", -2)).guardedBy(guard);
    }

    /** Threads differ in all that can be said of how they came to it. */
    private static Segment segment(int thread, Segment first) {
        Segment segment = new Segment(thread + 1, first);
        if (thread == 2) return segment.loose();
        return thread == 3 ? segment.given("a signal", List.of(first)).ofTask(7) : segment;
    }

    private static Hold hold(LockClass lockClass) {
        boolean isA = lockClass.equals(A);
        return new Hold(
                lockClass,
                "Lock",
                isA ? 1 : 2,
                Mode.EXCLUSIVE,
                isA ? Attempt.BLOCKING : Attempt.TIMED,
                frame(isA ? "takeA" : "takeB", 7));
    }

    private static StackTraceElement frame(String method, int line) {
        return new StackTraceElement("app.Main", method, line < 0 ? null : "Main.java", line);
    }

    /** Both orders of two locks, by two threads, as the agent would write it. */
    public static byte[] ofInversion(int pid) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DumpWriter writer = new DumpWriter(out)) {
            Predictor predictor = new Predictor(Budget.standard(), false);
            writer.run(run(pid));
            writer.writer(run(pid), B);
            for (Acquisition acquisition : List.of(nesting(1, A, B), nesting(2, B, A))) {
                writer.acquisition(run(pid), acquisition);
                for (Prediction prediction : predictor.observe(acquisition)) {
                    writer.finding(new DumpedFinding(
                            run(pid), Set.of(), new Finding(prediction, Map.of(A, "x...", B, "xs.."), 2_000)));
                }
            }
            writer.finding(new DumpedFinding(run(pid), Set.of(), misuse()));
            writer.counters(run(pid), Map.of("sites", 4L));
            writer.end(run(pid));
        }
        return out.toByteArray();
    }

    private static Finding misuse() {
        return new Finding(
                new Prediction(
                        Prediction.Rule.NOT_HELD,
                        Level.WARNING,
                        List.of("declared so"),
                        List.of(Link.ofWantedAlone(nesting(3, A, B)))),
                Map.of(),
                3_000);
    }

    static Losses read(byte[] dump, DumpVisitor visitor) throws IOException {
        return new DumpReader("test.jsonl", new ByteArrayInputStream(dump)).read(visitor);
    }

    /** Writes again what a dump says. */
    static byte[] copy(byte[] dump) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DumpWriter writer = new DumpWriter(out)) {
            read(dump, writer);
        }
        return out.toByteArray();
    }

    static Replay replay(byte[]... dumps) throws IOException {
        TreeSet<DumpedRun> runs = new TreeSet<>();
        for (byte[] dump : dumps) {
            runs.addAll(new DumpReader("test.jsonl", new ByteArrayInputStream(dump)).runs());
        }
        Replay replay = new Replay(new Predictor(Budget.standard(), false), runs);
        for (byte[] dump : dumps) {
            read(dump, replay);
        }
        return replay;
    }

    static Optional<Prediction> circular(Replay replay) {
        return replay.predictions().stream()
                .filter(prediction -> prediction.rule() == Prediction.Rule.CIRCULAR)
                .findAny();
    }
}
