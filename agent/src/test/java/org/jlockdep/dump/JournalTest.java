package org.jlockdep.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jlockdep.dump.Dumps.A;
import static org.jlockdep.dump.Dumps.B;
import static org.jlockdep.dump.Dumps.nesting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is kept of a run. */
final class JournalTest {
    private final Journal journal = new Journal();

    @Test
    void a_program_that_goes_on_for_ever_does_not_fill_the_disk() {
        for (int thread = 0; thread < 10_000; thread++) {
            journal.learned(nesting(thread, A, B));
        }
        assertThat(journal.size()).isEqualTo(32);
    }

    @Test
    void it_is_written_from_where_the_target_has_it() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DumpWriter writer = new DumpWriter(out)) {
            journal.sawWriter(A);
            assertThat(journal.write(Dumps.run(1), 0, 10, writer)).isEqualTo(1);
            journal.learned(nesting(1, A, B));
            assertThat(journal.write(Dumps.run(1), 1, 10, writer)).isEqualTo(2);
        }
        assertThat(out.toString().lines().filter(line -> line.contains("\"writer\"")))
                .hasSize(1);
        assertThat(out.toString().lines().filter(line -> line.contains("\"acquisition\"")))
                .hasSize(1);
    }
}
