package org.jlockdep.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of another JVM, which may live in a container: the same path is another file there, or none. On Linux its root
 * is to be had; elsewhere, and where we may not look, all see the same files.
 */
final class TargetFiles {
    private final Path process;

    private TargetFiles(Path process) {
        this.process = process;
    }

    static TargetFiles of(long pid) {
        return new TargetFiles(Path.of("/proc", Long.toString(pid)));
    }

    /** @param there absolute, as that JVM sees it */
    Path seenFromHere(Path there) {
        Path root = root();
        return Files.isDirectory(root) ? root.resolve(Path.of("/").relativize(there)) : there;
    }

    private Path root() {
        return process.resolve("root");
    }

    /** Do our ports and its ports have the same numbers? */
    boolean haveOneNetwork() throws IOException {
        Path its = process.resolve("ns/net");
        return !Files.exists(its) || Files.isSameFile(its, Path.of("/proc/self/ns/net"));
    }

    /**
     * The agent as a file that the JVM can open: another copy in its own folder for temporary files, if it does not see ours.
     *
     * @param temporary that folder, as the JVM sees it
     */
    Path agent(AgentJar ours, Path temporary) throws IOException {
        Path seen = seenFromHere(ours.file());
        if (Files.exists(seen) && Files.isSameFile(seen, ours.file())) return ours.file();
        Path copy = ours.copiedTo(PrivateFolder.in(seenFromHere(temporary)));
        return Path.of("/").resolve(root().relativize(copy));
    }
}
