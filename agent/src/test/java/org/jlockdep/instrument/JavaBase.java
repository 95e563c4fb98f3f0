package org.jlockdep.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The class files of a part of this JDK: some thousand methods that nobody wrote for our sake. */
final class JavaBase {
    private JavaBase() {}

    /** @param folder as in {@code java/util} */
    static Stream<byte[]> classFiles(String folder) {
        try {
            return Files.walk(Path.of(URI.create("jrt:/java.base")).resolve(folder))
                    .filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .map(JavaBase::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param type internal name */
    static byte[] classFile(String type) {
        return read(Path.of(URI.create("jrt:/java.base")).resolve(type + ".class"));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
