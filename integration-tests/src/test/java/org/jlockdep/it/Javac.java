package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** The compiler of the JDK that runs the tests, for programs that only one test needs. */
final class Javac {
    private Javac() {}

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
