package org.jlockdep.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jlockdep.report.StackView;
import org.jlockdep.report.TextFormat;
import org.jlockdep.runtime.LockClasses;
import org.jlockdep.runtime.SelfCheck;
import org.jlockdep.sink.ReportStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In this JVM nothing is rewritten: as if another agent threw away what ours has made of a class. */
final class StartCheckTest {
    @TempDir
    Path folder;

    @Test
    void a_nesting_that_is_not_seen_is_one_clear_line_and_weakens_the_run() throws Exception {
        Path file = folder.resolve("out.txt");
        ReportStream stream = ReportStream.file(file.toString());
        int before = LockClasses.count();

        new StartCheck(new Printer(
                        stream, new TextFormat(StackView.folded(8, "frames=all")), "1", false, System::nanoTime, false))
                .call();

        stream.flush(5000);
        assertThat(Files.readAllLines(file))
                .singleElement()
                .asString()
                .endsWith("jlockdep: the self-check failed, locks may not be seen in this JVM:"
                        + " a lock of our own that was taken within another one was not seen");
        assertThat(SelfCheck.hasFailed()).isTrue();
        assertThat(LockClasses.count()).isEqualTo(before);
    }
}
