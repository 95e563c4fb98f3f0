package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproducerTest {
    private static final String HOSTILE = "evil.*/ class X {} /*\\u000a\n\"Y";

    @TempDir
    Path folder;

    @Test
    void the_schedule_says_who_stops_where_and_who_goes_on() {
        assertThat(new Reproducer(Rings.deadlock("bank.Account", "bank.Ledger")).schedule())
                .contains(
                        "1. first/1 takes bank.Account at bank.Teller.pay(Teller.java:7)",
                        "   and stops before it takes bank.Ledger at bank.Ledger.append(Ledger.java:9):",
                        "2. second/2 takes bank.Ledger at bank.Teller.pay(Teller.java:7)",
                        "   first/1 waits for ever for bank.Ledger, which second/2 holds");
    }

    @Test
    void the_outline_compiles() throws IOException {
        assertCompiles(new Reproducer(Rings.deadlock("bank.Account", "bank.Ledger")));
    }

    @Test
    void the_outline_compiles_whatever_locks_are_called() throws IOException {
        assertCompiles(new Reproducer(Rings.deadlock(HOSTILE, "bank.Ledger")));
    }

    /** What takes the locks stands at the top of the stacks, and what the threads began with at their end. */
    @Test
    void what_the_threads_began_with_is_called_first() throws IOException {
        assertThat(new Reproducer(Rings.deadlock("bank.Account", "bank.Ledger")).test())
                .contains("call(\"bank.Teller.pay\");", "new CountDownLatch(THREADS)", "THREADS = 2;");
    }

    private void assertCompiles(Reproducer reproducer) throws IOException {
        Path schedule = reproducer.write(folder);
        assertThat(schedule).exists();
        Path source;
        try (var files = Files.newDirectoryStream(folder, "*.java")) {
            source = files.iterator().next();
        }
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
        assertThat(result).as("%s", Files.readString(source)).isZero();
    }
}
