package org.jlockdep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.junit.jupiter.api.Test;

final class StampedLinesTest {
    private static final String LONG = "x".repeat(10_000);

    @Test
    void a_name_can_neither_break_nor_turn_a_line() {
        StampedLines lines = new StampedLines(0);
        lines.add("a\nb\u001B[2J\u202Ec");
        assertThat(lines.toString()).isEqualTo("[    0.000000] a?b?[2J?c\n");
    }

    @Test
    void no_name_makes_a_report_longer_than_people_read() {
        Hold wanted = Samples.held(Samples.monitor(LONG), LONG, 1, "x.X.x(X.java:1)");
        String report = new TextFormat(StackView.folded(32, "frames=all"))
                .format(
                        new Finding(
                                Samples.recursive(
                                        Level.ERROR, List.of(LONG), Samples.link(LONG, 1, 0, List.of(wanted), wanted)),
                                Map.of(),
                                0),
                        IommufdSample.RUN);
        assertThat(report.lines()).allMatch(line -> line.length() < 2_100);
        assertThat(report).hasSizeLessThan(40_000);
    }

    @Test
    void a_long_name_of_a_thread_keeps_both_ends() {
        Hold held = Samples.held(Samples.monitor("a.A"), "A", 1, "x.X.x(X.java:1)");
        assertThat(ThreadName.of(Samples.link("first" + LONG + "last", 7, 0, List.of(held), held)
                        .acquisition()))
                .hasSizeLessThan(130)
                .startsWith("firstx")
                .endsWith("xlast/7");
    }
}
