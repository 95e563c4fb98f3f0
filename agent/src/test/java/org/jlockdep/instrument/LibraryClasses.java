package org.jlockdep.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The class files of libraries that the tests have anyway. */
final class LibraryClasses {
    private LibraryClasses() {}

    static List<byte[]> beside(Class<?> library) {
        List<byte[]> files = new ArrayList<>();
        try (JarFile jar = new JarFile(jarOf(library).toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (!entry.getName().endsWith(".class") || entry.getName().contains("META-INF")) continue;
                try (InputStream in = jar.getInputStream(entry)) {
                    files.add(in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Path jarOf(Class<?> library) {
        try {
            return Path.of(
                    library.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
