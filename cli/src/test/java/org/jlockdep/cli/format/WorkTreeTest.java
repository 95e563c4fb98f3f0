package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkTreeTest {
    private static final StackTraceElement PAY = new StackTraceElement("shop.Bank$Teller", "pay", "Bank.java", 12);

    @TempDir
    Path tree;

    @BeforeEach
    void make() throws IOException {
        Files.createDirectory(tree.resolve(".git"));
        file("lib/src/main/java/shop/Bank.java");
        file("lib/src/main/java/other/Bank.java");
        file("lib/target/generated/shop/Bank.java");
        file(".cache/shop/Bank.java");
    }

    private void file(String path) throws IOException {
        Files.createDirectories(tree.resolve(path).getParent());
        Files.createFile(tree.resolve(path));
    }

    @Test
    void a_frames_file_is_found_by_its_package_anywhere_in_the_work_tree() {
        assertThat(WorkTree.around(tree).file(PAY)).contains("lib/src/main/java/shop/Bank.java");
    }

    @Test
    void from_a_folder_below_its_path_is_that_of_the_work_tree() {
        assertThat(WorkTree.around(tree.resolve("lib/src")).file(PAY)).contains("lib/src/main/java/shop/Bank.java");
    }

    @Test
    void what_is_not_there_has_no_place() {
        assertThat(WorkTree.around(tree).file(new StackTraceElement("java.lang.Thread", "run", "Thread.java", 840)))
                .isEmpty();
        assertThat(WorkTree.around(tree).file(new StackTraceElement("p.Bank", "run", "Bank.java", 1)))
                .as("of another package")
                .isEmpty();
    }

    @Test
    void what_is_there_twice_has_none_until_somebody_says_where_to_look() throws IOException {
        file("shop/src/main/java/shop/Bank.java");
        assertThat(WorkTree.around(tree).file(PAY)).isEmpty();
        assertThat(WorkTree.in(List.of(tree.resolve("shop")), tree).file(PAY))
                .contains("shop/src/main/java/shop/Bank.java");
    }

    @Test
    void a_folder_that_is_named_is_searched_whatever_it_is_called() {
        assertThat(WorkTree.in(List.of(tree.resolve("lib/target")), tree).file(PAY))
                .contains("lib/target/generated/shop/Bank.java");
    }

    @Test
    void what_lies_outside_has_no_place_in_the_tree() throws IOException {
        assertThat(WorkTree.in(List.of(tree.resolve("lib")), tree.resolve("lib/target"))
                        .file(PAY))
                .contains("lib/src/main/java/shop/Bank.java");
        Path elsewhere = Files.createDirectories(tree.resolve("another/.git")).getParent();
        assertThat(WorkTree.in(List.of(tree.resolve("lib")), elsewhere).file(PAY))
                .isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_has_no_sources() {
        assertThat(WorkTree.in(List.of(tree.resolve("none")), tree).file(PAY)).isEmpty();
    }

    @Test
    void lines_of_a_file_are_shown_around_the_frames_line() throws IOException {
        Files.writeString(bank(), "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n\tpay();\n13\n14\n15\n");
        assertThat(WorkTree.in(List.of(tree.resolve("lib")), tree).around(PAY))
                .contains(new Excerpts.Excerpt(
                        "lib/src/main/java/shop/Bank.java", 10, List.of("10", "11", "\tpay();", "13", "14")));
    }

    @Test
    void at_the_ends_of_a_file_there_are_fewer() throws IOException {
        Files.writeString(bank(), "1\n2\n");
        assertThat(around(1)).contains(new Excerpts.Excerpt("lib/src/main/java/shop/Bank.java", 1, List.of("1", "2")));
        assertThat(around(2)).contains(new Excerpts.Excerpt("lib/src/main/java/shop/Bank.java", 1, List.of("1", "2")));
    }

    @Test
    void a_line_that_the_file_does_not_have_is_not_shown() throws IOException {
        Files.writeString(bank(), "1\n2\n");
        assertThat(around(3)).as("past the end").isEmpty();
        assertThat(around(-1)).as("not known").isEmpty();
    }

    @Test
    void a_line_without_end_is_cut_and_foreign_bytes_are_replaced() throws IOException {
        Files.write(bank(), ("x".repeat(300) + "\n\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(around(1).orElseThrow().lines()).containsExactly("x".repeat(200) + "…", "\ufffd");
    }

    private Optional<Excerpts.Excerpt> around(int line) {
        return WorkTree.in(List.of(tree.resolve("lib")), tree)
                .around(new StackTraceElement("shop.Bank", "pay", "Bank.java", line));
    }

    private Path bank() {
        return tree.resolve("lib/src/main/java/shop/Bank.java");
    }
}
