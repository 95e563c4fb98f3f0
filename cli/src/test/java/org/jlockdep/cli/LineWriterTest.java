package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LineWriterTest {
    private final List<String> lines = new ArrayList<>();

    @Test
    void a_line_is_handed_on_when_it_is_over() {
        PrintWriter writer = new PrintWriter(new LineWriter(lines::add), true);
        writer.print("one");
        writer.flush();
        assertThat(lines).isEmpty();
        writer.print(" line\r\n\nand");
        assertThat(lines).containsExactly("one line", "");
        writer.close();
        assertThat(lines).containsExactly("one line", "", "and");
    }
}
