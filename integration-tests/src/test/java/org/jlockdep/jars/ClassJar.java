package org.jlockdep.jars;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A jar of class files with a manifest: the files are gathered first, and written then. */
public final class ClassJar {
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Manifest manifest = new Manifest();

    /** @param attributes of the manifest, besides its version */
    public ClassJar(Map<String, String> attributes) {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.forEach(manifest.getMainAttributes()::putValue);
    }

    public ClassJar with(Class<?>... classes) throws IOException {
        for (Class<?> type : classes) {
            String file = type.getName().replace('.', '/') + ".class";
            try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
                files.put(file, in.readAllBytes());
            }
        }
        return this;
    }

    /** @param names of files below the folder */
    public ClassJar with(Path folder, List<String> names) throws IOException {
        for (String name : names) {
            files.put(name, Files.readAllBytes(folder.resolve(name)));
        }
        return this;
    }

    /** Returns where it is. */
    public Path at(Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return jar;
    }
}
