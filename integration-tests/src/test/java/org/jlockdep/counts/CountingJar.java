package org.jlockdep.counts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.objectweb.asm.ClassReader;

/** The counting agent as a file that a JVM can be started with; beside it, for the bootstrap loader, what counts. */
public final class CountingJar {
    private static final String COUNTS = "counts.jar";

    private CountingJar() {}

    public static Path in(Path folder) throws IOException {
        jar(folder.resolve(COUNTS), Map.of(), List.of(Counts.class));
        String asm = ClassReader.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        Map<String, String> attributes =
                Map.of("Class-Path", asm, "Boot-Class-Path", COUNTS, "Premain-Class", CountingAgent.class.getName());
        List<Class<?>> classes = List.of(
                CountingAgent.class,
                CountedMethods.class,
                CountedMethods.Method.class,
                CountedMethods.Method.Kind.class);
        return jar(folder.resolve("counting.jar"), attributes, classes);
    }

    /** A jar of classes of the tests, for JVMs that have none of them on their class paths. */
    public static Path jar(Path jar, Map<String, String> attributes, List<Class<?>> classes) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.forEach(manifest.getMainAttributes()::putValue);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Class<?> type : classes) {
                String file = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(file));
                try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
                    in.transferTo(out);
                }
            }
        }
        return jar;
    }
}
