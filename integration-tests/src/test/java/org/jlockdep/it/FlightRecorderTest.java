package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;

/** A recording that runs when something is found has it. */
final class FlightRecorderTest {
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

    /** Both the agent and the recorder work until the JVM ends, so the program waits until the agent has done its part. */
    private List<RecordedEvent> recorded(Jdk jdk, String program) throws Exception {
        Path file = folder.resolve(jdk.version() + program + ".jfr");
        AgentProcess recorded = AgentProcess.on(jdk)
                .jvm("-XX:StartFlightRecording=filename=" + file)
                .agent("")
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
