package org.jlockdep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jlockdep.dump.DumpWriter;
import org.jlockdep.dump.DumpedFinding;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Mode;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;
import org.jlockdep.report.Finding;

/**
 * Writes many dumps, to measure how long they take to merge and how much memory: {@code DIR DUMPS EDGES same|distinct}.
 * With {@code same} each is of one program, as the forks of one build are; with {@code distinct} no two have a lock class
 * in common, which is the worst case.
 */
final class DumpGenerator {
    private static final int FRAMES = 20;

    private final Random random = new Random(1);
    private final DumpedRun run;
    private final String prefix;

    private DumpGenerator(int dump, boolean distinct) {
        run = new DumpedRun.Builder()
                .process(dump, "generator", 1)
                .program("generated.Main", "OpenJDK 17")
                .agent("0", false, false)
                .build();
        prefix = distinct ? "generated.program" + dump : "generated.program";
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (int dump = 0; dump < Integer.parseInt(args[1]); dump++) {
            try (DumpWriter writer = new DumpWriter(Files.newOutputStream(folder.resolve(dump + ".jsonl")))) {
                new DumpGenerator(dump, args[3].equals("distinct")).write(Integer.parseInt(args[2]), writer);
            }
        }
    }

    private void write(int edges, DumpWriter writer) throws IOException {
        for (int edge = 0; edge < edges; edge++) {
            writer.acquisition(run, acquisition(edge, edge / 4 + 1 + edge % 4));
        }
        writer.finding(finding());
        writer.counters(run, Map.of("sites", 2L * edges));
        writer.end(run);
    }

    /** Locks are nested in the order of their numbers, four dependencies from each. */
    private Acquisition acquisition(int edge, int far) {
        Hold held = hold(edge / 4);
        Hold wanted = hold(far);
        StackTraceElement[] stack = new StackTraceElement[FRAMES];
        stack[0] = wanted.site();
        for (int depth = 1; depth < FRAMES; depth++) {
            stack[depth] = frame("Caller" + random.nextInt(50), random.nextInt(20));
        }
        return new Acquisition(
                new Moment("worker-" + edge % 8, edge % 8 + 20, random.nextInt()), List.of(held), wanted, stack);
    }

    private Hold hold(int lock) {
        LockClass lockClass = new LockClass(prefix + ".Part" + lock + ".lock", LockKind.LOCK);
        return new Hold(
                lockClass,
                "ReentrantLock",
                lock + 1,
                Mode.EXCLUSIVE,
                Attempt.BLOCKING,
                frame("Part" + lock, lock % 20));
    }

    private StackTraceElement frame(String type, int method) {
        return new StackTraceElement(prefix + "." + type, "method" + method, type + ".java", 10 * method);
    }

    private DumpedFinding finding() {
        Prediction prediction = new Prediction(
                Prediction.Rule.CIRCULAR,
                Level.WARNING,
                List.of("generated"),
                List.of(new Link(acquisition(0, 1), 0), new Link(acquisition(4, 0), 0)));
        return new DumpedFinding(run, Set.of(), new Finding(prediction, Map.of(), 1));
    }
}
