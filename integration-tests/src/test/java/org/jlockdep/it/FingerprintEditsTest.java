package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** A suppression is written once and has to hold after the next edit: the fingerprint is what it goes by. */
final class FingerprintEditsTest {
    /** The same on every JDK, and in every release: suppressions and baselines are written down with them. */
    private static final List<String> FINGERPRINTS = List.of("050b377c", "711f10f2");

    private static final Path EDITS = Path.of("src", "test", "resources", "edits");

    @TempDir
    Path folder;

    @EveryJdk
    void an_edit_elsewhere_moves_lines_numbers_and_instances_but_no_fingerprint(Jdk jdk) throws IOException {
        AgentRun before = run(jdk, source("before"));
        AgentRun after = run(jdk, source("after"));

        assertThat(before.stderr()).contains("lambda$main$0(Bank.java:49)", "Bank$1.run(Bank.java:31)");
        assertThat(after.stderr()).contains("lambda$main$1(Bank.java:63)", "Bank$2.run(Bank.java:53)");
        assertThat(fingerprints(before)).as("%s", before).isEqualTo(FINGERPRINTS);
        assertThat(fingerprints(after)).as("%s", after).isEqualTo(FINGERPRINTS);
    }

    @EveryJdk
    void another_lock_class_is_another_finding(Jdk jdk) throws IOException {
        List<String> after = fingerprints(run(jdk, source("before").replace("ledger", "journal")));

        assertThat(after).hasSize(2).endsWith(FINGERPRINTS.get(1)).doesNotContain(FINGERPRINTS.get(0));
    }

    @EveryJdk
    void a_method_with_another_name_nests_the_same_locks(Jdk jdk) throws IOException {
        List<String> after = fingerprints(
                run(jdk, source("before").replace("undo()", "redo()").replace("::undo", "::redo")));

        assertThat(after).isEqualTo(FINGERPRINTS);
    }

    private static List<String> fingerprints(AgentRun run) {
        return run.reports().stream().map(Report::fingerprint).toList();
    }

    private static String source(String name) throws IOException {
        return Files.readString(EDITS.resolve(name).resolve("Bank.java"));
    }

    private AgentRun run(Jdk jdk, String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Bank.java"), source);
        List<String> path = List.of("-cp", Build.programs().toString());
        Javac.compile(8, path, List.of(file.toString()), folder);
        return AgentProcess.on(jdk)
                .light()
                .agent("")
                .classpath(folder)
                .main("Bank")
                .run();
    }
}
