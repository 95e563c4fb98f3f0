package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Compiles programs that only one test needs: with the compiler of the JDK that runs the tests, or another one's. */
final class Javac {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Javac() {}

    static void compile(Jdk jdk, List<String> options, List<String> sources, Path to) {
        by(List.of(jdk.home().resolve("bin").resolve("javac").toString()), options, sources, to);
    }

    /** @param compiler the command, javac or whatever has its options */
    static void by(List<String> compiler, List<String> options, List<String> sources, Path to) {
        List<String> command = Stream.of(compiler, options, List.of("-encoding", "UTF-8", "-d", to.toString()), sources)
                .flatMap(List::stream)
                .toList();
        AgentRun compiled = new TimedProcess(command, Map.of(), LIMIT).run();
        assertThat(compiled.exitCode()).as("%s", compiled).isZero();
    }

    /** @param path where what the sources name is found: {@code --module-path} or {@code --class-path}, and its entries */
    static void compile(int release, List<String> path, List<String> sources, Path to) {
        List<String> command = Stream.of(
                        List.of("--release", Integer.toString(release), "-Xlint:-options", "-g", "-d", to.toString()),
                        path,
                        sources)
                .flatMap(List::stream)
                .toList();
        int failed = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, command.toArray(String[]::new));
        assertThat(failed).as("%s", command).isZero();
    }

    /** All sources below that folder of the tests' resources. */
    static List<String> sources(String resource) {
        try (Stream<Path> files =
                Files.walk(Path.of(Javac.class.getResource("/" + resource).toURI()))) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError("a resource of the tests", e);
        }
    }
}
