package org.jlockdep.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jlockdep.dump.DumpFormat;

/**
 * A folder in which one {@code run} after the other leaves dumps, each its own instead of those of the one before, which it
 * knows by their names. Whoever else has dumps there keeps them. As long as one runs no other may begin.
 */
final class OwnDumps implements AutoCloseable {
    private static final String PREFIX = "run-";
    private static final String LOCK = ".jlockdep-run";

    private final Path folder;
    private final FileChannel lock;

    private OwnDumps(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws Refusal if another run is under way there, or if there are dumps of others, which would mix with ours */
    static OwnDumps in(Path folder) throws IOException {
        OwnDumps dumps = new OwnDumps(folder, locked(Files.createDirectories(folder)));
        try {
            dumps.clear();
        } catch (IOException | RuntimeException e) {
            dumps.close();
            throw e;
        }
        return dumps;
    }

    private static FileChannel locked(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) return channel;
        } catch (OverlappingFileLockException e) {
            // by this JVM: refused like any other
        }
        channel.close();
        throw new Refusal(ExitCode.USAGE, "another 'jlockdep run' writes its dumps to " + folder + " now");
    }

    private void clear() throws IOException {
        for (Path dump : all(folder)) {
            if (!dump.getFileName().toString().startsWith(PREFIX)) {
                throw new Refusal(
                        ExitCode.USAGE,
                        folder + " has dumps that no 'jlockdep run' made, such as " + dump.getFileName()
                                + ": name another folder, or clear it");
            }
        }
        for (Path dump : all(folder)) Files.delete(dump);
    }

    /** Process ids come again, also below one command in several containers. */
    static String pattern(Path folder) {
        return folder.resolve(PREFIX + "%h-%p-%t" + DumpFormat.EXTENSION).toString();
    }

    static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(DumpFormat.EXTENSION))
                    .sorted()
                    .toList();
        }
    }

    /** The file goes first: whoever comes between finds a lock, or none and no file. Windows keeps open files. */
    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(folder.resolve(LOCK));
        } catch (IOException e) {
            lock.close();
            Files.deleteIfExists(folder.resolve(LOCK));
        }
        lock.close();
    }
}
