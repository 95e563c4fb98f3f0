package org.jlockdep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Imports go one way. CONTRIBUTING.md has the only copy of the table of permitted imports; jdeps says what is so. */
final class ArchitectureTest {
    private static final String BEGIN = "<!-- imports: ArchitectureTest reads this table -->";
    private static final String END = "<!-- end of imports -->";
    private static final Pattern ROW = Pattern.compile("^\\| `([\\w.]+)` \\|[^|]*\\|([^|]*)\\|", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([\\w.]+)`");
    private static final Pattern EDGE = Pattern.compile("^ +(\\S+) +-> (\\S+) ", Pattern.MULTILINE);

    private static final Path CLASSES = Classes.of(Premain.class);

    private final Map<String, Set<String>> allowed = table();
    private final Map<String, Set<String>> actual = imports();

    @Test
    void every_package_has_its_row_in_the_table() {
        assertThat(allowed.keySet()).isEqualTo(actual.keySet());
    }

    @Test
    void nothing_is_imported_against_the_table() {
        Set<String> forbidden = new TreeSet<>();
        actual.forEach((from, targets) -> targets.stream()
                .filter(to -> !allowed.getOrDefault(from, Set.of()).contains(to))
                .forEach(to -> forbidden.add(from + " -> " + to)));
        assertThat(forbidden).as("forbidden imports").isEmpty();
    }

    @Test
    void no_permission_is_left_over() {
        Set<String> unused = new TreeSet<>();
        allowed.forEach((from, targets) -> targets.stream()
                .filter(to -> !actual.getOrDefault(from, Set.of()).contains(to))
                .forEach(to -> unused.add(from + " -> " + to)));
        assertThat(unused).as("permitted imports that nobody makes").isEmpty();
    }

    /** Takes away the packages that import none of the rest, until nothing changes. */
    @Test
    void no_packages_import_each_other_in_a_ring() {
        Map<String, Set<String>> rest = new TreeMap<>(actual);
        while (rest.values().removeIf(targets -> targets.stream().noneMatch(rest::containsKey))) {
            // once more without them
        }
        assertThat(rest.keySet()).as("packages in or behind a ring").isEmpty();
    }

    private static Map<String, Set<String>> table() {
        String page = contributing();
        Map<String, Set<String>> table = new TreeMap<>();
        for (MatchResult row : results(ROW, page.substring(page.indexOf(BEGIN), page.indexOf(END)))) {
            Set<String> targets = new TreeSet<>();
            results(CODE, row.group(2)).forEach(code -> targets.add(code.group(1)));
            table.put(row.group(1), targets);
        }
        return table;
    }

    private static Iterable<MatchResult> results(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results()::iterator;
    }

    private static String contributing() {
        try {
            return Files.readString(Classes.project().resolve(".github/CONTRIBUTING.md"));
        } catch (IOException e) {
            throw new AssertionError("the table of permitted imports is not where it was", e);
        }
    }

    /** From each package of ours to our others, and to libraries; what the JDK has is free. */
    private static Map<String, Set<String>> imports() {
        Map<String, Set<String>> imports = new TreeMap<>();
        for (MatchResult edge : results(EDGE, jdeps())) {
            Set<String> targets = imports.computeIfAbsent(shortName(edge.group(1)), from -> new TreeSet<>());
            String to = shortName(edge.group(2));
            if (!to.equals(shortName(edge.group(1))) && !to.matches("javax?\\..*")) targets.add(to);
        }
        return imports;
    }

    private static String jdeps() {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int result = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(out, out, "-verbose:package", "-filter:none", CLASSES.toString());
        assertThat(result).as("%s", said).isZero();
        return said.toString();
    }

    /** {@code Premain} stands for the root package, whose only class it is. */
    private static String shortName(String packageName) {
        if (packageName.equals("org.jlockdep")) return "Premain";
        return packageName.startsWith("org.jlockdep.") ? packageName.substring("org.jlockdep.".length()) : packageName;
    }
}
