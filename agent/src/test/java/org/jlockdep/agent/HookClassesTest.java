package org.jlockdep.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jlockdep.runtime.Hooks;
import org.junit.jupiter.api.Test;

final class HookClassesTest {
    @Test
    void initialises_every_class_that_hooks_may_need() throws Exception {
        assertThat(Stream.of(HookClasses.NAMES).toList()).containsAll(compiled());
    }

    /**
     * Anonymous classes and those that javac makes for switches come with the class around them; marks in class files are
     * never loaded.
     */
    private static List<String> compiled() throws IOException, URISyntaxException {
        Path folder = Path.of(Hooks.class.getResource("Hooks.class").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                    .map(file -> file.substring(0, file.length() - 6))
                    .filter(name -> !name.matches(".*\\$\\d+|Counted|OutOfLine"))
                    .toList();
        }
    }
}
