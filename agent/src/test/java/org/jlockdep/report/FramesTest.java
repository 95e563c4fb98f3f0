package org.jlockdep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jlockdep.report.Samples.frame;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FramesTest {
    @Test
    void loader_and_module_are_left_out_as_on_java_8() {
        StackTraceElement frame =
                new StackTraceElement("app", "java.base", "17.0.15", "java.lang.Thread", "run", "Thread.java", 840);

        assertThat(Frames.text(frame)).isEqualTo("java.lang.Thread.run(Thread.java:840)");
    }

    @Test
    void a_frame_without_debug_information_reads_as_java_prints_it() {
        assertThat(Frames.text(new StackTraceElement("a.B", "c", null, -1))).isEqualTo("a.B.c(Unknown Source)");
        assertThat(Frames.text(new StackTraceElement("a.B", "c", "B.java", -1))).isEqualTo("a.B.c(B.java)");
        assertThat(Frames.text(new StackTraceElement("a.B", "c", "B.java", -2))).isEqualTo("a.B.c(Native Method)");
    }

    @Test
    void a_stack_as_long_as_the_depth_is_whole() {
        assertThat(printed(2, frame("a.B.c(B.java:1)"), frame("a.B.d(B.java:2)")))
                .isEqualTo("[    0.000000]        at a.B.c(B.java:1)\n[    0.000000]        at a.B.d(B.java:2)\n");
    }

    @Test
    void our_own_frames_neither_show_nor_count() {
        assertThat(printed(
                        1,
                        frame("org.jlockdep.runtime.Hooks.acquire(Hooks.java:1)"),
                        frame("org.jlockdep.boot.IsolatedLoader.load(IsolatedLoader.java:1)"),
                        frame("org.jlockdep.Premain.premain(Premain.java:1)"),
                        frame("a.B.c(B.java:1)")))
                .isEqualTo("[    0.000000]        at a.B.c(B.java:1)\n");
    }

    @Test
    void the_api_and_demos_of_ours_are_the_applications_own_frames() {
        assertThat(printed(
                        9,
                        frame("org.jlockdep.api.Lockdep.acquire(Lockdep.java:1)"),
                        frame("org.jlockdep.demo.Bank.main(Bank.java:1)"),
                        frame("org.jlockdep.PremainDemo.main(PremainDemo.java:1)")))
                .contains("org.jlockdep.api.", "org.jlockdep.demo.", "org.jlockdep.PremainDemo.");
    }

    @Test
    void plumbing_is_folded_and_the_users_frames_stay() {
        assertThat(printed(
                        9,
                        frame("a.B.c(B.java:1)"),
                        frame("java.lang.reflect.Method.invoke(Method.java:1)"),
                        frame("org.junit.platform.Tests.run(Tests.java:1)"),
                        frame("java.util.ArrayList.forEach(ArrayList.java:1)"),
                        frame("org.junit.platform.Tests.run(Tests.java:1)"),
                        frame("a.Main.main(Main.java:2)"),
                        frame("java.lang.Thread.run(Thread.java:840)")))
                .isEqualTo("[    0.000000]        at a.B.c(B.java:1)\n"
                        + "[    0.000000]        ... 4 more, frames=all\n"
                        + "[    0.000000]        at a.Main.main(Main.java:2)\n"
                        + "[    0.000000]        at java.lang.Thread.run(Thread.java:840)\n");
    }

    @Test
    void what_the_jdk_does_for_the_user_stays() {
        assertThat(printed(
                        9,
                        frame("a.B.c(B.java:1)"),
                        frame("java.util.ArrayList.forEach(ArrayList.java:1)"),
                        frame("java.util.ArrayList.forEach(ArrayList.java:2)"),
                        frame("a.Main.main(Main.java:2)")))
                .doesNotContain("more");
    }

    @Test
    void a_lock_that_plumbing_takes_shows_how() {
        assertThat(printed(
                        9,
                        frame("java.util.concurrent.ThreadPoolExecutor.addWorker(ThreadPoolExecutor.java:1)"),
                        frame("java.util.concurrent.ThreadPoolExecutor.execute(ThreadPoolExecutor.java:1)"),
                        frame("a.Main.main(Main.java:2)")))
                .doesNotContain("more");
        assertThat(printed(
                        9,
                        frame("java.util.concurrent.ThreadPoolExecutor.getTask(ThreadPoolExecutor.java:1)"),
                        frame("java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1)"),
                        frame("java.lang.Thread.run(Thread.java:840)")))
                .doesNotContain("more");
    }

    @Test
    void a_folded_row_counts_as_one_line_and_all_that_is_deeper_is_counted() {
        assertThat(printed(
                        2,
                        frame("a.B.c(B.java:1)"),
                        frame("java.lang.reflect.Method.invoke(Method.java:1)"),
                        frame("jdk.internal.reflect.Invoker.invoke(Invoker.java:1)"),
                        frame("a.B.d(B.java:2)"),
                        frame("a.B.e(B.java:3)")))
                .endsWith(" ... 2 more, frames=all\n[    0.000000]        ... 2 more\n");
    }

    @Test
    void all_frames_are_shown_to_who_asks_for_them() {
        StampedLines lines = new StampedLines(0);
        new Frames(StackView.whole(9))
                .print(
                        Arrays.asList(
                                frame("a.B.c(B.java:1)"),
                                frame("java.lang.reflect.Method.invoke(Method.java:1)"),
                                frame("org.junit.platform.Tests.run(Tests.java:1)")),
                        lines);

        assertThat(lines.toString()).contains("Method.invoke", "Tests.run").doesNotContain("more");
    }

    private static String printed(int depth, StackTraceElement... stack) {
        StampedLines lines = new StampedLines(0);
        new Frames(StackView.folded(depth, "frames=all")).print(Arrays.asList(stack), lines);
        return lines.toString();
    }
}
