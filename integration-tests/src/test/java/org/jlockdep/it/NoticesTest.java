package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever passes a jar of ours on passes on what is inside, and has to say whose it is. */
final class NoticesTest {
    private static final Pattern LICENSE = Pattern.compile("[\\w-]+\\.txt");

    /** By folder of classes or name of a file: whose it is. */
    private static final Map<String, String> OF_AGENT = Map.of(
            "org/jlockdep/instrument/shaded/", "ASM",
            "org/jlockdep/runtime/shaded/", "JCTools",
            "org/jlockdep/dump/shaded/", "Jackson core");

    private static final Map<String, String> OF_COMMAND_LINE = Map.of(
            "org/jlockdep/dump/shaded/", "Jackson core",
            "picocli/", "picocli",
            "org/jline/", "JLine",
            "me/tongfei/progressbar/", "progressbar",
            "net/bytebuddy/agent/", "byte-buddy-agent",
            "org/jlockdep/cli/format/cytoscape.min.js", "cytoscape",
            "org/jlockdep/cli/format/dagre.min.js", "dagre");

    private static List<String> entries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .toList();
        }
    }

    private static String text(Path jar, String name) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            JarEntry entry = file.getJarEntry(name);
            assertThat(entry).as("%s in %s", name, jar).isNotNull();
            return new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_notice_of_each_jar_names_what_is_inside() throws IOException {
        assertThatAreNamed(OF_AGENT, Build.agentJar());
        Map<String, String> all = new TreeMap<>(OF_COMMAND_LINE);
        assertThatAreNamed(all, Build.cliJar());
        assertThat(text(Build.cliJar(), "META-INF/NOTICE.txt")).contains(OF_AGENT.values());
    }

    private static void assertThatAreNamed(Map<String, String> libraries, Path jar) throws IOException {
        String notice = text(jar, "META-INF/NOTICE.txt");
        List<String> entries = entries(jar);
        libraries.forEach((place, name) -> {
            assertThat(entries).as(name).anyMatch(entry -> entry.contains(place));
            assertThat(notice.lines()).as(name).anyMatch(line -> line.startsWith(name + "  "));
        });
    }

    @Test
    void no_other_library_is_inside() throws IOException {
        TreeSet<String> strangers = new TreeSet<>();
        for (String entry : entries(Build.cliJar())) {
            boolean isOurs = entry.startsWith("org/jlockdep/")
                    || entry.startsWith("META-INF/")
                    || entry.matches("(selftest|iommufd)/.*|jlockdep-agent\\.jar");
            boolean isNamed = OF_COMMAND_LINE.keySet().stream().anyMatch(entry::startsWith);
            if (!isOurs && !isNamed) {
                strangers.add(entry);
            }
        }
        assertThat(strangers)
                .as("what byte-buddy-agent attaches with on Windows, and nothing else")
                .allMatch(entry -> entry.matches("win32-x86(-64)?/attach_hotspot_windows\\.dll"));
    }

    @Test
    void each_license_that_a_notice_speaks_of_is_there_and_no_other() throws IOException {
        for (Path jar : List.of(Build.agentJar(), Build.cliJar())) {
            TreeSet<String> named = new TreeSet<>();
            Matcher file = LICENSE.matcher(text(jar, "META-INF/NOTICE.txt"));
            while (file.find()) {
                named.add("META-INF/licenses/" + file.group());
            }
            assertThat(entries(jar).stream().filter(entry -> entry.startsWith("META-INF/licenses/")))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void each_jar_has_our_license() throws IOException {
        for (Path jar : List.of(Build.agentJar(), Build.cliJar(), Build.apiJar(), Build.mavenPlugin())) {
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
        }
    }
}
