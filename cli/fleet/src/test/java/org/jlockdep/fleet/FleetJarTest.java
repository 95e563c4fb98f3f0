package org.jlockdep.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** An engine has another Jackson than ours, and may have it before ours: what we bring, and ask for, must have a name of its own. */
final class FleetJarTest {
    private static final String JACKSON = "com/fasterxml/jackson/";
    private static final String SHADED = "org/jlockdep/dump/shaded/";
    /** Reads a tree with the engine's, which any version can. */
    private static final String READS_ROWS = "org/jlockdep/fleet/Row.class";

    @Test
    void neither_jar_brings_jackson_by_its_own_name_nor_asks_for_it() throws IOException {
        assertRelocated("fleet.jar", List.of(READS_ROWS));
        assertRelocated("fleet.cli", List.of());
    }

    private static void assertRelocated(String property, List<String> allowed) throws IOException {
        List<String> names = new ArrayList<>();
        List<String> asking = new ArrayList<>();
        try (JarFile jar = new JarFile(System.getProperty(property))) {
            for (JarEntry entry : jar.stream().toList()) {
                names.add(entry.getName());
                if (entry.getName().endsWith(".class") && asks(jar, entry)) {
                    asking.add(entry.getName());
                }
            }
        }
        assertThat(names)
                .as(property)
                .contains(SHADED + "JsonGenerator.class")
                .noneMatch(name -> name.startsWith(JACKSON));
        assertThat(asking).as(property).isEqualTo(allowed);
    }

    /** Names of classes stand in a class file as they are. */
    private static boolean asks(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(JACKSON);
        }
    }
}
