package org.jlockdep.sink;

import java.io.File;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jlockdep.dump.DumpFormat;
import org.jlockdep.dump.DumpWriter;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.Journal;

/**
 * Appends a journal to a file as it grows. The first error ends it, with one line: a full disk must not be met again and
 * again. A file from an earlier run is replaced; one that another JVM is writing is left to it, for two of them would
 * tear each other's lines: then the name gets this process's id. Analyzer thread, and at the deadline the exiting one.
 */
public final class DumpSink {
    private static final long PATIENCE_MILLIS = 1000;

    private final ReentrantLock busy = new ReentrantLock();
    private final ReportStream talk;
    private final DumpedRun run;
    private final Journal journal;
    private DumpWriter writer;
    private int written;

    private DumpSink(ReportStream talk, DumpedRun run, Journal journal) {
        this.talk = talk;
        this.run = run;
        this.journal = journal;
    }

    /** Writes the head of the dump, so that the file shows the agent was there. Folders are made. */
    public static DumpSink open(String file, DumpedRun run, Journal journal, ReportStream talk) {
        DumpSink sink = new DumpSink(talk, run, journal);
        try {
            sink.writer = new DumpWriter(Channels.newOutputStream(sink.channel(Paths.get(file))));
            sink.writer.run(run);
            sink.writer.flush();
        } catch (IOException | RuntimeException | LinkageError e) {
            sink.fail(file, e);
        }
        return sink;
    }

    private FileChannel channel(Path file) throws IOException {
        File folder = file.toAbsolutePath().getParent().toFile();
        if (!folder.isDirectory() && !folder.mkdirs() && !folder.isDirectory()) {
            throw new IOException("cannot make the folder " + folder);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock(channel)) {
            channel.close();
            Path own = ownName(file);
            talk.print("jlockdep: another JVM writes its dump to " + file + "; that of process " + run.pid()
                    + " goes to " + own + " (%p in the name stands for the process id)\n");
            channel = FileChannel.open(own, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }
        return channel.truncate(0);
    }

    /** Held until the JVM ends. Where files cannot be locked, on some network drives, there is nothing to ask. */
    private static boolean lock(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private Path ownName(Path file) {
        String name = String.valueOf(file.getFileName());
        String base = name.endsWith(DumpFormat.EXTENSION)
                ? name.substring(0, name.length() - DumpFormat.EXTENSION.length())
                : name;
        return file.resolveSibling(base + "." + run.pid() + DumpFormat.EXTENSION);
    }

    /** Writes what the journal has got since the last time, and hands it to the system: a kill loses no more than a line. */
    public void catchUp() {
        if (busy.tryLock()) {
            try {
                append();
            } finally {
                busy.unlock();
            }
        }
    }

    /** Nothing is written after that. Does not wait long for a disk that hangs: the JVM wants to exit. */
    public void close(Map<String, Long> counters) {
        if (isFreeSoon()) {
            try {
                append();
                finish(counters);
            } finally {
                busy.unlock();
            }
        }
    }

    private boolean isFreeSoon() {
        try {
            return busy.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void append() {
        if (writer == null || written == journal.size()) {
            return;
        }
        try {
            written = journal.write(run, written, writer);
            writer.flush();
        } catch (IOException | RuntimeException | LinkageError e) {
            fail("the dump", e);
        }
    }

    private void finish(Map<String, Long> counters) {
        if (writer == null) {
            return;
        }
        try {
            writer.counters(run, counters);
            writer.end(run);
            writer.close();
            writer = null;
        } catch (IOException | RuntimeException | LinkageError e) {
            fail("the dump", e);
        }
    }

    /** A dump of its own that says what is known now, in a new file, so that nobody can lead us to another one. */
    public static void snapshot(Path file, DumpedRun run, Journal journal, Map<String, Long> counters)
            throws IOException {
        try (DumpWriter writer =
                new DumpWriter(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            writer.run(run);
            journal.write(run, 0, writer);
            writer.counters(run, counters);
        }
    }

    private void fail(String what, Throwable e) {
        writer = null;
        talk.print("jlockdep: cannot write " + what + ", which ends here: " + e + "\n");
    }
}
