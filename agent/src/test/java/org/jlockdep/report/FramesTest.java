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

    private static String printed(int depth, StackTraceElement... stack) {
        StampedLines lines = new StampedLines(0);
        new Frames(depth).print(Arrays.asList(stack), lines);
        return lines.toString();
    }
}
