package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarInputStream;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What is sent to Maven Central, by the rules that it checks: after {@code mvn -Prelease -DskipTests verify}. */
final class CentralBundleTest {
    private static final List<String> ARTIFACTS =
            List.of("jlockdep-agent", "jlockdep-api", "jlockdep-cli", "jlockdep-fleet", "jlockdep-maven-plugin");
    private static final String CHECKSUM = ".*\\.(md5|sha1|sha256|sha512)";

    private final Map<String, byte[]> files = new TreeMap<>();

    @BeforeEach
    void open() throws IOException {
        Path bundle = Build.rootPom().resolveSibling("target/central-bundle.zip");
        assumeThat(bundle).as("made by mvn -Prelease -DskipTests verify").exists();
        try (InputStream in = Files.newInputStream(bundle);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
    }

    private static String file(String artifact, String ending) {
        return "org/jlockdep/" + artifact + "/0.1.0/" + artifact + "-0.1.0" + ending;
    }

    private static boolean isSideFile(String name) {
        return name.matches(CHECKSUM) || name.endsWith(".asc");
    }

    @Test
    void there_is_what_users_get_and_nothing_else() {
        TreeSet<String> expected = new TreeSet<>();
        for (String artifact : ARTIFACTS) {
            for (String ending :
                    List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json", "-cyclonedx.xml")) {
                expected.add(file(artifact, ending));
            }
        }
        assertThat(files.keySet().stream().filter(name -> !isSideFile(name))).containsExactlyElementsOf(expected);
    }

    @Test
    void each_file_has_its_checksums() throws NoSuchAlgorithmException {
        for (String name : files.keySet()) {
            if (!isSideFile(name)) {
                assertThat(files).containsKeys(name + ".md5", name + ".sha1");
                assertThat(new String(files.get(name + ".md5"))).isEqualTo(digest("MD5", files.get(name)));
                assertThat(new String(files.get(name + ".sha1"))).isEqualTo(digest("SHA-1", files.get(name)));
            }
        }
    }

    private static String digest(String algorithm, byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    }

    /** Made without a key, none has; a release is made with one. */
    @Test
    void all_files_are_signed_or_none_is() {
        TreeSet<String> unsigned = files.keySet().stream()
                .filter(name -> !isSideFile(name) && !files.containsKey(name + ".asc"))
                .collect(Collectors.toCollection(TreeSet::new));
        boolean isSigned = files.keySet().stream().anyMatch(name -> name.endsWith(".asc"));
        if (isSigned) {
            assertThat(unsigned).isEmpty();
        }
        assertThat(isSigned || System.getenv("MAVEN_GPG_KEY") == null)
                .as("a key was given")
                .isTrue();
    }

    @Test
    void each_pom_stands_for_itself_and_says_what_is_asked_for() throws Exception {
        for (String artifact : ARTIFACTS) {
            Document pom = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(files.get(file(artifact, ".pom"))));
            TreeMap<String, String> values = new TreeMap<>();
            for (String name : List.of("name", "description", "url", "licenses", "developers", "scm", "version")) {
                values.put(name, child(pom, name));
            }
            assertThat(values.values()).as("%s: %s", artifact, values).noneMatch(String::isBlank);
            assertThat(values.get("url")).isEqualTo("https://github.com/jlockdep/jlockdep");
            assertThat(values.get("version")).isEqualTo("0.1.0");
            for (String name : List.of("parent", "build", "profiles", "properties", "repositories", "modules")) {
                assertThat(child(pom, name)).as("%s of %s", name, artifact).isEmpty();
            }
            assertThat(pom.getDocumentElement().getTextContent()).doesNotContain("${", "SNAPSHOT");
        }
    }

    private static String child(Document pom, String name) {
        for (int i = 0; i < pom.getDocumentElement().getChildNodes().getLength(); i++) {
            var node = pom.getDocumentElement().getChildNodes().item(i);
            if (node.getNodeName().equals(name)) {
                return node.getTextContent().strip();
            }
        }
        return "";
    }

    @Test
    void the_agent_is_the_agent_and_the_command_line_runs() throws IOException {
        assertThat(manifest("jlockdep-agent", "Premain-Class")).isEqualTo("org.jlockdep.Premain");
        assertThat(manifest("jlockdep-cli", "Main-Class")).isEqualTo("org.jlockdep.cli.Main");
        assertThat(manifest("jlockdep-fleet", "Main-Class")).isEqualTo("org.jlockdep.fleet.MergeJob");
        assertThat(manifest("jlockdep-api", "Automatic-Module-Name")).isEqualTo("org.jlockdep.api");
        assertThat(new String(files.get(file("jlockdep-agent", ".pom")))).doesNotContain("<dependency>");
        assertThat(new String(files.get(file("jlockdep-cli", ".pom")))).doesNotContain("<dependency>");
        assertThat(new String(files.get(file("jlockdep-fleet", ".pom")))).doesNotContain("<dependency>");
    }

    private String manifest(String artifact, String attribute) throws IOException {
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(files.get(file(artifact, ".jar"))))) {
            return jar.getManifest().getMainAttributes().getValue(attribute);
        }
    }

    @Test
    void the_lists_of_what_is_inside_name_each_library_with_its_version() {
        assertThat(new String(files.get(file("jlockdep-agent", "-cyclonedx.json"))))
                .contains("pkg:maven/org.ow2.asm/asm@", "pkg:maven/org.jctools/jctools-core@")
                .contains("pkg:maven/com.fasterxml.jackson.core/jackson-core@");
        assertThat(new String(files.get(file("jlockdep-cli", "-cyclonedx.json"))))
                .contains("pkg:maven/info.picocli/picocli@", "pkg:maven/me.tongfei/progressbar@")
                .contains("pkg:maven/org.jline/jline", "pkg:maven/net.bytebuddy/byte-buddy-agent@")
                .contains("pkg:maven/org.webjars.npm/cytoscape@", "pkg:maven/org.webjars.npm/dagre@");
        assertThat(new String(files.get(file("jlockdep-fleet", "-cyclonedx.json"))))
                .contains("pkg:maven/org.jlockdep/jlockdep-cli@0.1.0");
    }
}
