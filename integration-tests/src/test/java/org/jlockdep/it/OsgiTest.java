package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jlockdep.jars.ClassJar;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bundle in an OSGi framework: its class loader finds what the bundle imports and nothing else, so the hooks only if it
 * was made to, also when the framework's own classes are not to be watched.
 */
final class OsgiTest {
    private static final String BUNDLE = "programs.osgi.InvertedBundle";
    private static final List<String> CONTENT = List.of(
            "programs/osgi/InvertedBundle.class",
            "scenarios/Naps.class",
            "scenarios/Step.class",
            "scenarios/Turns.class");

    @TempDir
    Path folder;

    /**
     * Besides, Equinox shows a warning of its own: while it starts ({@code setInitialModuleStates}) it takes each module's
     * state lock under the read lock of its database, and whoever changes a module's state later on takes the write lock
     * under that state lock. The main thread does both, before there is anybody else, and the first wait has a limit.
     */
    @EveryJdk(slow = true)
    void a_bundle_of_equinox_is_watched(Jdk jdk) throws IOException {
        isFound(run(jdk, "", "equinox"));
    }

    @EveryJdk(slow = true)
    void a_bundle_of_equinox_is_watched_when_equinox_is_not(Jdk jdk) throws IOException {
        isFound(run(jdk, "exclude=org.eclipse.osgi.*", "equinox")).countsWarnings(0);
    }

    @EveryJdk(slow = true)
    void a_bundle_of_felix_is_watched(Jdk jdk) throws IOException {
        isFound(run(jdk, "", "felix")).countsWarnings(0);
    }

    @EveryJdk(slow = true)
    void a_bundle_of_felix_is_watched_when_nothing_else_is(Jdk jdk) throws IOException {
        isFound(run(jdk, "include=programs.osgi.InvertedBundle", "felix")).countsWarnings(0);
    }

    private static AgentRunAssert isFound(AgentRun run) {
        return assertThat(run)
                .exitedWith(0)
                .printed("started, loaded by the bundle: true\nstopped\n")
                .reportsCircular("programs.osgi.InvertedBundle.left", "programs.osgi.InvertedBundle.right")
                .sumsUp()
                .countsErrors(1);
    }

    private AgentRun run(Jdk jdk, String options, String framework) throws IOException {
        String storage = folder.resolve("storage of " + jdk).toString();
        return AgentProcess.on(jdk)
                .agent(options)
                .classpath(Build.library(framework))
                .main("programs.osgi.StartedBundle", bundle().toString(), storage)
                .run();
    }

    private Path bundle() throws IOException {
        Map<String, String> attributes = Map.of(
                "Bundle-ManifestVersion", "2",
                "Bundle-SymbolicName", "it.inverted",
                "Bundle-Activator", BUNDLE,
                "Import-Package", "org.osgi.framework");
        return new ClassJar(attributes).with(Build.programs(), CONTENT).at(folder.resolve("bundle.jar"));
    }
}
