package org.jlockdep.sink;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jlockdep.runtime.OwnThread;

/**
 * A file, or the process's own stderr: not {@code System.err}, which the application may replace and whose lock it may
 * hold. Each text is written in one piece, by a thread of its own: nobody may be reading at the other end, and whoever
 * prints must not wait for that. Any thread may print; what does not go out is lost and counted.
 */
public final class ReportStream {
    /** How much may wait: some thousand reports. */
    static final int MOST_CHARS = 4 << 20;
    /** Who has not taken a text for so long does not read. */
    private static final long STALLED_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** So often a text that there is no memory for is tried, while nobody takes it for stalled. */
    private static final int ATTEMPTS = 8;

    private static final long BETWEEN_NANOS = STALLED_NANOS / (ATTEMPTS + 1);

    private static final ReportStream STDERR = new ReportStream("");

    /** Empty for stderr. */
    private final String file;

    private final Deque<String> waiting = new ArrayDeque<>();
    private int chars;
    private long written;
    private long lost;
    private boolean writing;
    private boolean started;
    private boolean opened;

    private ReportStream(String file) {
        this.file = file;
    }

    /** Its writing thread is there before there is anything to write: later the heap may be full. */
    public static ReportStream stderr() {
        STDERR.begin();
        return STDERR;
    }

    /** Starts the file anew, on the writing thread: it may be a pipe, which lets nobody pass before somebody reads. */
    public static ReportStream file(String path) {
        ReportStream stream = new ReportStream(path);
        stream.begin();
        return stream;
    }

    private synchronized void begin() {
        if (started) return;
        new Writer().start();
        started = true;
    }

    public synchronized void print(String text) {
        if (chars + text.length() > MOST_CHARS) {
            lost++;
            return;
        }
        waiting.add(text);
        chars += text.length();
        begin();
        notifyAll();
    }

    /** How many texts nobody got. */
    public synchronized long lost() {
        return lost;
    }

    /** Waits until all is written, but no longer than that, nor when it does not go on. The rest is lost. */
    public synchronized void flush(long deadlineMillis) throws InterruptedException {
        long now = System.nanoTime();
        long end = now + TimeUnit.MILLISECONDS.toNanos(deadlineMillis);
        long seen = written;
        long stalledAt = now + STALLED_NANOS;
        while (isBusy() && now < end && now < stalledAt) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.min(end, stalledAt) - now);
            now = System.nanoTime();
            if (written != seen) stalledAt = now + STALLED_NANOS;
            seen = written;
        }
        lost += waiting.size() + (writing ? 1 : 0);
        waiting.clear();
        chars = 0;
    }

    private boolean isBusy() {
        return started && !opened || writing || !waiting.isEmpty();
    }

    private synchronized void opened() {
        opened = true;
        notifyAll();
    }

    private synchronized String next() throws InterruptedException {
        while (waiting.isEmpty()) wait();
        writing = true;
        String text = waiting.remove();
        chars -= text.length();
        return text;
    }

    private synchronized void done(boolean well) {
        writing = false;
        if (well) written++;
        else lost++;
        notifyAll();
    }

    private final class Writer extends OwnThread {
        private OutputStream out;

        Writer() {
            super("jlockdep-reports");
        }

        @Override
        protected void work() throws InterruptedException {
            out = open();
            opened();
            while (true) write(next());
        }

        private OutputStream open() {
            OutputStream stderr = new FileOutputStream(FileDescriptor.err);
            if (file.isEmpty()) return stderr;
            try {
                return new FileOutputStream(file);
            } catch (IOException e) {
                stderr().print("jlockdep: cannot write to output file, using stderr: " + e.getMessage() + "\n");
                return stderr;
            }
        }

        /** What cannot be written is lost: stderr may be closed, a disk may be full, and the application goes on. */
        private void write(String text) {
            boolean well = false;
            try {
                for (int left = ATTEMPTS; left > 0 && !well; left--) well = isWritten(text);
            } catch (IOException e) {
                // nobody left to tell but those who count
            } finally {
                done(well);
            }
        }

        private boolean isWritten(String text) throws IOException {
            try {
                out.write(text.getBytes(Charset.defaultCharset()));
                out.flush();
                return true;
            } catch (OutOfMemoryError full) {
                LockSupport.parkNanos(BETWEEN_NANOS);
                return false;
            }
        }
    }
}
