package selftest;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

/**
 * One script, played with locks and lock classes of its own: after each step the reports are counted. Where a column
 * reads, a report is due only when a writer of each class on the ring was seen, whenever that was.
 */
final class Trial {
    private final Script script;
    private final Column column;
    private final boolean oneThread;
    private final boolean writersFirst;
    private final Stage stage;
    private final Locks locks;
    private int steps;

    Trial(Script script, Column column, boolean oneThread, boolean writersFirst, Stage stage) {
        this.script = script;
        this.column = column;
        this.oneThread = oneThread;
        this.writersFirst = writersFirst;
        this.stage = stage;
        this.locks = stage.freshLocks(column);
        locks.make(script);
    }

    void play() throws Failure, IOException, InterruptedException {
        boolean needsWriters = column.shared && script.isReported();
        if (column.shared && writersFirst) {
            for (String write : script.writes()) play(Step.of(write));
        }
        for (Step step : script.steps) {
            if (needsWriters && !writersFirst && step.isReported()) playBeforeWriters(step);
            else play(step);
        }
    }

    private void playBeforeWriters(Step step) throws Failure, IOException, InterruptedException {
        play(step, 0);
        List<String> writes = script.writes();
        int last = writes.size() - 1;
        for (String write : writes.subList(0, last)) play(Step.of(write));
        play(Step.of(writes.get(last) + " " + step.mark));
    }

    private void play(Step step) throws Failure, IOException, InterruptedException {
        play(step, step.reports(stage.strict));
    }

    private void play(Step step, int reports) throws Failure, IOException, InterruptedException {
        try {
            perform(step);
            check(step, reports);
        } catch (Failure e) {
            throw new Failure(this + ": at '" + step + "' " + e.getMessage());
        }
    }

    private void perform(Step step) throws Failure {
        int worker = step.thread != 0 ? step.thread : oneThread ? 0 : steps++;
        if (step.blocks()) Workers.runUntilBlocked(() -> locks.perform(step.words));
        else stage.workers.run(worker, () -> locks.perform(step));
    }

    private void check(Step step, int reports) throws Failure, IOException, InterruptedException {
        List<String> levels = stage.reports.next();
        // The JVM has told the program already; whether the agent tells as well is up to it.
        if (step.fails()) return;
        List<String> expected = Collections.nCopies(reports, level(step));
        if (!levels.equals(expected)) throw new Failure("reports " + levels + ", not " + expected);
    }

    /** One thread cannot be at two places at once, so it proves less. */
    private String level(Step step) {
        if (step.mark.equals("!w") || step.isAdvised()) return "warning";
        if (step.mark.equals("!e") || step.blocks()) return "error";
        return oneThread ? "warning" : "error";
    }

    @Override
    public String toString() {
        return column.heading + (oneThread ? ", one thread" : ", several threads")
                + (column.shared ? writersFirst ? ", writers first" : ", writers last" : "")
                + ", " + script;
    }
}
