package org.jlockdep.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jlockdep.dump.DumpWriter;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.Journal;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.OwnThread;

/**
 * Has a journal written to a file as it grows, by a thread of its own: a disk may hang, or the file be a pipe that nobody
 * reads, and nothing but the dump may suffer for it. Whoever calls waits for no disk, but for {@link #close}, which does
 * not wait long.
 */
public final class DumpSink {
    /** A disk that has taken nothing for so long hangs: the JVM wants to exit. */
    private static final long STALLED_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** For a disk that takes little at a time. */
    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final String file;
    private final DumpedRun run;
    private final Journal journal;
    private final ReportStream talk;

    private Writing thread;
    private boolean wanted;
    /** What the end of the file says; null before it has come. */
    private Map<String, Long> counters;

    private boolean closed;
    /** Null until it is open, which takes as long as its disk does. */
    private volatile DumpFile dump;

    public DumpSink(String file, DumpedRun run, Journal journal, ReportStream talk) {
        this.file = file;
        this.run = run;
        this.journal = journal;
        this.talk = talk;
    }

    /** What the journal has got since the last time is to be written. Writes the head at the first time. */
    public synchronized void catchUp() {
        if (dump != null && written() == journal.size()) return;
        wanted = true;
        wake();
    }

    /** For who asks how the agent does. */
    public String state() {
        return file + ", " + written() + " of " + journal.size() + " records written";
    }

    /** Starts the thread as well, if it is not there, perhaps because there was no memory for it before. */
    private void wake() {
        if (thread == null || !thread.isAlive()) {
            Writing started = new Writing();
            started.start();
            thread = started;
        }
        notifyAll();
    }

    /** Has the rest written, and the end. What a disk does not take in time is missing, as after a kill, and that is said. */
    public synchronized void close(Map<String, Long> figures) throws InterruptedException {
        counters = figures;
        wake();
        if (!isClosedSoon()) {
            talk.print("jlockdep: the dump ends early, nothing takes the rest: " + state() + "\n");
        }
    }

    private boolean isClosedSoon() throws InterruptedException {
        long now = System.nanoTime();
        long end = now + DEADLINE_NANOS;
        long stalledAt = now + STALLED_NANOS;
        int seen = written();
        while (!closed && now < end && now < stalledAt) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.min(end, stalledAt) - now);
            now = System.nanoTime();
            if (written() != seen) stalledAt = now + STALLED_NANOS;
            seen = written();
        }
        return closed;
    }

    private int written() {
        DumpFile opened = dump;
        return opened == null ? 0 : opened.written();
    }

    /** @return what the end says, or null if this is not the end */
    private synchronized Map<String, Long> next() throws InterruptedException {
        while (!wanted && counters == null) wait();
        wanted = false;
        return counters;
    }

    private synchronized void closed() {
        closed = true;
        notifyAll();
    }

    private final class Writing extends OwnThread {
        Writing() {
            super("jlockdep-dump");
        }

        @Override
        protected void work() throws InterruptedException {
            while (!isOver()) {
                Map<String, Long> last = next();
                try {
                    write(last);
                } catch (Throwable t) { // what there is no memory for now may be written the next time
                    Health.analysisFailed(t);
                }
                if (last != null) closed();
            }
        }

        private void write(Map<String, Long> last) {
            if (dump == null) dump = DumpFile.open(file, run, journal, talk);
            dump.append();
            if (last != null) dump.finish(last);
        }
    }

    private synchronized boolean isOver() {
        return closed;
    }

    /** A dump of its own that says what is known now, in a new file, so that nobody can lead us to another one. */
    public static void snapshot(Path file, DumpedRun run, Journal journal, Map<String, Long> counters)
            throws IOException {
        try (DumpWriter writer =
                new DumpWriter(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            writer.run(run);
            journal.write(run, 0, Integer.MAX_VALUE, writer);
            writer.counters(run, counters);
        }
    }
}
