package org.jlockdep.sink;

import java.io.File;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jlockdep.dump.DumpFormat;
import org.jlockdep.dump.DumpWriter;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.Journal;

/**
 * Appends a journal to a file as it grows. The first error ends it, with one line: a full disk must not be met again and
 * again. A file from an earlier run is replaced; one that another JVM is writing is left to it, for two of them would
 * tear each other's lines: then the name gets this process's id. One thread, for which {@link DumpSink} sees to it.
 */
final class DumpFile {
    /** After so many entries one may look how it goes. */
    private static final int AT_ONCE = 256;

    private final ReportStream talk;
    private final DumpedRun run;
    private final Journal journal;
    private DumpWriter writer;
    /** Read by who waits for it to grow. */
    private volatile int written;

    private DumpFile(ReportStream talk, DumpedRun run, Journal journal) {
        this.talk = talk;
        this.run = run;
        this.journal = journal;
    }

    /** Writes the head of the dump, so that the file shows the agent was there. Folders are made. */
    static DumpFile open(String file, DumpedRun run, Journal journal, ReportStream talk) {
        DumpFile dump = new DumpFile(talk, run, journal);
        try {
            dump.writer = new DumpWriter(Channels.newOutputStream(dump.channel(Paths.get(file))));
            dump.writer.run(run);
            dump.writer.flush();
        } catch (IOException | RuntimeException | LinkageError e) {
            dump.fail(file, e);
        }
        return dump;
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
    void append() {
        if (writer == null || written == journal.size()) {
            return;
        }
        try {
            while (written < journal.size()) written = journal.write(run, written, AT_ONCE, writer);
            writer.flush();
        } catch (IOException | RuntimeException | LinkageError e) {
            fail("the dump", e);
        }
    }

    /** Nothing is written after that. */
    void finish(Map<String, Long> counters) {
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

    /** How many entries of the journal it has. */
    int written() {
        return written;
    }

    private void fail(String what, Throwable e) {
        writer = null;
        talk.print("jlockdep: cannot write " + what + ", which ends here: " + e + "\n");
    }
}
