package org.jlockdep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** CONTRIBUTING.md says where to change what. A class that was renamed, or is gone, is not left behind there. */
final class ContributingTest {
    private static final Pattern CLASS = Pattern.compile("`([a-z]+/[A-Z]\\w+)`");

    @Test
    void each_class_that_is_named_with_its_package_is_there() throws IOException {
        Set<String> named = CLASS.matcher(Files.readString(Classes.project().resolve(".github/CONTRIBUTING.md")))
                .results()
                .map((MatchResult name) -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(50);
        assertThat(sources()).containsAll(named);
    }

    /** As {@code package/Class}. */
    private static Set<String> sources() throws IOException {
        Set<String> sources = new TreeSet<>();
        for (String module : List.of("agent/api", "agent", "cli", "integration-tests")) {
            sources.addAll(sources(Classes.project().resolve(module).resolve("src")));
        }
        return sources;
    }

    private static Set<String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> file.getParent().getFileName() + "/" + withoutExtension(file))
                    .collect(Collectors.toSet());
        }
    }

    private static String withoutExtension(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
