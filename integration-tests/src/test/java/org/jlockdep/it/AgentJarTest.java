package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** What lies in the jars that users get. What is visible in the agent's is visible to every program that it watches. */
final class AgentJarTest {
    private static final int JAVA_8 = 52;

    private static List<String> entries(Path jar, Predicate<String> wanted) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(wanted)
                    .toList();
        }
    }

    @Test
    void the_agent_jar_shows_its_hooks_and_hides_all_else() throws IOException {
        TreeSet<String> places = new TreeSet<>();
        for (String entry : entries(Build.agentJar(), name -> true)) {
            places.add(place(entry));
        }
        assertThat(places)
                .containsExactlyInAnyOrder(
                        "META-INF/LICENSE",
                        "META-INF/MANIFEST.MF",
                        "META-INF/NOTICE.txt",
                        "META-INF/licenses/**",
                        "isolated/org/jlockdep/**",
                        "org/jlockdep/Premain.class",
                        "org/jlockdep/boot/**",
                        "org/jlockdep/runtime/**");
    }

    private static String place(String entry) {
        String[] parts = entry.split("/");
        if (entry.startsWith("META-INF/licenses/")) return "META-INF/licenses/**";
        boolean isHidden = entry.startsWith("isolated/org/jlockdep/");
        boolean isVisible = entry.startsWith("org/jlockdep/") && parts.length > 3;
        return isHidden || isVisible ? String.join("/", parts[0], parts[1], parts[2], "**") : entry;
    }

    @Test
    void nothing_hidden_can_be_mistaken_for_a_class() throws IOException {
        assertThat(entries(Build.agentJar(), name -> name.startsWith("isolated/")))
                .isNotEmpty()
                .noneMatch(name -> name.endsWith(".class"));
    }

    @Test
    void the_manifest_says_what_a_jvm_needs_and_no_more() throws IOException {
        Map<String, String> attributes = new TreeMap<>();
        try (JarFile file = new JarFile(Build.agentJar().toFile())) {
            file.getManifest().getMainAttributes().forEach((key, value) -> attributes.put("" + key, "" + value));
        }
        assertThat(attributes)
                .containsEntry("Premain-Class", "org.jlockdep.Premain")
                .containsEntry("Agent-Class", "org.jlockdep.Premain")
                .containsEntry("Launcher-Agent-Class", "org.jlockdep.Premain")
                .containsEntry("Can-Retransform-Classes", "true")
                .containsEntry("Implementation-Title", "jlockdep")
                .containsEntry("Multi-Release", "false")
                .containsOnlyKeys(
                        "Agent-Class",
                        "Can-Retransform-Classes",
                        "Created-By",
                        "Implementation-Title",
                        "Implementation-Version",
                        "Launcher-Agent-Class",
                        "Manifest-Version",
                        "Multi-Release",
                        "Premain-Class");
    }

    @Test
    void java_8_can_load_every_class_in_the_agent_jar() throws IOException {
        List<String> tooNew = new ArrayList<>();
        try (JarFile file = new JarFile(Build.agentJar().toFile())) {
            for (String name : entries(Build.agentJar(), entry -> entry.matches(".*\\.class(data)?"))) {
                int version = classFileVersion(file.getInputStream(file.getJarEntry(name)));
                boolean ours = !name.contains("/shaded/");
                if (version > JAVA_8 || ours && version != JAVA_8) {
                    tooNew.add(name + " " + version);
                }
            }
        }
        assertThat(tooNew).isEmpty();
    }

    private static int classFileVersion(InputStream classFile) throws IOException {
        try (DataInputStream in = new DataInputStream(classFile)) {
            in.readInt();
            in.readUnsignedShort();
            return in.readUnsignedShort();
        }
    }

    @Test
    void the_command_line_has_only_those_parts_of_the_agent_that_judge_data() throws IOException {
        TreeSet<String> packages = new TreeSet<>();
        for (String entry : entries(Build.cliJar(), name -> name.matches("org/jlockdep/.*\\.class"))) {
            packages.add(entry.split("/")[2]);
        }
        assertThat(packages).containsExactly("api", "cli", "dump", "graph", "names", "options", "report");
    }

    @Test
    void the_api_is_a_module_of_its_own_and_has_nothing_that_the_agent_shows() throws IOException {
        List<String> api = entries(Build.apiJar(), name -> !name.startsWith("META-INF/maven/"));
        assertThat(api)
                .map(AgentJarTest::place)
                .containsOnly(
                        "META-INF/LICENSE",
                        "META-INF/MANIFEST.MF",
                        "META-INF/services/org.junit.platform.launcher.LauncherSessionListener",
                        "META-INF/services/org.junit.platform.launcher.TestExecutionListener",
                        "META-INF/services/org.testng.ITestNGListener",
                        "org/jlockdep/api/**",
                        "org/jlockdep/junit/**",
                        "org/jlockdep/micrometer/**");
        assertThat(api)
                .filteredOn(name -> name.endsWith(".class"))
                .doesNotContainAnyElementsOf(entries(Build.agentJar(), name -> name.endsWith(".class")));
        try (JarFile file = new JarFile(Build.apiJar().toFile())) {
            assertThat(file.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("org.jlockdep.api");
        }
    }

    /** By what jdeps says: the agent is found by name, so that a program needs nothing but this jar. */
    @Test
    void the_api_stands_on_the_jdk_and_its_listeners_and_meters_on_what_they_are_for() {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int failed = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "-verbose:package",
                        "-filter:none",
                        Build.apiJar().toString());
        assertThat(failed).as("%s", said).isZero();
        assertThat(said.toString()
                        .lines()
                        .filter(line -> line.startsWith("   "))
                        .map(line -> dependency(line.trim().split(" +"))))
                .containsOnly(
                        "api -> java.base",
                        "api -> org.jlockdep.api",
                        "junit -> java.base",
                        "junit -> org.jlockdep.api",
                        "junit -> org.jlockdep.junit",
                        "junit -> org.junit.platform.engine",
                        "junit -> org.junit.platform.engine.support.descriptor",
                        "junit -> org.junit.platform.launcher",
                        "junit -> org.junit.runner",
                        "junit -> org.junit.runner.notification",
                        "junit -> org.testng",
                        "micrometer -> io.micrometer.core.instrument",
                        "micrometer -> io.micrometer.core.instrument.binder",
                        "micrometer -> java.base",
                        "micrometer -> org.jlockdep.api");
    }

    /** @param line package, arrow, package, and the module or jar that has it */
    private static String dependency(String... line) {
        boolean ofJdk = line[3].startsWith("java.");
        return line[0].replace("org.jlockdep.", "") + " -> " + line[ofJdk ? 3 : 2];
    }
}
