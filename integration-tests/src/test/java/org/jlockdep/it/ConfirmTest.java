package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A second run is steered through programs in which nothing lines the threads up: what can hang does, and what hangs is
 * told and ended; what cannot ends as it would by itself.
 */
@Isolated
final class ConfirmTest {
    private static final Pattern ROW = Pattern.compile("jlockdep confirm: ([0-9a-f]{8}) +(\\w+(?: \\w+)*?) {2,}.*");

    @TempDir
    Path folder;

    @EveryJdk(slow = true)
    void an_order_of_blocks_is_made_to_happen(Jdk jdk) {
        assertConfirmed(jdk, "blocks");
    }

    @EveryJdk(slow = true)
    void an_order_of_synchronized_methods_seen_on_other_instances_is_made_to_happen(Jdk jdk) {
        assertConfirmed(jdk, "methods");
    }

    @EveryJdk(slow = true)
    void an_order_of_locks_is_made_to_happen(Jdk jdk) {
        assertConfirmed(jdk, "locks");
    }

    @EveryJdk(slow = true)
    void a_ring_of_three_is_made_to_happen(Jdk jdk) {
        assertConfirmed(jdk, "three");
    }

    @EveryJdk(slow = true)
    void readers_that_want_to_write_are_made_to_wait_for_each_other(Jdk jdk) {
        assertConfirmed(jdk, "readers");
    }

    @EveryJdk(slow = true)
    void an_order_of_locks_in_the_jdk_is_made_to_happen(Jdk jdk) {
        assertConfirmed(jdk, "vectors", "-o", "jdk=true");
    }

    @EveryJdk(slow = true)
    void a_lock_that_is_wanted_back_after_a_wait_is_made_to_be_another_s(Jdk jdk) {
        assertConfirmed(jdk, "reacquire");
    }

    @EveryJdk(slow = true)
    void initialisers_are_made_to_wait_for_each_other(Jdk jdk) {
        assertConfirmed(jdk, "initialisers");
    }

    @EveryJdk(slow = true)
    void a_task_is_made_to_need_the_lock_of_who_waits_for_it(Jdk jdk) {
        assertConfirmed(jdk, "future");
    }

    @EveryJdk(slow = true)
    void a_task_that_takes_the_lock_by_a_synchronized_method_is_made_to_need_it(Jdk jdk) {
        assertConfirmed(jdk, "futureOfMethod");
    }

    @EveryJdk(slow = true)
    void a_thread_is_made_to_need_the_lock_of_who_joins_it(Jdk jdk) {
        assertConfirmed(jdk, "join");
    }

    @EveryJdk(slow = true)
    void workers_of_a_pool_are_made_to_wait_for_tasks_that_only_they_can_run(Jdk jdk) {
        assertConfirmed(jdk, "pool");
    }

    @EveryJdk(slow = true)
    void threads_that_want_one_permit_after_the_other_are_made_to_have_all_of_them(Jdk jdk) {
        assertConfirmed(jdk, "permits");
    }

    @EveryJdk(since = 21, slow = true)
    void virtual_threads_are_made_to_wait_for_each_other(Jdk jdk) {
        assertConfirmed(jdk, "locks virtual");
    }

    /** Up to Java 23 a virtual thread that is stopped in a block keeps its carrier. */
    @EveryJdk(since = 24, slow = true)
    void virtual_threads_in_blocks_are_made_to_wait_for_each_other(Jdk jdk) {
        assertConfirmed(jdk, "blocks virtual");
    }

    @EveryJdk(slow = true)
    void what_a_gate_guards_ends_by_itself(Jdk jdk) {
        assertNotConfirmed(jdk, "gate");
    }

    @EveryJdk(slow = true)
    void what_start_and_join_order_ends_by_itself(Jdk jdk) {
        assertNotConfirmed(jdk, "joined");
    }

    @EveryJdk(slow = true)
    void what_one_thread_does_ends_by_itself(Jdk jdk) {
        assertNotConfirmed(jdk, "alone");
    }

    @EveryJdk(since = 21, slow = true)
    void what_one_virtual_thread_does_ends_by_itself(Jdk jdk) {
        assertNotConfirmed(jdk, "alone virtual");
    }

    @EveryJdk(slow = true)
    void methods_of_instances_that_are_always_others_end_by_themselves(Jdk jdk) {
        assertNotConfirmed(jdk, "strangers");
    }

    @EveryJdk(slow = true)
    void readers_that_write_within_a_gate_end_by_themselves(Jdk jdk) {
        assertNotConfirmed(jdk, "readersInGate");
    }

    @EveryJdk(slow = true)
    void locks_of_the_jdk_within_a_gate_end_by_themselves(Jdk jdk) {
        assertNotConfirmed(jdk, "vectorsInGate", "-o", "jdk=true");
    }

    @EveryJdk(slow = true)
    void a_wait_for_mail_that_nobody_posts_ends_by_itself(Jdk jdk) {
        assertNotConfirmed(jdk, "reacquireOther");
    }

    @EveryJdk(slow = true)
    void a_task_that_needs_another_lock_of_the_class_ends_by_itself(Jdk jdk) {
        assertNotConfirmed(jdk, "futureOfOther");
    }

    @EveryJdk(slow = true)
    void workers_that_wait_for_each_other_within_a_gate_end_by_themselves(Jdk jdk) {
        assertNotConfirmed(jdk, "poolInGate");
    }

    @EveryJdk(slow = true)
    void permits_within_a_gate_end_by_themselves(Jdk jdk) {
        assertNotConfirmed(jdk, "permitsInGate");
    }

    private void assertConfirmed(Jdk jdk, String crew, String... options) {
        AgentRun run = confirm(jdk, crew, Stream.of(options).toList());
        assertThat(run.exitCode()).as("%s", run).isEqualTo(3);
        assertThat(outcomes(run).values()).as("%s", run).contains("confirmed");
        assertThat(run.stderr()).contains("WARNING: deadlock confirmed", "*** DEADLOCK ***");
    }

    /** Gates, joins and lone threads make notes and warnings: all of them are tried. */
    private void assertNotConfirmed(Jdk jdk, String crew, String... options) {
        List<String> all = new ArrayList<>(List.of("--level=note"));
        all.addAll(List.of(options));
        AgentRun run = confirm(jdk, crew, all);
        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(outcomes(run)).as("%s", run).isNotEmpty();
        assertThat(run.stdout()).contains("done");
        assertThat(run.stderr()).doesNotContain("deadlock confirmed").contains("not impossible");
    }

    /** Three runs for what comes out in nine of ten. */
    private AgentRun confirm(Jdk jdk, String crew, List<String> options) {
        List<String> words = new ArrayList<>(List.of("--runs=3"));
        words.addAll(options);
        words.add(quiet(jdk, crew, options.contains("jdk=true") ? ",jdk=true" : "")
                .toString());
        words.add("--");
        words.addAll(program(jdk, "free", crew));
        return new CommandLine("confirm").run(words);
    }

    /** @return the dump of a run in which the crew takes turns */
    private Path quiet(Jdk jdk, String crew, String options) {
        Path dump = folder.resolve(crew.replace(' ', '-') + "-" + jdk.version() + ".jsonl");
        AgentRun run = AgentProcess.on(jdk)
                .agent("quiet=true,dump='" + dump + "'" + options)
                .main("programs.steered.Free", free("turns", crew))
                .run();
        assertThat(run.exitCode()).as("%s", run).isZero();
        return dump;
    }

    private static List<String> program(Jdk jdk, String mode, String crew) {
        List<String> words = new ArrayList<>(
                List.of(jdk.java().toString(), "-cp", Build.programs().toString(), "programs.steered.Free"));
        words.addAll(List.of(free(mode, crew)));
        return words;
    }

    /** @param crew its name, and perhaps of which threads it is */
    private static String[] free(String mode, String crew) {
        return (mode + " " + crew).split(" ");
    }

    /** By fingerprint, as the table has them. */
    private static Map<String, String> outcomes(AgentRun run) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        run.stderr().lines().forEach(line -> {
            Matcher row = ROW.matcher(line);
            if (row.matches()) outcomes.put(row.group(1), row.group(2));
        });
        return outcomes;
    }

    @Test
    void a_proof_stays_in_the_dump_and_every_format_shows_it() throws IOException {
        Path dump = quiet(Jdks.running(), "blocks", "");
        Path kept = folder.resolve("kept");
        List<String> words = new ArrayList<>(List.of(
                "--dumps=" + kept, "--runs=3", "--reproducer=" + folder.resolve("again"), dump.toString(), "--"));
        words.addAll(program(Jdks.running(), "free", "blocks"));
        AgentRun run = new CommandLine("confirm").run(words);
        assertThat(run.exitCode()).as("%s", run).isEqualTo(3);
        String fingerprint = outcomes(run).keySet().iterator().next();

        String reason = "confirmed: a steered run made " + fingerprint + " happen";
        assertThat(String.join(
                        "\n",
                        Files.readAllLines(Build.list(kept).stream()
                                .filter(file -> file.toString().endsWith(".jsonl"))
                                .reduce((one, last) -> last)
                                .orElseThrow())))
                .contains("\"type\":\"confirmed\"", "\"fingerprint\":\"" + fingerprint + "\"");
        Path merged = folder.resolve("merged.jsonl");
        assertThat(new CommandLine("merge", dump.toString(), kept.toString(), "-o", merged.toString())
                        .run(List.of())
                        .exitCode())
                .isZero();
        for (String format : List.of("text", "json", "sarif", "junit", "html")) {
            AgentRun report = new CommandLine("report", "--format=" + format, merged.toString()).run(List.of());
            assertThat(report.stdout()).as(format).contains(reason);
        }
        assertThat(new CommandLine("report", "--format=sarif", merged.toString())
                        .run(List.of())
                        .stdout())
                .containsPattern("\"confirmed\" ?: true")
                .contains("Confirmed by a run that made it happen");
        assertThat(Build.list(folder.resolve("again"))).hasSize(2);
    }

    @Test
    void a_proof_can_be_played_again_without_the_agent() throws IOException {
        AgentRun again = playAgain("locks");
        AgentRunAssert.assertThat(again).exitedWith(1);
        assertThat(again.stderr()).as("%s", again).contains("AssertionError: deadlock: ");
    }

    @Test
    void what_the_stacks_do_not_tell_is_to_be_filled_in() throws IOException {
        AgentRun again = playAgain("blocks");
        AgentRunAssert.assertThat(again).exitedWith(1);
        assertThat(again.stderr())
                .as("%s", again)
                .contains("fill in a call: without arguments there is none of [")
                .doesNotContain("deadlock: ");
    }

    private AgentRun playAgain(String crew) throws IOException {
        Path again = folder.resolve("again");
        AgentRun run = confirm(Jdks.running(), crew, List.of("--reproducer=" + again));
        assertThat(run.exitCode()).as("%s", run).isEqualTo(3);
        Path source = Build.list(again).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .findFirst()
                .orElseThrow();
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", again.toString(), source.toString());
        assertThat(compiled).as("%s", Files.readString(source)).isZero();
        return AgentProcess.on(Jdks.running())
                .classpath(again)
                .main(source.getFileName().toString().replace(".java", ""))
                .run();
    }

    @Test
    void what_kept_the_threads_apart_is_said() {
        assertThat(confirm(Jdks.running(), "gate", List.of("--level=note")).stderr())
                .contains("each time kept apart by programs.steered.Crews$Gate, which each of them holds");
        assertThat(confirm(Jdks.running(), "joined", List.of("--level=note")).stderr())
                .contains("each time kept apart by the start or join of a thread");
    }

    @Test
    void what_was_known_is_news_once_it_is_confirmed() {
        Path dump = quiet(Jdks.running(), "blocks", "");
        Path baseline = folder.resolve("known.txt");
        String[] write = {"check", "--baseline=" + baseline, "--write-baseline", dump.toString()};
        assertThat(new CommandLine(write).run(List.of()).exitCode()).isZero();
        Path kept = folder.resolve("kept");
        List<String> words = new ArrayList<>(List.of("--dumps=" + kept, "--runs=3", dump.toString(), "--"));
        words.addAll(program(Jdks.running(), "free", "blocks"));
        assertThat(new CommandLine("confirm").run(words).exitCode()).isEqualTo(3);

        String[] check = {"check", "--baseline=" + baseline, dump.toString()};
        assertThat(new CommandLine(check).run(List.of()).exitCode()).isZero();
        assertThat(new CommandLine(check).run(List.of(kept.toString())).exitCode())
                .isEqualTo(3);
    }

    @Test
    void a_fingerprint_that_the_dumps_do_not_have_is_wrong_usage() {
        List<String> words = new ArrayList<>(List.of(
                "--fingerprint=00000000", quiet(Jdks.running(), "blocks", "").toString(), "--"));
        words.addAll(program(Jdks.running(), "free", "blocks"));
        AgentRun run = new CommandLine("confirm").run(words);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("the dumps have no finding with fingerprint 00000000");
    }

    @Test
    void a_command_without_a_jvm_confirms_nothing_and_says_so() {
        AgentRun run = new CommandLine("confirm")
                .run(List.of(quiet(Jdks.running(), "blocks", "").toString(), "--", "true"));
        assertThat(run.exitCode()).as("%s", run).isEqualTo(4);
        assertThat(outcomes(run)).containsValue("agent not active");
    }

    @Test
    void another_program_does_not_reach_the_finding() {
        List<String> words =
                new ArrayList<>(List.of(quiet(Jdks.running(), "blocks", "").toString(), "--"));
        words.addAll(program(Jdks.running(), "free", "locks"));
        AgentRun run = new CommandLine("confirm").run(words);
        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(outcomes(run)).containsValue("not reached");
        assertThat(run.stdout()).contains("done");
    }

    @Test
    void a_file_that_is_none_is_one_line_and_the_program_goes_on_without_the_agent() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.txt"), "what?\n");
        AgentRun run = AgentProcess.on(Jdks.running())
                .agent("confirm='" + file + "'")
                .main("programs.Chatter", "7")
                .run();
        AgentRunAssert.assertThat(run).exitedWith(7);
        assertThat(run.stderr().lines().filter(line -> line.startsWith("jlockdep: not active:")))
                .as("%s", run)
                .containsExactly("jlockdep: not active: option 'confirm': " + file
                        + ": line 1: not written by 'jlockdep confirm' of this version");
    }
}
