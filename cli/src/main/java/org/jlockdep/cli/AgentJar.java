package org.jlockdep.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The agent, which travels inside our jar, as a file that other JVMs can open. The file stays when we end: JVMs that
 * the watched program leaves behind, such as build daemons, may start others with it.
 */
final class AgentJar {
    private static final String RESOURCE = "/jlockdep-agent.jar";

    private final Path file;

    private AgentJar(Path file) {
        this.file = file;
    }

    static AgentJar unpacked() throws IOException {
        // Absolute: the JVM that opens it may be in another directory.
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        return unpack(embedded(), PrivateFolder.in(temporary));
    }

    /**
     * Named by its content, so that versions can live side by side; complete from the moment it is there, so that two
     * of us can unpack at the same time.
     */
    static AgentJar unpack(byte[] content, Path folder) throws IOException {
        Path file = folder.resolve("jlockdep-agent-" + hash(content) + ".jar");
        if (!holds(file, content)) {
            Path part = Files.createTempFile(folder, "unpacking-", "");
            Files.write(part, content);
            part.toFile().setReadable(true, false);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new AgentJar(file);
    }

    Path file() {
        return file;
    }

    /** Another one with the same content, in a folder that a JVM sees which does not see this one. */
    Path copiedTo(Path folder) throws IOException {
        return unpack(Files.readAllBytes(file), folder).file();
    }

    /** What makes a JVM start with this agent. */
    String argument(String tail) {
        return "-javaagent:" + file + (tail.isEmpty() ? "" : "=" + tail);
    }

    private static byte[] embedded() throws IOException {
        try (InputStream resource = AgentJar.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new Refusal(ExitCode.NO_DATA, "there is no agent inside this build, only in jlockdep.jar");
            }
            return resource.readAllBytes();
        }
    }

    /** Reads it all: whoever cleans up temporary files may have been here. */
    private static boolean holds(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content);
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
