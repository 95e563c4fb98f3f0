package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read dumps, as a build calls them. */
final class DumpCommandsTest {
    private static final int CLEAN = 0;
    private static final int USAGE = 2;
    private static final int FINDINGS = 3;
    private static final int NO_DATA = 4;

    @TempDir
    Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private Path inverted;
    private Path ordered;

    @BeforeEach
    void writeDumps() throws IOException {
        inverted = SampleDumps.write(folder.resolve("inverted.jsonl"), 1, "AB", "BA");
        ordered =
                SampleDumps.write(Files.createDirectory(folder.resolve("clean")).resolve("o.jsonl"), 2, "AB", "BC");
    }

    private int execute(Object... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    }

    @Test
    void a_report_tells_what_the_run_told_and_succeeds() {
        assertThat(execute("report", inverted)).isEqualTo(CLEAN);
        assertThat(out.toString())
                .contains("WARNING: possible circular locking dependency detected", "pid 1, app.Main, not tainted")
                .contains("evidence: error: the same two locks; two threads; no gate lock");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_report_of_two_runs_finds_what_neither_could_and_says_which_run_gave_which_link() throws IOException {
        Path other = SampleDumps.write(folder.resolve("clean/other.jsonl"), 3, "CA");
        assertThat(execute("report", ordered, other)).isEqualTo(CLEAN);
        assertThat(out.toString())
                .contains("evidence: warning: other instances of ", "put together from two runs")
                .contains(" in run app.Main/2", " in run app.Main/3");
    }

    @Test
    void a_result_can_go_to_a_file() throws IOException {
        Path report = folder.resolve("report.txt");
        assertThat(execute("report", "-o", report, inverted)).isEqualTo(CLEAN);
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(report)).contains("*** DEADLOCK ***");
    }

    @Test
    void a_file_that_is_not_in_the_work_tree_is_left_out_and_a_folder_that_is_not_there_is_named() {
        assertThat(execute("report", "--format=github", "--sources=src/main/java", inverted))
                .isEqualTo(CLEAN);
        assertThat(out.toString()).startsWith("::error title=");

        assertThat(execute("report", "--format=sarif", "--sources=nowhere", inverted))
                .isEqualTo(USAGE);
        assertThat(err.toString().lines()).containsExactly("jlockdep report: nowhere: no such folder");
    }

    @Test
    void a_file_that_cannot_be_written_is_named() throws IOException {
        Path nowhere = folder.resolve("nowhere/report.txt");
        assertThat(execute("report", "-o", nowhere, inverted)).isEqualTo(USAGE);
        assertThat(err.toString().lines()).containsExactly("jlockdep report: " + nowhere + ": no such file or folder");

        assertThat(execute("report", "-o", folder, inverted)).isEqualTo(USAGE);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains(folder.toString());

        assertThat(execute("check", "--write-baseline", "--baseline", nowhere, inverted))
                .isEqualTo(USAGE);
        assertThat(err.toString().lines()).containsExactly("jlockdep check: " + nowhere + ": no such file or folder");
    }

    @Test
    void a_result_never_replaces_a_dump_it_is_made_of() throws IOException {
        String before = Files.readString(inverted);
        for (String command : new String[] {"report", "check"}) {
            assertThat(execute(command, "-o", inverted, folder)).isEqualTo(USAGE);
            assertThat(err.toString()).contains("would replace the dump " + inverted);
            assertThat(Files.readString(inverted)).isEqualTo(before);
        }
    }

    @Test
    void a_baseline_that_cannot_be_read_is_named_with_the_reason() throws IOException {
        Path missing = folder.resolve("baseline.txt");
        assertThat(execute("check", "--baseline", missing, inverted)).isEqualTo(USAGE);
        assertThat(err.toString())
                .contains("cannot read the baseline " + missing + " ('--write-baseline' makes one): no such file");

        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(execute("check", "--baseline", binary, inverted)).isEqualTo(USAGE);
        assertThat(err.toString()).contains(binary + "", "it is no text in UTF-8");
    }

    @Test
    void the_result_of_yesterday_is_merged_with_the_dumps_of_today_in_place_and_compressed() throws IOException {
        Path all = folder.resolve("merged/all.jsonl.gz");
        assertThat(execute("merge", inverted, "-o", all)).isEqualTo(CLEAN);
        Path today = Files.createDirectories(folder.resolve("today/host-1"));
        SampleDumps.write(today.resolve("a.jsonl"), 3, "CD", "DC");
        assertThat(execute("merge", folder.resolve("today"), all, "-o", all)).isEqualTo(CLEAN);
        assertThat(err.toString()).contains("2 dumps of 2 runs are now " + all);
        assertThat(execute("report", "--format=json", folder.resolve("merged"))).isEqualTo(CLEAN);
        assertThat(out.toString()).contains("\"errors\" : 2", "app.Main/1", "app.Main/3");
    }

    @Test
    void more_runs_than_are_kept_whole_are_all_counted_and_none_is_taken_for_blind() throws IOException {
        Path many = SampleDumps.ofManyRuns(folder.resolve("clean/many.jsonl"), 0, 6_000);
        Path all = folder.resolve("all.jsonl");
        assertThat(execute("merge", many, "-o", all)).isEqualTo(CLEAN);
        assertThat(execute("report", all)).isEqualTo(CLEAN);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).contains("6 hooks failed");
    }

    @Test
    void no_data_is_never_clean() throws IOException {
        assertThat(execute("report", Files.createDirectory(folder.resolve("empty"))))
                .isEqualTo(NO_DATA);
        assertThat(err.toString()).contains("no data: no *.jsonl or *.jsonl.gz file in");

        Path blind = SampleDumps.write(folder.resolve("blind.jsonl"), 7, 0);
        assertThat(execute("check", blind)).isEqualTo(NO_DATA);
        assertThat(err.toString()).contains("the agent saw no place that takes a lock in app.Main/7");

        assertThat(execute("check", Files.createFile(folder.resolve("torn.jsonl"))))
                .isEqualTo(NO_DATA);
        assertThat(err.toString()).contains("ends within line 1");
    }

    /** Figures come last, so nobody knows what the agent looked at. */
    @Test
    void a_dump_that_ends_early_is_not_laid_to_the_options() throws IOException {
        Path blind = SampleDumps.write(folder.resolve("blind.jsonl"), 7, 0);
        assertThat(execute("check", blind)).isEqualTo(NO_DATA);
        assertThat(err.toString()).contains("(is 'include' too narrow?)");

        List<String> records = Files.readAllLines(blind);
        records.removeIf(record -> record.contains("\"end\"") || record.contains("\"counters\""));
        assertThat(execute("check", Files.write(folder.resolve("killed.jsonl"), records)))
                .isEqualTo(NO_DATA);
        assertThat(err.toString())
                .contains("no data: the agent saw no place that takes a lock in app.Main/7"
                        + " as far as its dump goes, which ends early, as after a kill");
    }

    @Test
    void what_the_jdk_does_by_itself_is_no_data_about_the_program() throws IOException {
        Path ofJdk = SampleDumps.write(folder.resolve("jdk.jsonl"), 7, 0, "ab", "bc");
        assertThat(execute("check", ofJdk)).isEqualTo(NO_DATA);
        assertThat(err.toString()).contains("the agent saw no place that takes a lock in app.Main/7");

        Path withProgram = SampleDumps.write(folder.resolve("both.jsonl"), 8, 0, "ab", "Ab");
        assertThat(execute("check", withProgram)).isEqualTo(CLEAN);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_deadlock_of_the_jdk_is_told_and_taints_the_run_that_saw_nothing_else() throws IOException {
        Path ofJdk = SampleDumps.write(folder.resolve("jdk.jsonl"), 7, 0, "ab", "ba");
        assertThat(execute("check", ofJdk)).isEqualTo(FINDINGS);
        assertThat(out.toString()).contains("pid 7, app.Main, tainted: N");
        assertThat(err.toString()).contains("the agent saw no place that takes a lock in app.Main/7");

        Path note = SampleDumps.write(folder.resolve("note.jsonl"), 8, 0, "ab", "ba*");
        assertThat(execute("check", note)).isEqualTo(NO_DATA);
    }

    @Test
    void what_is_no_dump_is_named() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jsonl"), "hello\n");
        assertThat(execute("check", text)).isEqualTo(USAGE);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("text.jsonl: line 1: not a dump");
        assertThat(execute("check", folder.resolve("nowhere"))).isEqualTo(USAGE);
        assertThat(err.toString()).contains("nowhere: no such file");
    }

    @Test
    void a_check_fails_at_the_threshold_and_not_below() throws IOException {
        Path together = SampleDumps.write(folder.resolve("clean/together.jsonl"), 3, "CA");
        assertThat(execute("check", inverted)).isEqualTo(FINDINGS);
        assertThat(execute("check", ordered)).isEqualTo(CLEAN);
        assertThat(execute("check", ordered, together)).isEqualTo(FINDINGS);
        assertThat(execute("check", "--fail-on", "error", ordered, together)).isEqualTo(CLEAN);
    }

    @Test
    void a_baseline_is_written_known_and_tightened() throws IOException {
        Path baseline = folder.resolve("baseline.txt");
        assertThat(execute("check", "--baseline", baseline, "--write-baseline", inverted))
                .isEqualTo(CLEAN);
        assertThat(Files.readAllLines(baseline))
                .hasSize(3)
                .contains("version 2")
                .last()
                .asString()
                .matches("[0-9a-f]{8} error circular app.A\\{monitor} -> app.B\\{monitor} -> app.A\\{monitor}");

        assertThat(execute("check", "--baseline", baseline, inverted)).isEqualTo(CLEAN);
        assertThat(out + "" + err)
                .hasLineCount(1)
                .contains("1 error, 0 warnings, 0 notes; 1 finding known from the baseline");

        assertThat(execute("check", "--baseline", baseline, "--tighten-baseline", ordered))
                .isEqualTo(CLEAN);
        assertThat(err.toString()).contains("lost 1 findings that are gone", "not seen any more: ");
        assertThat(execute("check", "--baseline", baseline, inverted)).isEqualTo(FINDINGS);
    }

    @Test
    void a_finding_is_new_only_where_there_is_something_to_compare_with() throws IOException {
        execute("check", inverted);
        assertThat(out.toString()).contains("*** DEADLOCK ***").doesNotContain(" is new");

        Path baseline = Files.writeString(folder.resolve("baseline.txt"), "version 2\n");
        execute("check", "--baseline", baseline, inverted);
        assertThat(out.toString()).contains("*** DEADLOCK ***", " is new, seen ");
    }

    @Test
    void notes_are_counted_and_printed_for_who_asks() throws IOException {
        Path note = SampleDumps.write(folder.resolve("note.jsonl"), 8, "AB", "BA*");
        for (String command : new String[] {"report", "check"}) {
            assertThat(execute(command, note)).isEqualTo(CLEAN);
            assertThat(out.toString()).hasLineCount(1).contains("0 errors, 0 warnings, 1 note");
            assertThat(execute(command, "--notes", note)).isEqualTo(CLEAN);
            assertThat(out.toString()).contains("*** DEADLOCK ***", "evidence: note");
        }
        assertThat(execute("check", "--fail-on", "note", note)).isEqualTo(FINDINGS);
        assertThat(out.toString()).contains("evidence: note");
    }

    @Test
    void the_signs_are_explained_once_and_only_where_there_are_some() {
        execute("report", inverted, ordered);
        assertThat(out.toString()).containsOnlyOnce("x exclusive, s shared");
        execute("report", ordered);
        assertThat(out.toString()).doesNotContain("exclusive");
    }

    @Test
    void a_known_finding_that_gets_worse_is_new() throws IOException {
        Path baseline = folder.resolve("baseline.txt");
        execute("check", "--baseline", baseline, "--write-baseline", inverted);
        Files.writeString(baseline, Files.readString(baseline).replace(" error ", " warning "));
        assertThat(execute("check", "--baseline", baseline, inverted)).isEqualTo(FINDINGS);
    }

    @Test
    void a_baseline_without_a_version_goes_by_names() throws IOException {
        Path baseline = folder.resolve("baseline.txt");
        Files.writeString(
                baseline,
                "# Known findings of jlockdep: fingerprint, level, name.\n"
                        + "0123abcd error circular app.A{monitor} -> app.B{monitor} -> app.A{monitor}\n");
        assertThat(execute("check", "--baseline", baseline, inverted)).isEqualTo(CLEAN);
        assertThat(execute("check", "--baseline", baseline, "--tighten-baseline", inverted))
                .isEqualTo(CLEAN);
        assertThat(err.toString()).contains("lost 0 findings");
        assertThat(Files.readString(baseline)).contains("version 2").doesNotContain("0123abcd");
    }

    @Test
    void a_baseline_of_a_later_version_is_refused() throws IOException {
        Path baseline = Files.writeString(folder.resolve("baseline.txt"), "version 3\n");
        assertThat(execute("check", "--baseline", baseline, inverted)).isEqualTo(USAGE);
        assertThat(err.toString()).contains("its version is 3, and this jlockdep knows 1 to 2");
    }

    @Test
    void a_bad_line_of_a_baseline_is_named() throws IOException {
        Path baseline = Files.writeString(folder.resolve("baseline.txt"), "# mine\n\nwhatever\n");
        assertThat(execute("check", "--baseline", baseline, inverted)).isEqualTo(USAGE);
        assertThat(err.toString())
                .contains("baseline.txt: line 3: expected 'fingerprint level name', found 'whatever'");
    }

    @Test
    void a_baseline_to_write_needs_a_name() {
        assertThat(execute("check", "--write-baseline", inverted)).isEqualTo(USAGE);
    }

    @Test
    void a_difference_lists_what_is_new_and_what_is_gone() {
        assertThat(execute("diff", inverted, ordered)).isEqualTo(CLEAN);
        assertThat(out.toString().lines())
                .contains(
                        "findings: 0 new, 1 gone, 0 the same",
                        "dependencies: 1 new, 1 gone, 1 the same",
                        "+ app.B -> app.C [EN]",
                        "- app.B -> app.A [EN]");
        assertThat(execute("diff", "--fail-on", "warning", ordered, inverted)).isEqualTo(FINDINGS);
        assertThat(execute("diff", "--fail-on", "warning", inverted, inverted)).isEqualTo(CLEAN);
    }

    @Test
    void classes_and_chains_list_the_graph() {
        assertThat(execute("classes", ordered)).isEqualTo(CLEAN);
        assertThat(out.toString().lines())
                .containsExactly(
                        "FD:    1 BD:    0 x...: app.A {monitor}",
                        " -> app.B [EN]",
                        "FD:    1 BD:    1 x...: app.B {monitor}",
                        " -> app.C [EN]",
                        "FD:    0 BD:    1 x...: app.C {monitor}");
        assertThat(execute("chains", ordered)).isEqualTo(CLEAN);
        assertThat(out.toString().lines())
                .startsWith(
                        "app.A {monitor} at app.Main.takeA(Main.java:65)",
                        "app.B {monitor} at app.Main.takeB(Main.java:66)",
                        "sightings: 1");
    }

    @Test
    void a_merged_dump_reports_what_its_parts_report() throws IOException {
        Path merged = folder.resolve("new/merged.jsonl");
        assertThat(execute("merge", "-o", merged, folder)).isEqualTo(CLEAN);
        assertThat(err.toString()).contains("2 dumps of 2 runs are now");

        execute("report", merged);
        String ofMerged = out.toString();
        execute("report", inverted, ordered);
        assertThat(ofMerged).isEqualTo(out.toString());
        assertThat(execute("merge", "-o", merged, Files.createFile(folder.resolve("torn.jsonl"))))
                .isEqualTo(NO_DATA);
    }

    @Test
    void the_shell_can_complete() {
        assertThat(execute("generate-completion")).isEqualTo(CLEAN);
        assertThat(out.toString()).contains("--tighten-baseline");
    }
}
