package org.jlockdep.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.jlockdep.report.StackView;
import org.jlockdep.report.TextFormat;
import org.jlockdep.sink.ReportStream;
import org.junit.jupiter.api.Test;

final class RehearsalTest {
    @Test
    void is_played_once_when_there_was_time_and_prints_nothing() throws InterruptedException {
        ReportStream stream = ReportStream.stderr();
        Rehearsal rehearsal = new Rehearsal(
                new TextFormat(StackView.folded(8, "frames=all")),
                new Printer(
                        stream,
                        new TextFormat(StackView.folded(8, "frames=all")),
                        "1",
                        false,
                        System::nanoTime,
                        false));

        long wait = rehearsal.idle();
        assertThat(wait).isPositive();
        TimeUnit.NANOSECONDS.sleep(wait);
        assertThat(rehearsal.idle()).isZero();
        assertThat(rehearsal.idle()).isZero();
    }
}
