package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import jdk.management.jfr.FlightRecorderMXBean;
import org.junit.jupiter.api.io.TempDir;

/**
 * A recording has what is found while it runs, and what was found before it began. Of the program alone: on Java 11 the
 * recorder nests streams of the JDK's in its own start, which makes notes.
 */
final class FlightRecorderTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @EveryJdk(since = 11)
    void has_an_event_for_the_finding_and_one_for_each_link(Jdk jdk) throws Exception {
        List<RecordedEvent> events = recorded(jdk, "programs.Inverted");
        RecordedEvent finding = only(events, "jlockdep.Finding").get(0);
        List<RecordedEvent> links = only(events, "jlockdep.Dependency");
        assertThat(finding.getString("level")).isEqualTo("error");
        assertThat(finding.getString("evidence")).startsWith("error: the same two locks");
        assertThat(links).hasSize(2);
        assertThat(links).allMatch(link -> link.getLong("id") == finding.getLong("id"));
        assertThat(links.get(0).getString("wanted"))
                .startsWith("programs.Inverted.LEFT at programs.Inverted.rightFirst");
        assertThat(links.get(0).getString("held"))
                .startsWith("programs.Inverted.RIGHT at programs.Inverted.rightFirst");
        assertThat(links.get(0).getString("stack")).contains("at programs.Inverted.rightFirst(Inverted.java:");
        assertThat(links.get(0).getString("thread")).isNotEmpty();
    }

    @EveryJdk(since = 11)
    void has_nothing_to_say_of_a_clean_program(Jdk jdk) throws Exception {
        List<RecordedEvent> events = recorded(jdk, "programs.Ordered");
        assertThat(events).isNotEmpty();
        assertThat(only(events, "jlockdep.Finding")).isEmpty();
    }

    @EveryJdk(since = 11)
    void has_what_was_found_before_it_began_once_for_each_recording(Jdk jdk) throws Exception {
        Path first = folder.resolve(jdk.version() + "first.jfr");
        Path second = folder.resolve(jdk.version() + "second.jfr");
        try (LiveProcess live = AgentProcess.on(jdk)
                        .agent("jdk=false")
                        .main("programs.Inverted")
                        .start();
                JmxClient client = JmxClient.of(live)) {
            assertThat(client.agent().getErrors()).isEqualTo(1);
            recordUntilItHasTheFinding(client, first);
            recordUntilItHasTheFinding(client, second);
        }
        assertThat(only(RecordingFile.readAllEvents(first), "jlockdep.Finding")).hasSize(1);
        assertThat(only(RecordingFile.readAllEvents(second), "jlockdep.Finding"))
                .hasSize(1);
        assertThat(only(RecordingFile.readAllEvents(second), "jlockdep.Dependency"))
                .hasSize(2);
    }

    /** The agent hears of a recording a moment after it has begun. */
    private static void recordUntilItHasTheFinding(JmxClient client, Path file) throws Exception {
        FlightRecorderMXBean recorder =
                client.bean("jdk.management.jfr:type=FlightRecorder", FlightRecorderMXBean.class);
        long recording = recorder.newRecording();
        recorder.startRecording(recording);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            assertThat(System.nanoTime()).as("time without the finding").isLessThan(deadline);
            Thread.sleep(100);
            Files.deleteIfExists(file);
            recorder.copyTo(recording, file.toString());
        } while (only(RecordingFile.readAllEvents(file), "jlockdep.Dependency").size() < 2);
        recorder.stopRecording(recording);
        Files.delete(file);
        recorder.copyTo(recording, file.toString());
        recorder.closeRecording(recording);
    }

    /** Both the agent and the recorder work until the JVM ends, so the program waits until the agent has done its part. */
    private List<RecordedEvent> recorded(Jdk jdk, String program) throws Exception {
        Path file = folder.resolve(jdk.version() + program + ".jfr");
        AgentProcess recorded = AgentProcess.on(jdk)
                .jvm("-XX:StartFlightRecording=filename=" + file)
                .agent("jdk=false")
                .main(program);
        try (LiveProcess live = recorded.start()) {
            try (JmxClient client = JmxClient.of(live)) {
                assertThat(client.agent().getDependencies()).isPositive();
            }
            AgentRunAssert.assertThat(live.end()).exitedWith(0).sumsUp();
        }
        return RecordingFile.readAllEvents(file);
    }

    private static List<RecordedEvent> only(List<RecordedEvent> events, String type) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals(type))
                .collect(Collectors.toList());
    }
}
