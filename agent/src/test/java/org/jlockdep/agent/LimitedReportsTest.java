package org.jlockdep.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jlockdep.graph.Level.ERROR;
import static org.jlockdep.graph.Level.WARNING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jlockdep.report.Finding;
import org.jlockdep.report.Samples;
import org.jlockdep.report.Sightings;
import org.jlockdep.report.StackView;
import org.jlockdep.report.TextFormat;
import org.jlockdep.sink.ReportStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LimitedReportsTest {
    private static final Finding FIRST = Samples.cycle(WARNING, "BA");
    private static final Finding SECOND = Samples.cycle(WARNING, "DC");
    private static final Finding THIRD = Samples.cycle(ERROR, "FE");
    private static final Finding FOURTH = Samples.cycle(WARNING, "HG");

    @TempDir
    Path folder;

    private final long begin = System.nanoTime();
    private long minutesAgo;
    private LimitedReports reports;
    private ReportStream stream;

    @BeforeEach
    void room_for_two_in_a_minute() throws InterruptedException {
        stream = ReportStream.file(folder.resolve("out.txt").toString());
        reports = new LimitedReports(
                new Printer(stream, new TextFormat(StackView.folded(8, "frames=all")), "1", false, this::start, false),
                2);
        reports.add(FIRST);
        reports.add(SECOND);
        stream.flush(5000); // opens the file before the folder goes away
    }

    private long start() {
        return begin - TimeUnit.MINUTES.toNanos(minutesAgo);
    }

    @Test
    void what_there_is_room_for_is_printed_and_no_word_lost_about_it() throws IOException, InterruptedException {
        assertThat(printed()).contains(FIRST.fingerprint(), SECOND.fingerprint());
        assertThat(printed()).doesNotContain("held back");
        assertThat(reports.release()).isZero();
    }

    @Test
    void what_there_is_no_room_for_waits_and_one_line_says_so() throws IOException, InterruptedException {
        reports.add(FOURTH);
        reports.add(THIRD);

        assertThat(reports.heldBack()).containsExactly(THIRD, FOURTH);
        assertThat(reports.isPrinted(THIRD)).isFalse();
        assertThat(printed()).doesNotContain(THIRD.fingerprint(), FOURTH.fingerprint());
        assertThat(printed()).containsOnlyOnce("too many reports in a minute: the next ones are held back");
    }

    @Test
    void in_the_next_minute_they_are_counted_and_printed_the_errors_first() throws IOException, InterruptedException {
        reports.add(FOURTH);
        reports.add(THIRD);
        minutesAgo = 1;

        assertThat(reports.release()).isZero();
        assertThat(reports.heldBack()).isEmpty();
        assertThat(printed())
                .containsSubsequence("2 reports were held back", THIRD.fingerprint(), FOURTH.fingerprint());
    }

    @Test
    void one_that_is_raised_while_it_waits_waits_once() {
        reports.add(FOURTH);
        Finding raised = Samples.cycle(ERROR, "HG");
        reports.add(raised);

        assertThat(reports.heldBack()).containsExactly(raised);
    }

    @Test
    void one_that_is_not_to_be_printed_any_more_does_not_wait() {
        reports.add(FOURTH);
        reports.remove(FOURTH);

        assertThat(reports.heldBack()).isEmpty();
    }

    @Test
    void only_more_sightings_than_the_report_told_are_news() {
        assertThat(reports.isSeenSince(FIRST)).isFalse();
        assertThat(reports.isSeenSince(FIRST.seen(new Sightings(0, 1, 3)))).isTrue();
        assertThat(reports.isSeenSince(FOURTH.seen(new Sightings(0, 1, 3)))).isFalse();
    }

    private String printed() throws IOException, InterruptedException {
        stream.flush(5000);
        return Files.readString(folder.resolve("out.txt"));
    }
}
